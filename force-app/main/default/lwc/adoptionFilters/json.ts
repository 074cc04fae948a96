import { FilterError } from './filter.ts';

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object (its keys so far, and the last of them) or a list (the index of its item) that is open. */
type Open = { keys: Set<string>; key: string; awaitsKey: boolean } | { index: number };

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

function pathOf(open: readonly Open[]): string {
  return `$${open.map((each) => ('index' in each ? `[${each.index}]` : `.${each.key}`)).join('')}`;
}

/** Takes the next key of an object. @returns whether the object has it already, in whatever case */
function isSecond(object: Extract<Open, { keys: unknown }>, key: string): boolean {
  const name = key.toLowerCase();
  const isKnown = object.keys.has(name);
  object.keys.add(name);
  Object.assign(object, { key, awaitsKey: false });
  return isKnown;
}

/**
 * Refuses an object that says something twice: `JSON.parse` keeps the second of two equal keys and says nothing of the
 * first. Keys that differ in case only are equal, as names of fields are in SOQL.
 * @param text valid JSON
 * @throws FilterError with the place of the second
 */
function refuseTwice(text: string): void {
  const open: Open[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), key: '', awaitsKey: true });
    else if (token === '[') open.push({ index: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inner) {
      if ('index' in inner) inner.index += 1;
      else inner.awaitsKey = true;
    } else if (token !== ':' && inner && 'keys' in inner && inner.awaitsKey) {
      const key = JSON.parse(token) as string;
      if (isSecond(inner, key)) {
        throw new FilterError('twice', pathOf(open), `${key} stands here twice; join the two with "and"`);
      }
    }
  }
}

/** Reads the JSON of a filter. @throws FilterError for text that is no JSON, or that has a key twice in one object */
export function readJson(text: string): Json {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    throw new FilterError('json', '$', error instanceof Error ? error.message : String(error));
  }
  refuseTwice(text);
  return value;
}
