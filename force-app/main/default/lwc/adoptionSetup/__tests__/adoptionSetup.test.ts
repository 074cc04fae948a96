import AdoptionSetup from 'c/adoptionSetup';
import type { UiApiData } from 'c/adoptionQueries';
import { EMAIL, NEXT_STEP, projectNode, signalNode } from '../../__tests__/rows.ts';
import {
  answer,
  clear,
  emit,
  emitErrors,
  find,
  findAll,
  node,
  rendered,
  requests,
  show,
  textOf,
  type Values,
} from '../../__tests__/wire.ts';

interface Options {
  project?: Values;
  signals?: Values[];
  groups?: Values[];
  week?: string | null;
}

const READY = node('g1', {
  Name: 'North',
  Manager__c: '005M',
  'Manager__r.Name': 'Max Manager',
  'Manager__r.IsActive': true,
  ManagerReady__c: true,
});

function active(signal: Values): Values {
  return { ...signal, IsActive__c: { value: true }, Scope__c: { value: 'Person' } };
}

async function open({ project = {}, signals, groups, week = '2026-11-30' }: Options = {}): Promise<HTMLElement> {
  const element = await show('c-adoption-setup', AdoptionSetup, { projectKey: '' });
  await emit(
    'adoptionProjects',
    answer({
      RolloutProject__c: [projectNode('p1', project)],
      AdoptionSignal__c: signals ?? [active(signalNode(NEXT_STEP)), active(signalNode(EMAIL, 2))],
      RolloutGroup__c: groups ?? [READY],
      SignalAdoption__c: week === null ? [] : [node('r1', { WeekStart__c: week })],
    }),
  );
  return element;
}

function counts(...pairs: [number, number][]): unknown {
  const query = pairs.flatMap(([population, passed], index) => [
    [`population${index}`, { totalCount: population }],
    [`passed${index}`, { totalCount: passed }],
  ]);
  return { uiapi: { query: Object.fromEntries(query) as Values } };
}

function line(element: HTMLElement, title: string): string {
  return textOf(findAll(element, '.line').find((one) => textOf(one).startsWith(title)) ?? null);
}

function rows(element: HTMLElement): string[] {
  return findAll(element, 'c-adoption-setup-signal').map(textOf);
}

