import type { FieldDescribe, ObjectDescribe } from './describe.ts';
import { labelOf, nameFieldOf } from './describe.ts';
import type { Row } from './soql.ts';
import { parentName, textOf } from './soql.ts';
import { withTheme } from './router.ts';

/** A column of `lightning-datatable`. */
export interface Column {
  label: string;
  fieldName: string;
  type: string;
  typeAttributes?: Record<string, unknown>;
  cellAttributes?: Record<string, unknown>;
  hideDefaultActions: boolean;
  sortable?: boolean;
}

/** Fields shown where no list view is deployed, of those the object has. */
const usual = [
  'AccountId',
  'StageName',
  'Amount',
  'CloseDate',
  'Status',
  'Company',
  'Email',
  'Phone',
  'Industry',
  'OwnerId',
];

/** The fields of a list, the name first. */
export function listFields(object: ObjectDescribe, columns: string[]): FieldDescribe[] {
  const name = nameFieldOf(object);
  const wanted = columns.length > 0 ? columns : usual;
  const others = wanted.flatMap((field) => object.fields.find((candidate) => candidate.name === field) ?? []);
  return [name, ...others.filter((field) => field !== name)];
}

const types: Record<string, string> = {
  currency: 'currency',
  double: 'number',
  int: 'number',
  percent: 'percent',
  date: 'date-local',
  datetime: 'date',
  boolean: 'boolean',
  email: 'email',
  phone: 'phone',
};

/** Columns for these fields; the name and lookups are links. */
export function columnsOf(fields: FieldDescribe[], name: FieldDescribe): Column[] {
  return fields.map((field) => {
    const label = labelOf(field);
    const hideDefaultActions = true;
    if (field === name || field.type === 'reference') {
      const typeAttributes = { label: { fieldName: `${field.name}.label` }, target: '_self' };
      return { label, fieldName: `${field.name}.url`, type: 'url', typeAttributes, hideDefaultActions };
    }
    const type = types[field.type] ?? 'text';
    const isNumber = type === 'number' || type === 'percent';
    return {
      label,
      fieldName: field.name,
      type,
      hideDefaultActions,
      ...(isNumber ? { typeAttributes: { maximumFractionDigits: field.scale } } : {}),
      cellAttributes: { alignment: 'left' },
    };
  });
}

/** Rows with the addresses and texts of links beside the values. */
export function rowsOf(rows: Row[], object: ObjectDescribe, fields: FieldDescribe[], name: FieldDescribe): Row[] {
  return rows.map((row) => {
    const view: Row = { ...row };
    for (const field of fields) {
      const value = row[field.name];
      if (field === name) {
        view[`${field.name}.url`] = withTheme(`/lightning/r/${object.name}/${textOf(row, 'Id')}/view`);
        view[`${field.name}.label`] = value ?? row['Id'];
      } else if (field.type === 'reference' && typeof value === 'string') {
        view[`${field.name}.url`] = withTheme(`/lightning/r/${value}/view`);
        view[`${field.name}.label`] = parentName(row, field) ?? value;
      } else if (field.type === 'picklist' || field.type === 'multipicklist') {
        view[field.name] = pickedLabels(field, value);
      } else if (field.type === 'percent' && typeof value === 'number') {
        // The API gives 80 for 80 %; the table multiplies by 100.
        view[field.name] = value / 100;
      }
    }
    return view;
  });
}

/** Picklist values as their labels in the person's language. */
function pickedLabels(field: FieldDescribe, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const labelOfValue = (one: string): string => field.picklistValues.find((known) => known.value === one)?.label ?? one;
  return field.type === 'multipicklist' ? value.split(';').map(labelOfValue).join('; ') : labelOfValue(value);
}
