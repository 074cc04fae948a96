import {
  areRecordsOf,
  inQueries,
  objectsOf,
  PART_NAMES,
  type PartName,
  partPages,
  partRecordsIn,
  partsQuery,
  partVariables,
  readableParts,
  type UiApiData,
} from 'c/adoptionQueries';
import type { ObjectInfoResults } from 'lightning/uiObjectInfoApi';
import { answer, node } from '../../__tests__/wire.ts';
import { type Asked, askedIn, PAGE_INFO, pagedFrom } from './asked.ts';

const data = (connections: Parameters<typeof answer>[0]): UiApiData => answer(connections) as UiApiData;

function asked(name: PartName): Asked {
  const found = askedIn(partsQuery('x', [name]))[name];
  if (!found) throw new Error(`nothing asks for ${name}`);
  return found;
}

const OWN = { Project__c: { eq: '$project' } };
const ASCENDING = { order: 'ASC', nulls: 'LAST' };
const DESCENDING = { order: 'DESC', nulls: 'LAST' };

describe('a part of a rollout', () => {
  it.each<[PartName, unknown, Record<string, unknown> | undefined]>([
    ['plan', { Id: { eq: '$project' } }, undefined],
    ['phases', OWN, { Order__c: ASCENDING }],
    ['objectives', OWN, { DueDate__c: ASCENDING }],
    ['revisions', { Objective__r: OWN }, { RevisedOn__c: DESCENDING }],
    ['decisions', { and: [OWN, { DecidedOn__c: { eq: null } }] }, { Name: ASCENDING }],
    ['trainings', OWN, { HeldOn__c: ASCENDING }],
    ['messages', OWN, { SendOn__c: ASCENDING }],
    ['collection', OWN, { Name: ASCENDING }],
    [
      'groups',
      { and: [OWN, { Kind__c: { ne: 'Function' } }, { Kind__c: { ne: 'Wave' } }, { Manager__c: { ne: null } }] },
      { Name: ASCENDING },
    ],
    ['readiness', OWN, { Name: ASCENDING }],
    ['attitudes', { and: [OWN, { Kind__c: { eq: 'Function' } }, { Headcount__c: { gte: 10 } }] }, { Name: ASCENDING }],
    ['figures', { and: [OWN, { WeekStart__c: { gte: { value: '$since' } } }] }, { WeekStart__c: DESCENDING }],
    ['members', OWN, { Name: ASCENDING }],
    ['irritants', OWN, { Name: ASCENDING }],
    ['risks', { and: [OWN, { Status__c: { ne: 'Closed' } }] }, { Exposure__c: DESCENDING }],
    ['money', { Id: { eq: '$project' } }, undefined],
    ['values', OWN, { Name: ASCENDING }],
    ['reviews', OWN, { PlannedOn__c: ASCENDING }],
    ['frozenMoney', OWN, { PlannedOn__c: ASCENDING }],
    ['means', { and: [OWN, { Scope__c: { eq: 'Project' } }] }, { WeekStart__c: ASCENDING }],
    ['rates', { and: [OWN, { Scope__c: { eq: 'Project' } }, { Rate__c: { ne: null } }] }, { WeekStart__c: ASCENDING }],
    ['fields', { and: [OWN, { Verdict__c: { eq: 'Drop' } }] }, { Name: ASCENDING }],
    ['signals', { and: [OWN, { IsActive__c: { eq: false } }] }, { Name: ASCENDING }],
  ])('is the records of the rollout that the page shows, in their order: %s', (name, where, orderBy) => {
    expect(asked(name).arguments).toEqual({ where, ...(orderBy && { orderBy }), ...pagedFrom(`after_${name}`) });
  });

  it('asks for its fields, their words where people read them, the rollout, and whether there is more', () => {
    expect(asked('messages').fields).toEqual([
      'Id',
      'Name',
      'SendOn__c',
      'Status__c',
      'Channel__c',
      'Channel__c.displayValue',
      'Audience__c',
      'Project__c',
      ...PAGE_INFO,
    ]);
    expect(asked('plan').fields).toEqual(expect.arrayContaining(['Sponsor__r.Name', 'Sponsor__r.Username']));
  });

  it('asks for some field besides the rollout, whichever part it is', () => {
    const own = PART_NAMES.map((name) =>
      asked(name).fields.filter((field) => !/^(Id|Project__c|pageInfo.*)$/.test(field)),
    );
    expect(own.map((fields) => fields.length).filter((count) => count < 2)).toEqual([]);
  });
});

