/**
 * Fields that the platform fills from others in the same save. A remedy that writes one of those says what becomes of the
 * rest (`implies`); what it does not say is unknown afterwards, never guessed.
 * Source: field descriptions of Opportunity, Task, Event, Case, Contact and Lead in the object reference.
 */
const DERIVED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  case: { status: ['IsClosed', 'ClosedDate'] },
  contact: { firstname: ['Name'], lastname: ['Name'] },
  event: {
    activitydatetime: ['ActivityDate', 'StartDateTime', 'EndDateTime', 'DurationInMinutes'],
    startdatetime: ['ActivityDate', 'ActivityDateTime', 'EndDateTime', 'DurationInMinutes'],
    whatid: ['AccountId'],
  },
  lead: { firstname: ['Name'], lastname: ['Name'] },
  opportunity: {
    amount: ['ExpectedRevenue'],
    closedate: ['Fiscal', 'FiscalQuarter', 'FiscalYear'],
    forecastcategoryname: ['ForecastCategory'],
    probability: ['ExpectedRevenue'],
    stagename: [
      'IsClosed',
      'IsWon',
      'Probability',
      'ExpectedRevenue',
      'ForecastCategory',
      'ForecastCategoryName',
      'LastStageChangeDate',
    ],
  },
  task: {
    priority: ['IsHighPriority'],
    status: ['IsClosed', 'CompletedDateTime'],
    whatid: ['AccountId'],
  },
};

/** Fields that follow another one unless something else filled them: the account of a contact, of a person met. */
const FOLLOWING: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  case: { contactid: ['AccountId'] },
  event: { whoid: ['AccountId'] },
  task: { whoid: ['AccountId'] },
};

/** The fields of an object that may change when one of its fields is written. */
export function derivedFrom(object: string, field: string): readonly string[] {
  return DERIVED[object.toLowerCase()]?.[field.toLowerCase()] ?? [];
}

/** Those that stay when they are filled while the field is empty: then something else filled them. */
export function followingOf(object: string, field: string): readonly string[] {
  return FOLLOWING[object.toLowerCase()]?.[field.toLowerCase()] ?? [];
}

/** The relationship of a lookup: `AccountId` -> `Account`, `Region__c` -> `Region__r`. Source: "Understanding Relationship Names". */
export function relationshipOf(field: string): string | undefined {
  if (/__c$/i.test(field)) return field.replace(/__c$/i, '__r');
  return /.id$/i.test(field) ? field.slice(0, -2) : undefined;
}
