import AdoptionObjectiveItem from 'c/adoptionObjectiveItem';
import { revisedObjectives } from 'c/adoptionSteering';
import { objectiveRow } from '../../__tests__/steeringRows.ts';
import { clear, find, findAll, rendered, show, textOf } from '../../__tests__/wire.ts';

const REVISION = {
  Id: 'x',
  Objective__c: 'o1',
  PreviousTarget__c: 80,
  NewTarget__c: 70,
  RevisedOn__c: '2026-12-01',
  Reason__c: 'The second wave begins in February.',
};

async function item(values = {}, revisions = [REVISION], listeners = {}): Promise<HTMLElement> {
  const objectives = [objectiveRow(values)];
  const [objective] = revisedObjectives({ objectives, revisions }, '2026-12-07');
  return show('c-adoption-objective-item', AdoptionObjectiveItem, { objective, mayRevise: true }, listeners);
}

function type(field: HTMLElement | null, value: string): void {
  field?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('c-adoption-objective-item', () => {
  afterEach(clear);

  it('shows value and targets as a picture that has words', async () => {
    const element = await item({ CurrentTarget__c: 70 });
    expect(find(element, 'svg')?.getAttribute('aria-label')).toBe(
      'Next step known. Baseline 40%, today 50%, first target 80%. Target now 70%.',
    );
    expect(findAll(element, '.fact').map(textOf)).toEqual([
      'Baseline 40%',
      'Today 50%',
      'First target 80%',
      'Target now 70%',
      'Due Feb 1, 2027',
      'Responsible Lea Lead',
    ]);
    expect(findAll(element, '.revisions li').map(textOf)).toEqual([
      'Dec 1, 2026: from 80% to 70%. The second wave begins in February.',
    ]);
    await expect(element).toBeAccessible();
  });

  it('does not draw what is not known', async () => {
    const element = await item(
      { CurrentValue__c: null, Baseline__c: null, Responsible__r: null, DueDate__c: null },
      [],
    );
    expect(textOf(find(element, '.outlook'))).toBe('Not known yet');
    expect(find(element, 'svg .baseline')).toBeNull();
    expect(find(element, 'svg .current')).toBeNull();
    expect(find(element, '.made')?.getAttribute('width')).toBe('0%');
    expect(textOf(find(element, '[data-fact="value"]'))).toBe('Today not known yet');
  });

  it('revises a target only with a new value and a reason', async () => {
    const revised: unknown[] = [];
    const element = await item({}, [], { revise: (detail: unknown) => revised.push(detail) });
    find(element, '.revise')?.click();
    await rendered();
    type(find(element, '.target'), '80');
    find(element, '.save')?.click();
    await rendered();
    expect(textOf(find(element, '.problem'))).toBe('Write the new target, other than the one now.');
    type(find(element, '.target'), '70');
    // What the field of a revision holds: more would be refused with the platform's own words.
    expect(find<HTMLElement & { maxLength: number | string }>(element, '.reason')?.maxLength).toBe('255');
    type(find(element, '.reason'), 'Too soon ');
    find(element, '.save')?.click();
    await rendered();
    expect(textOf(find(element, '.problem'))).toBe('Say why, in ten characters or more.');
    expect(revised).toEqual([]);
    type(find(element, '.reason'), ' The second wave begins later. ');
    find(element, '.save')?.click();
    expect(revised).toEqual([{ id: 'o1', previous: 80, target: 70, reason: 'The second wave begins later.' }]);
    await expect(element).toBeAccessible();
  });

  it('offers no revision of a target that is not set, nor to who may not', async () => {
    const element = await item({ InitialTarget__c: null, CurrentTarget__c: null }, []);
    expect(find(element, '.revise')).toBeNull();
    const other = await item();
    Object.assign(other, { mayRevise: false });
    await rendered();
    expect(find(other, '.revise')).toBeNull();
  });
});
