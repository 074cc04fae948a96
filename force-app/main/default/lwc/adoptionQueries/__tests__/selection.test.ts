import { flag, nodesIn, nodesOf, number, optional, requiredNumber, rowsIn, text } from '../selection.ts';
import type { FieldReference, UiApiData } from '../selection.ts';

const field = (fieldApiName: string): FieldReference => ({ objectApiName: 'Deal__c', fieldApiName });
const data = (edges: unknown): UiApiData => ({ uiapi: { query: { Deal__c: edges as never } } });

/** What a column reads of these values. */
function read(
  column: ReturnType<typeof text> | ReturnType<typeof number> | ReturnType<typeof flag>,
  ...values: unknown[]
): unknown[] {
  return values.map((value) => column.read(value));
}

describe('columns', () => {
  it('read what is there, and say so when nothing is', () => {
    expect(read(text(field('Name')), 'a', '', null, 7)).toEqual(['a', '', '', '']);
    expect(read(number(field('Size__c')), 7, 0, null, '7')).toEqual([7, 0, null, null]);
    expect(read(requiredNumber(field('Size__c')) as never, 7, null, '7')).toEqual([7, 0, 0]);
    expect(read(optional(field('Day__c')) as never, 'a', '', null, 7)).toEqual(['a', null, null, null]);
    expect(read(flag(field('IsWon__c')), true, false, null, 'true')).toEqual([true, false, false, false]);
  });
});

describe('a selection', () => {
  it('asks for each field once, through relationships, and for an owner as a user', () => {
    const columns = {
      name: text(field('Name')),
      lead: text(field('Lead__r.Name')),
      phone: text(field('Lead__r.Phone')),
      owner: text(field('Owner.Name')),
      again: text(field('Name')),
    };
    expect(nodesOf(columns)).toBe(
      'edges { node { Id Name { value } Lead__r { Name { value } Phone { value } } ' +
        'Owner { ... on User { Name { value } } } } }',
    );
  });
});

describe('an answer', () => {
  const columns = { name: text(field('Name')), lead: optional(field('Lead__r.Name')) };

  it('is read record by record, column by column', () => {
    const edges = [
      { node: { Id: '1', Name: { value: 'A' }, Lead__r: { Name: { value: 'Ann' } } } },
      { node: { Id: '2', Name: { value: 'B' }, Lead__r: null } },
      { node: { Id: '3' } },
    ];
    expect(rowsIn(data({ edges }), 'Deal__c', columns)).toEqual([
      { id: '1', name: 'A', lead: 'Ann' },
      { id: '2', name: 'B', lead: null },
      { id: '3', name: '', lead: null },
    ]);
  });

  it('has no records where the reader may not see the object, or a record is held back', () => {
    expect(nodesIn(data(null), 'Deal__c')).toEqual([]);
    expect(nodesIn(data({ totalCount: 3 }), 'Deal__c')).toEqual([]);
    expect(nodesIn(data({ edges: [] }), 'Other__c')).toEqual([]);
    expect(nodesIn(data({ edges: [null, { node: null }, { node: { Id: '1' } }] }), 'Deal__c')).toEqual([{ Id: '1' }]);
  });
});
