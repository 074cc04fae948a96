import AdoptionFixList, { type FixItem } from 'c/adoptionFixList';
import { clear, find, findAll, rendered, show, textOf } from '../../__tests__/wire.ts';

function fix(
  id: string,
  gain: number,
  steps: FixItem['steps'] = [{ key: 'a', text: 'Write the next step', gain, noGain: gain > 0 ? null : 'reached' }],
): FixItem {
  return { id, object: 'Opportunity', name: `Deal ${id}`, gain, steps };
}

describe('c-adoption-fix-list', () => {
  afterEach(clear);

  it('shows link, what to do and the exact gain, in the order given', async () => {
    const element = await show('c-adoption-fix-list', AdoptionFixList, {
      fixes: [fix('1', 8), fix('2', 0.4)],
      isTruncated: false,
    });
    expect(findAll(element, 'a').map(textOf)).toEqual(['Deal 1', 'Deal 2']);
    expect(findAll(element, '.gain').map(textOf)).toEqual(['+8 Worth +8 points', '+0.4 Worth +0.4 points']);
    expect(findAll(element, '.step').map(textOf)).toEqual(['Write the next step', 'Write the next step']);
    await expect(element).toBeAccessible();
  });

  it('tells what each step gives when a record needs several', async () => {
    const steps = [
      { key: 'a', text: 'Write the next step', gain: 0.2, noGain: null },
      { key: 'b', text: 'Move the date', gain: 0, noGain: 'reached' as const },
      { key: 'c', text: 'Choose the account', gain: 0, noGain: 'tooFew' as const },
      { key: 'd', text: 'Say the industry', gain: 0, noGain: 'context' as const },
      { key: 'e', text: 'Log the call', gain: 0, noGain: 'small' as const },
      { key: 'f', text: 'Add the source', gain: 0, noGain: 'notAgreed' as const },
    ];
    const element = await show('c-adoption-fix-list', AdoptionFixList, {
      fixes: [fix('1', 0.2, steps)],
      isTruncated: false,
    });
    expect(findAll(element, '.step').map(textOf)).toEqual([
      'Write the next step +0.2',
      'Move the date Target reached: no points left here',
      'Choose the account Too few records to count yet',
      'Say the industry For context, not scored',
      'Log the call Worth less than 0.1 points',
      'Add the source New, not agreed yet',
    ]);
    expect(find(element, '.rounded')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says so when lines do not add up', async () => {
    const steps = [
      { key: 'a', text: 'Write the next step', gain: 0.2, noGain: null },
      { key: 'b', text: 'Move the date', gain: 0.3, noGain: null },
    ];
    const element = await show('c-adoption-fix-list', AdoptionFixList, {
      fixes: [fix('1', 0.4, steps)],
      isTruncated: false,
    });
    expect(textOf(find(element, '.rounded'))).toContain('rounded by itself');
  });

  it('speaks of no points while there is no score', async () => {
    const element = await show('c-adoption-fix-list', AdoptionFixList, {
      fixes: [fix('1', 0)],
      isUnscored: true,
      isTruncated: false,
    });
    expect(textOf(element)).toBe('Deal 1 Write the next step');
    await expect(element).toBeAccessible();
  });

  it('says when a fix changes no score', async () => {
    const element = await show('c-adoption-fix-list', AdoptionFixList, { fixes: [fix('1', 0)], isTruncated: false });
    expect(textOf(element)).toContain('No change to your score');
    expect(textOf(find(element, '.step'))).toBe('Write the next step Target reached: no points left here');
    expect(find(element, '.gain')).toBeNull();
  });

  it('shows more on request, and says at the end when the org holds more', async () => {
    const fixes = Array.from({ length: 8 }, (_, index) => fix(String(index), 1));
    const element = await show('c-adoption-fix-list', AdoptionFixList, { fixes, isTruncated: true });
    const more = find<HTMLElement & { label: string }>(element, '.more');
    expect(findAll(element, 'a')).toHaveLength(6);
    expect(more?.label).toBe('Show more (2 left)');
    expect(textOf(element)).not.toContain('There are more records');
    more?.click();
    await rendered();
    expect(findAll(element, 'a')).toHaveLength(8);
    expect(find(element, '.more')).toBeNull();
    expect(textOf(element)).toContain('There are more records');
    await expect(element).toBeAccessible();
  });

  it('is glad when there is nothing to fix', async () => {
    const element = await show('c-adoption-fix-list', AdoptionFixList, {
      fixes: [],
      hasRecords: true,
      isTruncated: false,
    });
    expect(textOf(element)).toContain('Nothing to fix');
    await expect(element).toBeAccessible();
  });

  it('praises nobody for records they do not have', async () => {
    const element = await show('c-adoption-fix-list', AdoptionFixList, {
      fixes: [],
      hasRecords: false,
      isTruncated: false,
    });
    expect(textOf(element)).toContain('No records yet');
    expect(textOf(element)).not.toContain('Nothing to fix');
    await expect(element).toBeAccessible();
  });
});
