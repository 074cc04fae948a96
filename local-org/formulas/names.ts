/** Names in a formula: fields and functions, found without regard to case as on the platform, and what is unknown. */
import { builtins } from './library.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/types.ts';

/** A field that a formula reads. */
export interface FieldUse {
  /** Relationship names and, last, the field, as the schema spells them. */
  path: string[];
  object: ObjectSchema;
  field: FieldSchema;
}

/** A formula with its names as the schema spells them. */
interface ResolvedFormula {
  source: string;
  uses: FieldUse[];
  problems: string[];
}

/** Text literals and comments (left alone), then names with dots, followed by a bracket when they are functions. */
const TOKENS =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|(\$?[A-Za-z_][\w:]*(?:\s*\.\s*[A-Za-z_]\w*)*)(\s*\()?/g;

const CONSTANTS = new Set(['TRUE', 'FALSE', 'NULL']);

/** Follows a dotted path from an object; undefined where a step is unknown. */
function followPath(schema: Schema, object: ObjectSchema, names: string[]): FieldUse | undefined {
  const path: string[] = [];
  let current: ObjectSchema | undefined = object;
  for (const name of names.slice(0, -1)) {
    const relationship: FieldSchema | undefined = current && schema.findRelationship(current, name);
    if (relationship === undefined) return undefined;
    path.push(relationship.relationshipName ?? name);
    current = schema.findObject(relationship.referenceTo[0] ?? '');
  }
  const field = current && schema.findField(current, names.at(-1) ?? '');
  if (current === undefined || field === undefined) return undefined;
  return { path: [...path, field.name], object: current, field };
}

/** The library's grammar takes neither kind of quote unescaped inside a text; the platform takes the other kind. */
function escapeQuotes(token: string): string {
  if (token.startsWith('/*')) return token;
  const quote = token.charAt(0);
  const escaped = token.slice(1, -1).replace(/\\[\s\S]|['"]/g, (part) => (part.length === 2 ? part : `\\${part}`));
  return `${quote}${escaped}${quote}`;
}

/** Resolves every name. Problems name what the org does not know or cannot compute. */
export function resolveNames(schema: Schema, object: ObjectSchema, source: string): ResolvedFormula {
  const uses: FieldUse[] = [];
  const problems: string[] = [];
  const resolved = source.replace(TOKENS, (token: string, name: string | undefined, bracket: string | undefined) => {
    if (name === undefined) return escapeQuotes(token);
    if (name.startsWith('$')) {
      problems.push(`The global variable ${name} is not supported by the local org. Express the condition without it.`);
      return token;
    }
    if (bracket !== undefined) {
      const known = name.toUpperCase() in builtins;
      if (!known) problems.push(`The function ${name.toUpperCase()} is unknown or not supported by the local org.`);
      return known ? `${name.toUpperCase()}${bracket}` : token;
    }
    if (CONSTANTS.has(name.toUpperCase())) return token;
    const use = followPath(
      schema,
      object,
      name.split('.').map((part) => part.trim()),
    );
    if (use === undefined) {
      problems.push(`Field ${name} does not exist. Check spelling.`);
      return token;
    }
    uses.push(use);
    return use.path.join('.');
  });
  return { source: resolved, uses, problems };
}
