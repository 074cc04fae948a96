import FROM from '@salesforce/schema/AdoptionPause__c.From__c';
import OWNER from '@salesforce/schema/AdoptionPause__c.OwnerId';
import UNTIL from '@salesforce/schema/AdoptionPause__c.Until__c';
import { nodesOf, type Row, rowsIn, text, type UiApiData } from './selection.ts';

const COLUMNS = { until: text(UNTIL) };

/** Name of the object, for the form of a new one. */
export const PAUSE = UNTIL.objectApiName;

/** A time in which a person is not scored. */
export type Pause = Row<typeof COLUMNS>;

/** The pause of `$owner` that covers `$today`, the rollout's day; the one that ends last when there are several. */
export const PAUSE_QUERY = `query adoptionPause($owner: ID, $today: Date) { uiapi { query {
  ${PAUSE}(
    where: {and: [
      {${OWNER.fieldApiName}: {eq: $owner}}
      {${FROM.fieldApiName}: {lte: {value: $today}}}
      {${UNTIL.fieldApiName}: {gte: {value: $today}}}
    ]}
    orderBy: {${UNTIL.fieldApiName}: {order: DESC}}
    first: 1
  ) { ${nodesOf(COLUMNS)} }
} } }`;

export function pausesIn(data: UiApiData): Pause[] {
  return rowsIn(data, PAUSE, COLUMNS);
}
