import type { FieldReference } from './selection.ts';

/** A field of which the words for its value are read as well, in the reader's language. */
interface WordedField {
  field: FieldReference;
}

/** What is asked about one subject of a rollout: one subquery, left out when the reader may not read all of it. */
export interface PartDefinition {
  object: string;
  fields: readonly FieldReference[];
  /** Names of the fields that come with the words for their value. */
  worded: readonly string[];
  /** Way to the rollout's id. */
  project: readonly string[];
  where: string;
  /** Types of the variables that it takes besides `$project`. */
  variables: Readonly<Record<string, string>>;
  order?: string;
}

interface Description {
  /** The first is one of the object itself. */
  fields: readonly (FieldReference | WordedField)[];
  /** The way to the rollout; without one the record is the rollout itself. */
  project?: FieldReference;
  /** More conditions that must hold, as GraphQL text. */
  and?: string;
  variables?: Readonly<Record<string, string>>;
  order?: { by: FieldReference; direction: 'ASC' | 'DESC' };
}

function isWorded(field: FieldReference | WordedField): field is WordedField {
  return 'field' in field;
}

/** The field with the words for its value: `Cause__c` brings `CauseText` beside it. */
export function inWords(field: FieldReference): WordedField {
  return { field };
}

export function part({ fields, project, and = '', variables = {}, order }: Description): PartDefinition {
  const plain = fields.map((field) => (isWorded(field) ? field.field : field));
  const way = project ? project.fieldApiName.split('.') : ['Id'];
  const own = way.reduceRight((inner, name) => `{${name}: ${inner}}`, '{eq: $project}');
  return {
    object: plain[0]?.objectApiName ?? '',
    fields: project ? [...plain, project] : plain,
    worded: fields.filter(isWorded).map(({ field }) => field.fieldApiName),
    project: way,
    where: and === '' ? own : `{and: [${own}, ${and}]}`,
    variables,
    ...(order && { order: `{${order.by.fieldApiName}: {order: ${order.direction}, nulls: LAST}}` }),
  };
}