describe('c-adoption-setup', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-12-07T12:00:00Z'), doNotFake: ['setTimeout', 'nextTick'] });
  });
  afterEach(() => {
    clear();
    jest.useRealTimers();
  });

  it('counts all signals in one query and says what passes', async () => {
    const element = await open();
    expect(requests('adoptionCounts')).toHaveLength(1);
    expect(rows(element)[0]).toContain('Counting…');
    await emit('adoptionCounts', counts([40, 30], [10, 10]));
    expect(rows(element)[0]).toContain('40 records, 30 well kept (75%)');
    expect(rows(element)[1]).toContain('10 records, 10 well kept (100%)');
    await expect(element).toBeAccessible();
  });

  it('names an unknown field, counts the others, and keeps the place for the command line', async () => {
    const broken = active(signalNode({ ...NEXT_STEP, pass: '{"NextSteps":{"ne":null}}' }));
    const element = await open({ signals: [broken, active(signalNode(EMAIL, 2))] });
    await emit('adoptionCounts', counts([10, 10]));
    expect(rows(element)[0]).toContain('What is well kept: NextSteps is not in this org');
    expect(rows(element)[0]).toContain('Opportunity has no field NextSteps here');
    expect(rows(element)[1]).toContain('10 records, 10 well kept');
  });

  it('refuses a filter on a person in words', async () => {
    const broken = active(signalNode({ ...NEXT_STEP, population: '{"OwnerId":{"eq":"005000000000001AAA"}}' }));
    const element = await open({ signals: [broken] });
    expect(rows(element)[0]).toContain('What is looked at: OwnerId would pick out single people');
    expect(requests('adoptionCounts')).toEqual([]);
  });

  it('counts a signal that is joined by its id', async () => {
    const population = '{"Id":{"inq":{"Opportunity":{"IsClosed":{"eq":false}},"ApiName":"AccountId"}}}';
    const joined = signalNode({ ...NEXT_STEP, object: 'Account', population, pass: '{"Industry":{"ne":null}}' });
    const element = await open({ signals: [{ ...active(joined), Scope__c: { value: 'Project' } }] });
    await emit('adoptionCounts', counts([8, 4]));
    expect(rows(element)[0]).toContain('8 records, 4 well kept (50%)');
    expect(find(element, '.test')).toBeNull();
  });

  it('asks for each signal alone when the org refuses one of them', async () => {
    const element = await open();
    const refused = [{ message: 'Field is undefined', extensions: { ErrorType: 'ValidationError' } }];
    await emitErrors('adoptionCounts', refused);
    expect(requests('adoptionCounts')).toHaveLength(2);
    await emitErrors('adoptionCounts', refused, { text: 'Opportunity' });
    await emit('adoptionCounts', counts([10, 9]), { text: 'Contact' });
    expect(rows(element)[0]).toContain('The org refuses this question');
    expect(rows(element)[1]).toContain('10 records, 9 well kept (90%)');
  });

  it('never shows a failed request as a zero', async () => {
    const element = await open();
    await emitErrors('adoptionCounts', [{ message: 'Service unavailable', extensions: { status: 503 } }]);
    expect(rows(element)[0]).toContain('Could not be reached just now');
    expect(rows(element)[0]).not.toMatch(/\d records/);
  });

  it('opens with three requests, however many signals there are; the others come when they are wanted', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...NEXT_STEP, id: `a0${index}`, key: `k${index}` }));
    const element = await open({ signals: many.map((signal, order) => active(signalNode(signal, order))) });
    expect(requests()).toHaveLength(3);
    expect(rows(element)).toHaveLength(10);
    const more = find<HTMLElement & { label: string }>(element, '.more');
    expect(more?.label).toBe('Show 2 more');
    more?.click();
    await rendered();
    expect(rows(element)).toHaveLength(12);
    expect(requests()).toHaveLength(4);
    expect(find(element, '.more')).toBeNull();
  });

  it('does not count what is switched off', async () => {
    const off = { ...active(signalNode(NEXT_STEP)), IsActive__c: { value: false } };
    const element = await open({ signals: [off] });
    expect(rows(element)[0]).toContain('Switched off, not counted');
    expect(requests('adoptionCounts')).toEqual([]);
    expect(line(element, 'Agreed signals')).toContain('No signal is switched on');
  });

  it('counts one signal for a person who is looked up by name', async () => {
    const element = await open();
    await emit('adoptionCounts', counts([40, 30], [10, 10]));
    find(element, '.test')?.click();
    await rendered();
    const name = find(element, '.name[type="search"], lightning-input.name');
    name?.dispatchEvent(new CustomEvent('change', { detail: { value: 'An_' } }));
    await rendered();
    expect(requests('adoptionUsers').map(({ variables }) => variables)).toEqual([{ name: '%An\\_%' }]);
    const found = answer({ User: [node('005A', { Name: 'Ann', Username: 'ann@x.test' })] }) as UiApiData;
    const { User: users } = found.uiapi.query;
    await emit('adoptionUsers', { uiapi: { query: { User: { ...users, pageInfo: { hasNextPage: true } } } } });
    expect(textOf(find(element, 'c-adoption-setup-person'))).toContain('Here are the first 20. Type more letters');
    await emit('adoptionUsers', found);
    expect(textOf(find(element, 'c-adoption-setup-person'))).not.toContain('Here are the first');
    const user = find(element, 'lightning-combobox.user');
    user?.dispatchEvent(new CustomEvent('change', { detail: { value: '005A' } }));
    await rendered();
    await emit('adoptionCounts', counts([4, 1]), { text: '$owner' });
    expect(textOf(find(element, '.result'))).toBe('4 records, 1 well kept (25%)');
    expect(textOf(find(element, 'c-adoption-setup-person'))).toContain('Counted with your own rights');
  });

  it('says what is in order, and what no page can know, with the command that can', async () => {
    const element = await open();
    expect(line(element, 'Charter')).toContain('Complete, agreed on Aug 1, 2026');
    expect(line(element, 'Weekly measuring')).toContain(
      'Last week measured: Nov 30, 2026. The next is due on Dec 14, 2026',
    );
    expect(line(element, 'Managers')).toContain('Every team has a manager who is ready (1 in all)');
    expect(line(element, 'Permission sets')).toContain('sf adoption doctor --project HELP');
    expect(line(element, 'View All Data')).toContain('PermissionsViewAllData = true');
  });

  it('names what is to do, first, with who owes it and the command', async () => {
    const changed = active(signalNode({ ...NEXT_STEP, target: 90 }));
    const gone = { ...READY, Id: 'g2', Name: { value: 'South' }, Manager__r: { IsActive: { value: false } } };
    const none = node('g3', { Name: 'West', Manager__c: null, ManagerReady__c: false });
    const element = await open({
      project: { MeasuringPurpose__c: null },
      signals: [changed],
      groups: [READY, gone, none],
      week: '2026-11-16',
    });
    expect(line(element, 'Charter')).toContain('Still missing: the purpose');
    expect(line(element, 'Agreed signals')).toContain('sf adoption charter agree --project HELP');
    expect(textOf(element)).toContain('No manager yet: West.');
    expect(textOf(element)).toContain('The manager is no active user: South.');
    expect(line(element, 'Weekly measuring')).toContain('Overdue: the last week measured is that of Nov 16, 2026');
    const states = findAll(element, '.line').map((one) => one.className.replace('line line_', ''));
    expect(states).toEqual(
      [...states].sort((a, b) => ['toDo', 'unknown', 'fine'].indexOf(a) - ['toDo', 'unknown', 'fine'].indexOf(b)),
    );
    await expect(element).toBeAccessible();
  });

  it('says so when nothing can be told apart, and when the org does not answer', async () => {
    const twin = active(signalNode({ ...EMAIL, key: 'NEXT-STEP' }, 2));
    const element = await open({ signals: [active(signalNode(NEXT_STEP)), twin] });
    expect(find(element, 'c-adoption-setup-signals')).toBeNull();
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain('next-step: Deals with a next step');
    clear();
    const other = await show('c-adoption-setup', AdoptionSetup, { projectKey: '' });
    await emitErrors('adoptionProjects', [{ message: 'x', extensions: { status: 503 } }]);
    expect(find(other, 'c-adoption-error-panel')).not.toBeNull();
  });
});
