/**
 * Reads the types that Salesforce generates from the Metadata API's WSDL (`@salesforce/types`, lib/metadata.d.ts).
 *
 * The file is generated, one member a line, and is read line by line: 20 ms where TypeScript itself needs 400 to load
 * and parse, which every deploy to the local org would pay. A test holds this reader to TypeScript's own reading of all
 * declarations, so that a change of form in a newer version shows.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One element that a complex type may hold. */
export interface Member {
  readonly name: string;
  /** `string`, `boolean`, `number`, `Date`, `any`, or the name of another declaration. */
  readonly type: string;
  /** The WSDL has no minOccurs="0". */
  readonly required: boolean;
  readonly repeats: boolean;
}

/** A complex type; its inherited members come first. */
export interface ComplexType {
  readonly kind: 'complex';
  readonly name: string;
  readonly members: ReadonlyMap<string, Member>;
}

/** A simple type with the values it allows. */
export interface Enumeration {
  readonly kind: 'enumeration';
  readonly name: string;
  readonly values: ReadonlySet<string>;
}

/** A simple type that is another one by name (`export type GenAiAgentType = string`). */
export interface Alias {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: string;
}

export type Declaration = ComplexType | Enumeration | Alias;

const HEAD = /^export type (\w+) = (.*)$/;
const BASE = /^(\w+) & \{$/;
const MEMBER = /^ {4}(\w+)(\??): ([\w]+)(\[\])?;$/;

/** All declarations of a generated file by name. */
function readDeclarations(source: string): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  const bases = new Map<string, string>();
  const own = new Map<string, Map<string, Member>>();
  const lines = source.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const head = HEAD.exec(lines[index] ?? '');
    const [, name = '', body = ''] = head ?? [];
    if (!head) continue;
    if (!body.endsWith('{')) {
      const simple = simpleType(name, body);
      declarations.set(name, simple);
      // Some bases are another type by name (`WorkflowAction = Metadata`).
      if (simple.kind === 'alias') bases.set(name, simple.target);
      continue;
    }
    const base = BASE.exec(body)?.[1];
    if (base !== undefined) bases.set(name, base);
    const members = new Map<string, Member>();
    for (index += 1; lines[index] !== '};' && index < lines.length; index += 1) {
      const member = readMember(lines[index] ?? '');
      if (member) members.set(member.name, member);
    }
    own.set(name, members);
  }
  // A base may be declared behind what inherits from it.
  const membersOf = (name: string | undefined): [string, Member][] =>
    name === undefined ? [] : [...membersOf(bases.get(name)), ...(own.get(name) ?? [])];
  for (const name of own.keys()) declarations.set(name, { kind: 'complex', name, members: new Map(membersOf(name)) });
  return declarations;
}

function simpleType(name: string, body: string): Declaration {
  const values = [...body.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  if (values.length > 0) return { kind: 'enumeration', name, values: new Set(values) };
  return { kind: 'alias', name, target: body.replace(/;$/, '') };
}

function readMember(line: string): Member | undefined {
  const match = MEMBER.exec(line);
  if (!match) return undefined;
  const [, name = '', optional, type = '', list] = match;
  const repeats = list !== undefined;
  // A list may be empty, whatever minOccurs says.
  return { name, type, required: optional === '' && !repeats, repeats };
}

let cached: Map<string, Declaration> | undefined;

/** The declarations of the installed `@salesforce/types`, read once a process. */
export function metadataDeclarations(): ReadonlyMap<string, Declaration> {
  cached ??= readDeclarations(readFileSync(declarationsFile(), 'utf8'));
  return cached;
}

/** Where they are. */
export function declarationsFile(): string {
  const script = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
  return join(dirname(script), 'metadata.d.ts');
}
