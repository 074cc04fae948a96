import type {
  DescribedField,
  DescribedObject,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import type { CsvValue } from '../print/csv.ts';
import type { Meanings } from './meanings.ts';
import { messages } from './messages.ts';
import { tableName, type ExportTable } from './tables.ts';

/** What values of a column are, for files that hold more than text. */
export type ValueKind = 'boolean' | 'day' | 'moment' | 'number' | 'text';

/** A column of a table. */
export type Column = {
  /** What SOQL asks for, and the column's name in the file. */
  path: string;
  /** In words, as the dictionary shows it. */
  type: string;
  /** Empty where the values have none. */
  unit: string;
  meaning: string;
  kind: ValueKind;
};

const STANDARD = ['Id', 'Name', 'CreatedDate', 'LastModifiedDate'];
/** What currency the amounts of a record are in; only an org with several has it. Source: Object Reference, CurrencyIsoCode. */
const ROW_CURRENCY = 'CurrencyIsoCode';
type AmountUnit = 'orgCurrency' | 'rowCurrency';

/** Units that stand in the names of fields, as the package names them. */
const UNITS = [
  ['WorkingDays', 'workingDays'],
  ['WithinDays|DecisionDays', 'workingDays'],
  ['Days', 'days'],
  ['Weeks', 'weeks'],
  ['Months', 'months'],
  ['Minutes', 'minutes'],
  ['Seconds', 'seconds'],
] as const;

/** Columns of a table: the product's fields that the caller may read, by name, behind what every record has. */
export function columnsOf(table: ExportTable, described: DescribedObject, meanings: Meanings): Column[] {
  const own = described.fields
    .filter(({ name }) => meanings.has(`${table.object}.${name}`))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const hasAmounts = own.some(({ type }) => type === 'currency');
  const names = [...STANDARD, ...(hasAmounts ? [ROW_CURRENCY] : [])];
  const standard = names.flatMap((name) => described.fields.find((field) => field.name === name) ?? []);
  const amounts = standard.some(({ name }) => name === ROW_CURRENCY) ? 'rowCurrency' : 'orgCurrency';
  return [
    ...standard.map((field) => columnOf(field, messages.getMessage(`meaning.${field.name}`), amounts)),
    ...(table.object === 'AdoptionSnapshot__c' ? [ownerColumn()] : []),
    ...own.map((field) => columnOf(field, meanings.get(`${table.object}.${field.name}`) ?? '', amounts)),
  ];
}

/** Fields of the product that the caller may not read, as `Table.Field__c`. */
export function hiddenColumns({ object }: ExportTable, { fields }: DescribedObject, meanings: Meanings): string[] {
  const readable = new Set(fields.map(({ name }) => `${object}.${name}`));
  return [...meanings.keys()]
    .filter((name) => name.startsWith(`${object}.`) && !readable.has(name))
    .map((name) => name.replace(object, tableName(object)));
}

/** Whose figures a row holds. Other tables have no owner: who entered something is no figure. */
function ownerColumn(): Column {
  const [path, type, meaning] = [
    'Owner.Username',
    messages.getMessage('type.user'),
    messages.getMessage('meaning.Owner'),
  ];
  return { path, type, meaning, unit: '', kind: 'text' };
}

function columnOf(
  { name, type, referenceTo, relationshipName }: DescribedField,
  meaning: string,
  amounts: AmountUnit,
): Column {
  const isUser = referenceTo.includes('User') && relationshipName !== null;
  return {
    path: isUser ? `${relationshipName}.Username` : name,
    type: isUser ? messages.getMessage('type.user') : typeText(type, referenceTo),
    unit: unitOf(name, type, amounts),
    meaning,
    kind: isUser ? 'text' : (KINDS[type] ?? 'text'),
  };
}

function typeText(type: string, [target]: readonly string[]): string {
  if (type === 'reference') return messages.getMessage('type.reference', [tableName(target ?? '')]);
  const known = TYPES[type];
  return known === undefined ? type : messages.getMessage(`type.${known}`);
}

const TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  currency: 'currency',
  date: 'date',
  datetime: 'datetime',
  double: 'number',
  id: 'id',
  int: 'number',
  multipicklist: 'choices',
  percent: 'number',
  picklist: 'choice',
  string: 'text',
  textarea: 'text',
};

const KINDS: Readonly<Record<string, ValueKind>> = {
  boolean: 'boolean',
  currency: 'number',
  date: 'day',
  datetime: 'moment',
  double: 'number',
  int: 'number',
  percent: 'number',
};

function unitOf(name: string, type: string, amounts: AmountUnit): string {
  if (type === 'percent') return messages.getMessage('unit.percent');
  if (type === 'currency') return messages.getMessage(`unit.${amounts}`);
  if (!['double', 'int'].includes(type)) return '';
  const found = UNITS.find(([part]) => new RegExp(part).test(name));
  return found === undefined ? '' : messages.getMessage(`unit.${found[1]}`);
}

/** Some rows of a table, as cells. */
export type Rows = readonly (readonly CsvValue[])[];

/** A record as the cells of its row. */
export function cellsOf(record: object, columns: readonly Column[]): CsvValue[] {
  return columns.map(({ path, kind }) => {
    const value = valueAt(record, path.split('.'));
    // The API writes the zone as +0000, which not every tool reads.
    return kind === 'moment' && typeof value === 'string' ? value.replace(/\+0000$/, 'Z') : value;
  });
}

function valueAt(record: unknown, [step = '', ...rest]: readonly string[]): CsvValue {
  const value = (record as Record<string, unknown>)[step] ?? null;
  return value === null || rest.length === 0 ? (value as CsvValue) : valueAt(value, rest);
}