describe('parts in queries', () => {
  it('are ten at most in each, with a cursor for every one and what they take besides', () => {
    const names = Array.from({ length: 21 }, (_, place) => PART_NAMES[place] ?? 'plan');
    expect(inQueries(names)).toEqual([names.slice(0, 10), names.slice(10, 20), names.slice(20)]);
    expect(inQueries([])).toEqual([]);
    expect(partPages(['plan', 'figures'])).toEqual({ after_plan: 'plan', after_figures: 'figures' });
    expect(partVariables(['plan', 'figures'])).toEqual({ since: 'Date' });
    expect(partVariables(['plan'])).toEqual({});
    expect(partsQuery('asks', ['plan', 'figures'])).toMatch(
      /^query asks\(\$project: ID, \$since: Date, \$after_plan: String = null, \$after_figures: String = null\)/,
    );
  });

  const results = (...fields: Record<string, string | null>[]): ObjectInfoResults =>
    ({
      results: fields.map((own) => ({
        statusCode: 200,
        result: {
          fields: Object.fromEntries(
            Object.entries(own).map(([name, relationshipName]) => [name, { relationshipName }]),
          ),
        },
      })),
    }) as unknown as ObjectInfoResults;

  it('are those of which every field may be read, of the parent as well', () => {
    const objects = objectsOf(['collection', 'fields', 'revisions']);
    expect(objects).toEqual(['CollectedField__c', 'ObjectiveRevision__c']);
    const verdicts = { Name: null, Verdict__c: null, Project__c: 'Project__r' };
    const revision = { PreviousTarget__c: null, NewTarget__c: null, RevisedOn__c: null, Reason__c: null };
    const readable = (...infos: Record<string, string | null>[]): PartName[] =>
      readableParts(['collection', 'fields', 'revisions'], objects, results(...infos));
    expect(readable(verdicts, { ...revision, Objective__c: 'Objective__r' })).toEqual(['fields', 'revisions']);
    expect(readable({ ...verdicts, MinutesAWeek__c: null }, { ...revision, Objective__c: null })).toEqual([
      'collection',
      'fields',
    ]);
    expect(readable()).toEqual([]);
    const refused = { results: [{ statusCode: 403, result: { errorCode: 'INSUFFICIENT_ACCESS' } }] };
    expect(readableParts(['fields'], objects, refused as unknown as ObjectInfoResults)).toEqual([]);
  });
});

describe('records of parts', () => {
  it('are read with parents, words for their values, and empty fields as null', () => {
    const record = { ...node('m1', { Name: 'Letter', SendOn__c: undefined, 'Project__r.Lead__r.Name': 'Lea' }) };
    const channel = { value: 'Email', displayValue: 'E-Mail' };
    const answered = data({
      messages: [{ ...record, Channel__c: channel, Audience__c: { value: 'All', displayValue: null } }],
    });
    expect(partRecordsIn(answered, ['messages', 'risks'])).toEqual({
      messages: [
        {
          Id: 'm1',
          Name: 'Letter',
          SendOn__c: null,
          Project__r: { Lead__r: { Name: 'Lea' } },
          Channel__c: 'Email',
          ChannelText: 'E-Mail',
          Audience__c: 'All',
        },
      ],
      risks: [],
    });
  });

  it('tell their people apart, also of different parts', () => {
    const person = (id: string, way: string, username: string): ReturnType<typeof node> =>
      node(id, { [`${way}.Name`]: 'Ann Lee', [`${way}.Username`]: username });
    const records = partRecordsIn(
      data({
        decisions: [person('d1', 'OwedBy__r', 'ann@a.example')],
        risks: [person('r1', 'Responsible__r', 'ann@b.example')],
      }),
      ['decisions', 'risks'],
    );
    expect(records.decisions?.[0]?.OwedBy__r).toMatchObject({ Name: 'Ann Lee (ann@a.example)' });
    expect(records.risks?.[0]?.Responsible__r).toMatchObject({ Name: 'Ann Lee (ann@b.example)' });
  });

  it('are of a rollout when each of them is, by way of its parent too', () => {
    const rows = {
      plan: [{ Id: 'p1' }],
      phases: [{ Project__c: 'p1' }],
      revisions: [{ Objective__r: { Project__c: 'p1' } }],
    };
    expect(areRecordsOf('p1', rows)).toBe(true);
    expect(areRecordsOf('p2', rows)).toBe(false);
    expect(areRecordsOf('p1', { ...rows, phases: [{ Project__c: 'p1' }, { Project__c: 'p2' }] })).toBe(false);
    expect(areRecordsOf('p1', { revisions: [{ Objective__r: null }] })).toBe(false);
    expect(areRecordsOf('p1', {})).toBe(true);
  });
});
