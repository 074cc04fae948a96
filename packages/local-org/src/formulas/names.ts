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

/** What a formula reads beside the fields of the record: its change, and texts of the org. */
export type FormulaInput =
  | { kind: 'isNew' }
  /** The value of a field before the change, and whether the change gives it another one. */
  | { kind: 'prior' | 'changed'; field: FieldSchema }
  | { kind: 'label'; name: string };

/** Names that stand for these inputs in a resolved formula; no field can be called so, as custom names end in `__c`. */
const INPUT_NAMES = { isNew: 'LOCAL_NEW', prior: 'LOCAL_PRIOR', changed: 'LOCAL_CHANGED', label: 'LOCAL_LABEL' };

/** Where the value of an input stands among the values of a formula. */
export function inputPath(input: FormulaInput): string[] {
  const root = INPUT_NAMES[input.kind];
  if (input.kind === 'isNew') return [root];
  return [root, input.kind === 'label' ? input.name : input.field.name];
}

/** A formula with its names as the schema spells them. */
interface ResolvedFormula {
  source: string;
  uses: FieldUse[];
  inputs: FormulaInput[];
  problems: string[];
}

/**
 * Text literals and comments (left alone), functions that ask about a change, then names with dots, followed by a bracket
 * when they are functions.
 */
const TOKENS =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|((?:ISCHANGED|PRIORVALUE)\s*\(\s*[A-Za-z_]\w*\s*\)|ISNEW\s*\(\s*\))|(\$?[A-Za-z_][\w:]*(?:\s*\.\s*[A-Za-z_]\w*)*)(\s*\()?/gi;

/** Functions that only make sense while a record is saved. */
const CHANGE_FUNCTIONS = new Set(['ISCHANGED', 'ISNEW', 'PRIORVALUE']);

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

/** Reads `ISNEW()`, `ISCHANGED(Field)` and `PRIORVALUE(Field)`; undefined for a field that does not exist. */
function readChangeCall(schema: Schema, object: ObjectSchema, call: string): FormulaInput | undefined {
  const [, name = '', argument = ''] = /^(\w+)\s*\(\s*(\w*)/.exec(call) ?? [];
  if (name.toUpperCase() === 'ISNEW') return { kind: 'isNew' };
  const field = schema.findField(object, argument);
  return field && { kind: name.toUpperCase() === 'ISCHANGED' ? 'changed' : 'prior', field };
}

/** Finds the names of one formula and collects what it reads. */
class NameResolver {
  readonly uses: FieldUse[] = [];
  readonly inputs: FormulaInput[] = [];
  readonly problems: string[] = [];
  readonly #schema: Schema;
  readonly #object: ObjectSchema;

  public constructor(schema: Schema, object: ObjectSchema) {
    this.#schema = schema;
    this.#object = object;
  }

  /** A call of a function that asks about the change. */
  public changeCall(call: string): string {
    const input = readChangeCall(this.#schema, this.#object, call);
    if (input !== undefined) return this.#input(input);
    this.problems.push(`Field ${/\(\s*(\w+)/.exec(call)?.[1] ?? ''} does not exist. Check spelling.`);
    return call;
  }

  public globalVariable(name: string): string {
    const label = /^\$Label\s*\.\s*(\w+)$/i.exec(name)?.[1];
    if (label !== undefined) return this.#input({ kind: 'label', name: label });
    this.problems.push(
      `The global variable ${name} is not supported by the local org. Express the condition without it.`,
    );
    return name;
  }

  public call(name: string, bracket: string): string {
    const known = name.toUpperCase();
    if (CHANGE_FUNCTIONS.has(known)) {
      this.problems.push(`The function ${known} takes ${known === 'ISNEW' ? 'nothing' : 'one field of the record'}.`);
    } else if (!(known in builtins)) {
      this.problems.push(`The function ${known} is unknown or not supported by the local org.`);
    }
    return `${known}${bracket}`;
  }

  public field(name: string): string {
    const path = name.split('.').map((part) => part.trim());
    const use = followPath(this.#schema, this.#object, path);
    if (use === undefined) {
      this.problems.push(`Field ${name} does not exist. Check spelling.`);
      return name;
    }
    this.uses.push(use);
    return use.path.join('.');
  }

  #input(input: FormulaInput): string {
    this.inputs.push(input);
    return inputPath(input).join('.');
  }
}

/** Resolves every name. Problems name what the org does not know or cannot compute. */
export function resolveNames(schema: Schema, object: ObjectSchema, source: string): ResolvedFormula {
  const resolver = new NameResolver(schema, object);
  const resolved = source.replace(
    TOKENS,
    (token: string, change: string | undefined, name: string | undefined, bracket: string | undefined) => {
      if (change !== undefined) return resolver.changeCall(change);
      if (name === undefined) return escapeQuotes(token);
      if (name.startsWith('$')) return resolver.globalVariable(name) + (bracket ?? '');
      if (bracket !== undefined) return resolver.call(name, bracket);
      return CONSTANTS.has(name.toUpperCase()) ? token : resolver.field(name);
    },
  );
  return { source: resolved, uses: resolver.uses, inputs: resolver.inputs, problems: resolver.problems };
}
