import { z } from 'zod';
import type { Draft } from './assemble.ts';
import { templateSchema, type Template } from './schema.ts';

/** A value as far as it has the right shape: each part that has not is left out, and an entry of a list stays in its place. */
export type Sketch<T> = T extends readonly (infer Entry)[]
  ? (Sketch<Entry> | undefined)[]
  : T extends object
    ? string extends keyof T
      ? T
      : { [Name in keyof T]?: Sketch<T[Name]> }
    : T;

/** A schema that accepts everything, and passes on what the given one accepts, part by part. */
function lenient(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(schema.shape as z.core.$ZodShape).map(
      ([name, part]) => [name, lenient(part)] as const,
    );
    return z.object(Object.fromEntries(parts)).optional().catch(undefined);
  }
  if (schema instanceof z.ZodArray) return z.array(lenient(schema.element)).optional().catch(undefined);
  const isWrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional;
  const inner = isWrapped ? schema.unwrap() : undefined;
  if (inner instanceof z.ZodObject || inner instanceof z.ZodArray) return lenient(inner);
  return (schema as z.ZodType).optional().catch(undefined);
}

const sketchSchema = lenient(templateSchema);

/**
 * What there is of a template that may be wrong in places, so that the rest of it can be checked all the same. A list that
 * is missing or is none is undefined.
 */
export function sketchOf(whole: Draft): Sketch<Template> {
  return sketchSchema.parse(whole) ?? {};
}
