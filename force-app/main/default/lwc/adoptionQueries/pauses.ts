import FROM from '@salesforce/schema/AdoptionPause__c.From__c';
import OWNER from '@salesforce/schema/AdoptionPause__c.OwnerId';
import UNTIL from '@salesforce/schema/AdoptionPause__c.Until__c';
import { nodesOf, type Row, rowsIn, text, type UiApiData } from './selection.ts';

const COLUMNS = { from: text(FROM), until: text(UNTIL) };
/** Nobody plans more of them ahead. */
const MOST = 200;

/** Name of the object, for the form of a new one. */
export const PAUSE = UNTIL.objectApiName;

/** A time in which a person is not scored. */
export type Pause = Row<typeof COLUMNS>;

/** The pauses of `$owner`, those that end last first, as a part of a query. */
export const PAUSES = `${PAUSE}(
    where: {${OWNER.fieldApiName}: {eq: $owner}}
    orderBy: {${UNTIL.fieldApiName}: {order: DESC}}
    first: ${MOST}
  ) { ${nodesOf(COLUMNS)} }`;

export function pausesIn(data: UiApiData): Pause[] {
  return rowsIn(data, PAUSE, COLUMNS);
}
