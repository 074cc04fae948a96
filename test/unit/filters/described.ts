import type { Described, DescribedField } from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';

function field(name: string, type: string, more: Partial<DescribedField> = {}): DescribedField {
  return { name, type, filterable: true, referenceTo: [], relationshipName: null, ...more };
}

function reference(name: string, ...referenceTo: string[]): DescribedField {
  const relationshipName = name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, '');
  return field(name, 'reference', { referenceTo, relationshipName });
}

const OBJECTS: Record<string, DescribedField[]> = {
  Account: [
    field('Name', 'string'),
    field('Industry', 'picklist'),
    field('Since__c', 'date'),
    reference('OwnerId', 'User'),
    reference('ParentId', 'Account'),
  ],
  Opportunity: [
    field('Id', 'id'),
    field('Name', 'string'),
    field('NextStep', 'string'),
    field('Amount', 'currency'),
    field('Probability', 'percent'),
    field('Count__c', 'int'),
    field('IsClosed', 'boolean'),
    field('CloseDate', 'date'),
    field('CreatedDate', 'datetime'),
    field('StageName', 'picklist'),
    field('Picks__c', 'multipicklist'),
    field('Text__c', 'textarea', { filterable: false }),
    field('Start__c', 'time'),
    reference('OwnerId', 'User'),
    reference('AccountId', 'Account'),
    reference('Helper__c', 'User'),
    reference('WhatId', 'Account', 'Case'),
    reference('Hidden__c', 'Hidden__c'),
    reference('Portal__c', 'Portal__c'),
  ],
  OpportunityContactRole: [
    field('Id', 'id'),
    field('IsPrimary', 'boolean'),
    field('Role', 'picklist'),
    field('CreatedDate', 'datetime'),
    reference('OpportunityId', 'Opportunity'),
    reference('ContactId', 'Contact'),
    reference('CreatedById', 'User'),
    reference('Helper__c', 'User'),
  ],
  Case: [
    field('Id', 'id'),
    field('Origin', 'picklist'),
    field('IsClosed', 'boolean'),
    reference('AccountId', 'Account'),
    reference('OwnerId', 'Group', 'User'),
  ],
  Portal__c: [field('Blog__c', 'double'), reference('OwnerId', 'Group', 'User')],
  PortalLogin__c: [field('Portal_Logins__c', 'double'), field('NextStep', 'string'), reference('OwnerId', 'User')],
};

/** An org of a few objects; `Hidden__c` is one that the reader may not see. */
export const DESCRIBED: Described = new Map([
  ...Object.entries(OBJECTS).map(([name, fields]) => [name.toLowerCase(), { name, fields }] as const),
  ['hidden__c', null],
]);
