/** Names in a formula: fields and functions, found without regard to case as on the platform, and what is unknown. */
import { builtins, CHANGE_FUNCTIONS, escapeQuotes, namesIn } from '@crm-adoption/metadata-check';
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
  | { kind: 'label'; name: string }
  /** The id of the user who looks or saves. */
  | { kind: 'user' }
  /** Whether that user has a custom permission. */
  | { kind: 'permission'; name: string };

/** Names that stand for these inputs in a resolved formula; no field can be called so, as custom names end in `__c`. */
const INPUT_NAMES = {
  isNew: 'LOCAL_NEW',
  prior: 'LOCAL_PRIOR',
  changed: 'LOCAL_CHANGED',
  label: 'LOCAL_LABEL',
  user: 'LOCAL_USER',
  permission: 'LOCAL_PERMISSION',
};

/** Where the value of an input stands among the values of a formula. */
export function inputPath(input: FormulaInput): string[] {
  const root = INPUT_NAMES[input.kind];
  if (input.kind === 'isNew' || input.kind === 'user') return [root];
  return [root, input.kind === 'label' || input.kind === 'permission' ? input.name : input.field.name];
}

/** A formula with its names as the schema spells them. */
interface ResolvedFormula {
  source: string;
  uses: FieldUse[];
  inputs: FormulaInput[];
  problems: string[];
}

/** A call that asks about the change, with its argument. */
const CHANGE_CALL = /(?:ISCHANGED|PRIORVALUE)\s*\(\s*([A-Za-z_]\w*)\s*\)|ISNEW\s*\(\s*\)/iy;

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

  /** A call of a function that asks about the change. @param argument name of a field; undefined for ISNEW */
  public changeCall(name: string, argument: string | undefined): string {
    if (argument === undefined) return this.#input({ kind: 'isNew' });
    const field = this.#schema.findField(this.#object, argument);
    if (field) return this.#input({ kind: name.toUpperCase() === 'ISCHANGED' ? 'changed' : 'prior', field });
    this.problems.push(`Field ${argument} does not exist. Check spelling.`);
    return `${name}(${argument})`;
  }

  public globalVariable(name: string): string {
    const label = /^\$Label\.(\w+)$/i.exec(name)?.[1];
    if (label !== undefined) return this.#input({ kind: 'label', name: label });
    if (/^\$User\.Id$/i.test(name)) return this.#input({ kind: 'user' });
    const permission = /^\$Permission\.(\w+)$/i.exec(name)?.[1];
    if (permission !== undefined) return this.#input({ kind: 'permission', name: permission });
    this.problems.push(
      `The global variable ${name} is not supported by the local org. Express the condition without it.`,
    );
    return name;
  }

  public function(name: string): string {
    const known = name.toUpperCase();
    if (CHANGE_FUNCTIONS.has(known)) {
      this.problems.push(`The function ${known} takes ${known === 'ISNEW' ? 'nothing' : 'one field of the record'}.`);
    } else if (!(known in builtins)) {
      this.problems.push(`The function ${known} is unknown or not supported by the local org.`);
    }
    return known;
  }

  public field(name: string): string {
    const use = followPath(this.#schema, this.#object, name.split('.'));
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
  const formula = escapeQuotes(source);
  let resolved = '';
  let done = 0;
  for (const { name, isFunction, start, end } of namesIn(formula)) {
    // The argument of a call that asks about the change went with the call.
    if (start < done) continue;
    resolved += formula.slice(done, start);
    CHANGE_CALL.lastIndex = start;
    const change = CHANGE_CALL.exec(formula);
    if (change) resolved += resolver.changeCall(name, change[1]);
    else if (name.startsWith('$')) resolved += resolver.globalVariable(name);
    else resolved += isFunction ? resolver.function(name) : resolver.field(name);
    done = change ? CHANGE_CALL.lastIndex : end;
  }
  return {
    source: resolved + formula.slice(done),
    uses: resolver.uses,
    inputs: resolver.inputs,
    problems: resolver.problems,
  };
}
