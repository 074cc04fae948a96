/** Reads values as they come from a request (JSON, CSV text) into what the columns hold, with the platform's refusals. */
import { toId18 } from '../engine/ids.ts';
import type { Stored } from '../engine/rows.ts';
import { OrgError } from '../errors.ts';
import type { FieldSchema } from '../schema/types.ts';

function refuse(code: string, field: FieldSchema, problem: string): OrgError {
  return new OrgError(code, `${field.label}: ${problem}`, { fields: [field.name] });
}

function wrongType(field: FieldSchema, kind: string, value: unknown): OrgError {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return new OrgError(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${kind} from value ${shown} or request may be missing a required field (${field.name})`,
    { fields: [field.name] },
  );
}

function readText(field: FieldSchema, value: unknown): string | null {
  if (typeof value !== 'string') throw wrongType(field, 'string', value);
  const text = value.trim();
  if (text === '') return null;
  if (field.length > 0 && text.length > field.length) {
    throw refuse('STRING_TOO_LONG', field, `data value too large: ${text.slice(0, 80)} (max length=${field.length})`);
  }
  return text;
}

function readEmail(field: FieldSchema, value: unknown): string | null {
  const text = readText(field, value);
  if (text !== null && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)) {
    throw refuse('INVALID_EMAIL_ADDRESS', field, `invalid email address: ${text}`);
  }
  return text;
}

function readBoolean(field: FieldSchema, value: unknown): Stored {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === 'true' || value === '1') return 1;
  if (value === 'false' || value === '0') return 0;
  throw wrongType(field, 'boolean', value);
}

/** Half away from zero at the field's decimals, as the platform rounds. */
function roundTo(value: number, scale: number): number {
  const magnitude = Number(`${Math.abs(value)}e${scale}`);
  return Number.isFinite(magnitude) ? Math.sign(value) * Number(`${Math.round(magnitude)}e-${scale}`) : value;
}

function readNumber(field: FieldSchema, value: unknown): Stored {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw wrongType(field, field.type === 'int' ? 'int' : 'double', value);
  }
  if (field.type === 'int' && !Number.isInteger(number)) throw wrongType(field, 'int', value);
  const rounded = field.type === 'int' ? number : roundTo(number, field.scale);
  const digits = field.precision - field.scale;
  if (field.precision > 0 && Math.abs(rounded) >= 10 ** digits) {
    throw refuse('NUMBER_OUTSIDE_VALID_RANGE', field, `value outside of valid range on numeric field: ${number}`);
  }
  return rounded === 0 ? 0 : rounded;
}

/** The platform knows the years 1700 to 4000. */
function checkYear(field: FieldSchema, text: string): void {
  const year = Number(text.slice(0, 4));
  if (year < 1700 || year > 4000) throw refuse('INVALID_TYPE_ON_FIELD_IN_RECORD', field, `invalid date: ${text}`);
}

function readDate(field: FieldSchema, value: unknown): Stored {
  if (typeof value !== 'string') throw wrongType(field, 'date', value);
  const text = value.trim();
  if (text === '') return null;
  const day = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text)?.[1];
  const instant = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) {
    throw wrongType(field, 'date', value);
  }
  checkYear(field, day);
  return day;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

function readDateTime(field: FieldSchema, value: unknown): Stored {
  if (typeof value !== 'string') throw wrongType(field, 'datetime', value);
  if (value.trim() === '') return null;
  const match = DATE_TIME.exec(value.trim());
  if (match === null) throw wrongType(field, 'datetime', value);
  const [, day = '', time = '00:00:00', zone = 'Z'] = match;
  const instant = Date.parse(`${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  if (Number.isNaN(instant)) throw wrongType(field, 'datetime', value);
  checkYear(field, day);
  return new Date(instant).toISOString();
}

function readTime(field: FieldSchema, value: unknown): Stored {
  if (typeof value !== 'string') throw wrongType(field, 'time', value);
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?Z?$/.exec(value.trim());
  if (match === null) throw wrongType(field, 'time', value);
  return `${match[1]}:${match[2]}:${match[3] ?? '00'}${(match[4] ?? '.').padEnd(4, '0')}Z`;
}

/** Active values by lower case, for one field; the platform stores the spelling of the picklist. */
const choices = new WeakMap<FieldSchema, Map<string, string>>();

function choicesOf(field: FieldSchema): Map<string, string> {
  let map = choices.get(field);
  if (map === undefined) {
    map = new Map(field.picklistValues.filter(({ active }) => active).map(({ value }) => [value.toLowerCase(), value]));
    choices.set(field, map);
  }
  return map;
}

function choose(field: FieldSchema, text: string): string {
  const chosen = choicesOf(field).get(text.toLowerCase());
  if (chosen !== undefined) return chosen;
  if (field.restrictedPicklist) {
    throw refuse('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', field, `bad value for restricted picklist field: ${text}`);
  }
  return text;
}

function readPicklist(field: FieldSchema, value: unknown): Stored {
  const text = readText(field, value);
  return text === null ? null : choose(field, text);
}

/** Chosen values in the picklist's order, joined with semicolons. */
function readMultiPicklist(field: FieldSchema, value: unknown): Stored {
  if (typeof value !== 'string') throw wrongType(field, 'string', value);
  const chosen = new Set(
    value
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => choose(field, part)),
  );
  if (chosen.size === 0) return null;
  const listed = field.picklistValues.map((choice) => choice.value).filter((choice) => chosen.delete(choice));
  return [...listed, ...chosen].join(';');
}

function readReference(field: FieldSchema, value: unknown): Stored {
  if (typeof value !== 'string') throw wrongType(field, 'reference', value);
  if (value.trim() === '') return null;
  try {
    return toId18(value.trim());
  } catch {
    throw refuse('MALFORMED_ID', field, `id value of incorrect type: ${value}`);
  }
}

/**
 * The stored form of a value for a field; null and blank text empty the field. Throws JSON_PARSER_ERROR for another type,
 * and the platform's code for a value the field cannot hold.
 */
export function readValue(field: FieldSchema, value: unknown): Stored {
  if (value === null || value === '') {
    if (field.type === 'boolean') {
      throw refuse('INVALID_TYPE_ON_FIELD_IN_RECORD', field, 'value not of required type: null');
    }
    return null;
  }
  switch (field.type) {
    case 'boolean':
      return readBoolean(field, value);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return readNumber(field, value);
    case 'date':
      return readDate(field, value);
    case 'datetime':
      return readDateTime(field, value);
    case 'time':
      return readTime(field, value);
    case 'picklist':
      return readPicklist(field, value);
    case 'multipicklist':
      return readMultiPicklist(field, value);
    case 'reference':
    case 'id':
      return readReference(field, value);
    case 'email':
      return readEmail(field, value);
    default:
      return readText(field, value);
  }
}
