import AGREED_DEFINITION from '@salesforce/schema/AdoptionSignal__c.AgreedDefinition__c';
import DECISION from '@salesforce/schema/AdoptionSignal__c.Decision__c';
import IS_ACTIVE from '@salesforce/schema/AdoptionSignal__c.IsActive__c';
import KEY from '@salesforce/schema/AdoptionSignal__c.Key__c';
import MINIMUM_RECORDS from '@salesforce/schema/AdoptionSignal__c.MinimumRecords__c';
import SIGNAL_NAME from '@salesforce/schema/AdoptionSignal__c.Name';
import OBJECT from '@salesforce/schema/AdoptionSignal__c.Object__c';
import ORDER from '@salesforce/schema/AdoptionSignal__c.Order__c';
import OWNER_FIELD from '@salesforce/schema/AdoptionSignal__c.OwnerField__c';
import PASS from '@salesforce/schema/AdoptionSignal__c.Pass__c';
import POPULATION from '@salesforce/schema/AdoptionSignal__c.Population__c';
import SIGNAL_PROJECT from '@salesforce/schema/AdoptionSignal__c.Project__c';
import READERS from '@salesforce/schema/AdoptionSignal__c.Readers__c';
import SCOPE from '@salesforce/schema/AdoptionSignal__c.Scope__c';
import TARGET from '@salesforce/schema/AdoptionSignal__c.Target__c';
import WEIGHT from '@salesforce/schema/AdoptionSignal__c.Weight__c';
import MEMBER_NAME from '@salesforce/schema/RolloutMember__c.Name';
import MEMBER_PROJECT from '@salesforce/schema/RolloutMember__c.Project__c';
import ROLE from '@salesforce/schema/RolloutMember__c.Role__c';
import AGREED_ON from '@salesforce/schema/RolloutProject__c.CharterAgreedOn__c';
import FISCAL_YEAR_START_MONTH from '@salesforce/schema/RolloutProject__c.FiscalYearStartMonth__c';
import TIME_ZONE from '@salesforce/schema/RolloutProject__c.TimeZone__c';
import { cursorVariables, pagedFrom, pagedNodesOf } from './paging.ts';
import { nodesOf, optional, requiredNumber, type Row, rowsIn, text, type UiApiData } from './selection.ts';

const SIGNAL = KEY.objectApiName;
const MEMBER = ROLE.objectApiName;

/** Names of what agreeing writes. */
export const AGREEING = {
  signal: SIGNAL,
  project: AGREED_ON.objectApiName,
  definition: AGREED_DEFINITION.fieldApiName,
  charterAgreedOn: AGREED_ON.fieldApiName,
  timeZone: TIME_ZONE.fieldApiName,
  fiscalYearStartMonth: FISCAL_YEAR_START_MONTH.fieldApiName,
} as const;

const SIGNAL_COLUMNS = {
  projectId: optional(SIGNAL_PROJECT),
  key: text(KEY),
  name: text(SIGNAL_NAME),
  object: text(OBJECT),
  ownerField: text(OWNER_FIELD),
  population: text(POPULATION),
  pass: text(PASS),
  minimumRecords: requiredNumber(MINIMUM_RECORDS),
  target: requiredNumber(TARGET),
  weight: requiredNumber(WEIGHT),
  scope: optional(SCOPE),
  agreedDefinition: optional(AGREED_DEFINITION),
  decision: text(DECISION),
  readers: text(READERS),
};
const CONTACT_COLUMNS = { name: text(MEMBER_NAME), role: text(ROLE) };

/** An active signal as it is stored, whether it was agreed or not, of people or of the whole rollout. */
export type CharterSignal = Row<typeof SIGNAL_COLUMNS>;
/** Somebody to ask about the charter. */
export type Contact = Row<typeof CONTACT_COLUMNS>;

/** Cursor of the signals. */
export const CHARTER_SIGNAL_PAGES = { after: SIGNAL } as const;

/** All active signals of `$project`, in their order. */
export const CHARTER_SIGNALS_QUERY = `query adoptionCharterSignals($project: ID, ${cursorVariables(CHARTER_SIGNAL_PAGES)}) {
  uiapi { query {
    ${SIGNAL}(
      where: {and: [{${SIGNAL_PROJECT.fieldApiName}: {eq: $project}}, {${IS_ACTIVE.fieldApiName}: {eq: true}}]}
      orderBy: {${ORDER.fieldApiName}: {order: ASC}}
      ${pagedFrom('after')}
    ) { ${pagedNodesOf(SIGNAL_COLUMNS)} }
  } }
}`;

/** Whom to ask about data protection, and for the works council: in a query of its own, as not everybody may read it. */
export const CONTACTS_QUERY = `query adoptionContacts($project: ID) { uiapi { query {
  ${MEMBER}(
    where: {and: [
      {${MEMBER_PROJECT.fieldApiName}: {eq: $project}}
      {${ROLE.fieldApiName}: {in: ["DataProtection", "WorksCouncil"]}}
    ]}
    orderBy: {${MEMBER_NAME.fieldApiName}: {order: ASC}}
    first: 200
  ) { ${nodesOf(CONTACT_COLUMNS)} }
} } }`;

export function charterSignalsIn(data: UiApiData): CharterSignal[] {
  return rowsIn(data, SIGNAL, SIGNAL_COLUMNS);
}

export function contactsIn(data: UiApiData): Contact[] {
  return rowsIn(data, MEMBER, CONTACT_COLUMNS);
}
