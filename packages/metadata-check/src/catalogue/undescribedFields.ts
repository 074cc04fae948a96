import type { KnownField } from './orgCatalogue.ts';

/**
 * Fields of standard objects that exist although the published descriptions leave them out: these come from an org in
 * which some were hidden. By object, then type. Sources: Object Reference for the Salesforce Platform; permission sets of
 * published packages (Apex Recipes, Coral Cloud, Volunteers for Salesforce, Technology Transfer Starter).
 */
const UNDESCRIBED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Account: {
    Text: 'AccountNumber DunsNumber NaicsCode NaicsDesc Sic Site TickerSymbol Tier Tradestyle YearStarted',
    Picklist: 'CleanStatus Ownership Rating',
    Lookup: 'DandbCompanyId OperatingHoursId',
  },
  Campaign: {
    Currency:
      'HierarchyActualCost HierarchyAmountAllOpportunities HierarchyAmountWonOpportunities HierarchyBudgetedCost HierarchyExpectedRevenue',
    Number:
      'HierarchyNumberOfContacts HierarchyNumberOfConvertedLeads HierarchyNumberOfLeads HierarchyNumberOfOpportunities HierarchyNumberOfResponses HierarchyNumberOfWonOpportunities HierarchyNumberSent',
  },
  Case: { Picklist: 'Language', Lookup: 'QuestionId ServiceContractId' },
  Contact: { Picklist: 'CleanStatus GenderIdentity Pronouns', Text: 'MiddleName Suffix' },
  Contract: { Text: 'Name', Lookup: 'Pricebook2Id' },
  Event: { Picklist: 'Type' },
  Idea: { Text: 'Attachment' },
  Lead: {
    Picklist: 'CleanStatus GenderIdentity Pronouns',
    Text: 'CompanyDunsNumber',
    Phone: 'Fax MobilePhone',
    Checkbox: 'DoNotCall HasOptedOutOfEmail HasOptedOutOfFax',
    Date: 'LastTransferDate',
    Lookup: 'DandbCompanyId',
  },
  Opportunity: {
    Currency: 'ExpectedRevenue',
    Number: 'TotalOpportunityQuantity',
    Checkbox: 'IsPrivate',
    Lookup: 'ContractId SyncedQuoteId Territory2Id',
  },
  OpportunityLineItem: { Percent: 'Discount', Currency: 'Subtotal' },
  Order: {
    Text: 'Name OrderReferenceNumber PoNumber',
    Date: 'PoDate',
    Lookup: 'BillToContactId OpportunityId QuoteId ShipToContactId',
  },
  Task: { Picklist: 'Type', Number: 'WhatCount WhoCount' },
  User: { Text: 'MiddleName Suffix' },
};

/** Standard objects that may have record types; the field shows only in an org that uses them. */
const WITH_RECORD_TYPES: ReadonlySet<string> = new Set(
  (
    'Account Asset Campaign CampaignMember Case Contact Contract Event Idea Lead Opportunity Order Pricebook2 ' +
    'Product2 Quote Solution Task WorkOrder'
  ).split(' '),
);

/**
 * Standard objects of which, with the fields above, all fields are known that published packages name. Of the others
 * (consent, service, work orders ...) an org with their feature has more fields than the descriptions tell.
 */
const FULLY_KNOWN: ReadonlySet<string> = new Set(
  'account campaign campaignmember case contact contract event lead opportunity order product2 task user'.split(' '),
);

/** Whether a field that is not described cannot exist. */
export function isFullyKnown(object: string): boolean {
  return FULLY_KNOWN.has(object.toLowerCase()) || /__\w+$/.test(object);
}

/** Standard objects that the descriptions leave out: they come with a feature (partner programs). */
export const UNDESCRIBED_OBJECTS: ReadonlySet<string> = new Set([
  'channelprogram',
  'channelprogramlevel',
  'channelprogrammember',
]);

/** The fields that the descriptions of an object lack. */
export function undescribedFields(object: string): KnownField[] {
  const listed = Object.entries(UNDESCRIBED[object] ?? {}).flatMap(([type, names]) =>
    names.split(' ').map((name) => ({ name, type, referenceTo: [], relationshipName: null, custom: false })),
  );
  if (!WITH_RECORD_TYPES.has(object)) return listed;
  const recordType = { name: 'RecordTypeId', type: 'Lookup', referenceTo: ['RecordType'], custom: false };
  return [...listed, { ...recordType, relationshipName: 'RecordType' }];
}
