import { OrgError } from '../../errors.ts';
import { isObject } from '../bodies.ts';

/** Matches `@{refAccount.id}`, `@{refQuery.records[0].Id}`. */
const pattern = /@\{(\w+)\.([^}]+)\}/g;
const whole = /^@\{(\w+)\.([^}]+)\}$/;

/** Answers of earlier sub-requests by reference id. */
export type References = ReadonlyMap<string, unknown>;

/**
 * Puts the values of earlier answers where a sub-request refers to them. A string that is one reference and nothing
 * else takes the value with its type.
 * @throws OrgError PROCESSING_HALTED for a reference to nothing
 */
export function resolveReferences(value: unknown, references: References): unknown {
  if (typeof value === 'string') return resolveText(value, references);
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, references));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveReferences(item, references)]));
}

/** The same inside a url, where values are encoded. */
export function resolveUrl(url: string, references: References): string {
  return url.replaceAll(pattern, (_text, name: string, path: string) =>
    encodeURIComponent(String(lookUp(name, path, references))),
  );
}

function resolveText(text: string, references: References): unknown {
  const single = whole.exec(text);
  if (single?.[1] && single[2]) return lookUp(single[1], single[2], references);
  return text.replaceAll(pattern, (_text, name: string, path: string) => String(lookUp(name, path, references)));
}

function lookUp(name: string, path: string, references: References): unknown {
  const steps = path.split('.').flatMap((step) => step.split(/[[\]]/).filter((part) => part !== ''));
  let value = references.get(name);
  for (const step of steps) {
    if (Array.isArray(value)) value = value[Number(step)] as unknown;
    else value = isObject(value) ? value[step] : undefined;
  }
  if (value === undefined || value === null) {
    const message = `Invalid reference specified. No value for ${name}.${path} found in ${name}`;
    throw new OrgError('PROCESSING_HALTED', message);
  }
  return value;
}
