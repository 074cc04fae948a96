import type { Project } from 'c/adoptionQueries';
import AdoptionProjectPicker from 'c/adoptionProjectPicker';
import { projectNode } from '../../__tests__/rows.ts';
import { answer, clear, emit, emitErrors, find, requests, show, textOf } from '../../__tests__/wire.ts';

const OPERATION = 'adoptionProjects';
const two = answer({ RolloutProject__c: [projectNode('p1', { Name: 'East' }), projectNode('p2', { Name: 'West' })] });

async function picker(projectKey = ''): Promise<{ element: HTMLElement; picked: string[] }> {
  const picked: string[] = [];
  const element = await show(
    'c-adoption-project-picker',
    AdoptionProjectPicker,
    { projectKey },
    {
      pick: (project) => picked.push((project as Project).name),
    },
  );
  return { element, picked };
}

describe('c-adoption-project-picker', () => {
  afterEach(clear);

  it('waits with a spinner that says so', async () => {
    const { element } = await picker();
    const spinner = find<HTMLElement & { alternativeText: string }>(element, 'lightning-spinner');
    expect(spinner?.alternativeText).toBe('Loading');
    await expect(element).toBeAccessible();
  });

  it('asks for open rollouts, or for the one with the key', async () => {
    await picker();
    expect(requests(OPERATION)[0]?.query).toContain('{Status__c: {ne: "Closed"}}');
    clear();
    await picker('HELP');
    const [byKey] = requests(OPERATION);
    expect(byKey?.query).toContain('{ExternalKey__c: {eq: $key}}');
    expect(byKey?.variables).toEqual({ key: 'HELP' });
  });

  it('picks the only rollout without asking', async () => {
    const { element, picked } = await picker();
    await emit(OPERATION, answer({ RolloutProject__c: [projectNode()] }));
    expect(picked).toEqual(['CRM that helps']);
    expect(find(element, 'lightning-combobox')).toBeNull();
  });

  it('offers several and picks the first, then the chosen one, also when read again', async () => {
    const { element, picked } = await picker();
    await emit(OPERATION, two);
    const combobox = find<HTMLElement & { options: { label: string }[] }>(element, 'lightning-combobox');
    expect(combobox?.options.map(({ label }) => label)).toEqual(['East', 'West']);
    combobox?.dispatchEvent(new CustomEvent('change', { detail: { value: 'p2' } }));
    await emit(OPERATION, two);
    expect(picked).toEqual(['East', 'West', 'West']);
    await expect(element).toBeAccessible();
  });

  it('tells rollouts of one name apart by their keys', async () => {
    const { element } = await picker();
    const twins = ['EAST', 'WEST'].map((key) => projectNode(key, { Name: 'CRM', ExternalKey__c: key }));
    await emit(OPERATION, answer({ RolloutProject__c: [...twins, projectNode('p3', { Name: 'Other' })] }));
    const combobox = find<HTMLElement & { options: { label: string }[] }>(element, 'lightning-combobox');
    expect(combobox?.options.map(({ label }) => label)).toEqual(['CRM (EAST)', 'CRM (WEST)', 'Other']);
  });

  it('says what to do when there is none', async () => {
    const { element, picked } = await picker();
    await emit(OPERATION, answer({ RolloutProject__c: [] }));
    expect(textOf(element)).toContain('No rollout to show');
    expect(picked).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('shows an error and reads again on request', async () => {
    const { element } = await picker();
    const refresh = jest.fn().mockResolvedValue(undefined);
    await emitErrors(OPERATION, ['Broken'], { refresh });
    expect(textOf(element)).toContain('Salesforce gave no answer just now');
    find(element, 'lightning-button')?.click();
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});
