/** Reads templates with the template compiler that belongs to the compiler this project uses. */
import { createRequire } from 'node:module';
import type { PackageFile } from '../model/packageModel.ts';

interface Place {
  line: number;
  column: number;
}

/** One element of a template. */
export interface TemplateNode extends Place {
  /** As written: `c-score-ring`. */
  tag: string;
  /** Properties that it gives to a component, in camel case. */
  properties: (Place & { name: string })[];
  /** Methods that it calls; undefined for handlers that are no plain name (`{item.open}`). */
  listeners: (Place & { handler: string | undefined })[];
}

/** The parts of a parsed template that matter here; its nodes differ by type. */
interface RawNode {
  type?: string;
  name?: string;
  propertyName?: string;
  handler?: { type?: string; name?: string };
  location?: { startLine: number; startColumn: number };
  properties?: RawNode[];
  listeners?: RawNode[];
  children?: RawNode[];
  else?: RawNode;
}

interface TemplateCompiler {
  parse(source: string, options: Readonly<Record<string, unknown>>): { root?: RawNode };
}

let compiler: TemplateCompiler | undefined;

function templateCompiler(): TemplateCompiler {
  // Loaded when needed: a deploy reads no templates.
  compiler ??= createRequire(createRequire(import.meta.url).resolve('@lwc/compiler'))(
    '@lwc/template-compiler',
  ) as TemplateCompiler;
  return compiler;
}

/** The elements of a template; none when it cannot be parsed, which the compiler reports. */
export function parseTemplate(file: PackageFile): TemplateNode[] {
  const root = rootOf(file);
  return root ? nodesOf(root) : [];
}

/** What the expressions of a template read of its class: `signal` for `{signal.name}`; no variables of loops, no handlers. */
export function readMembers(file: PackageFile): (Place & { name: string })[] {
  const found: (Place & { name: string })[] = [];
  const variables = new Set<string>();
  const visit = (value: unknown, place: Place): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, place);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const node = value as RawNode & Readonly<Record<string, unknown>>;
    const here = node.location ? placeOf(node) : place;
    if (node.type === 'Identifier') found.push({ name: node.name ?? '', ...here });
    for (const key of ['item', 'index', 'iterator']) {
      const variable = node[key] as RawNode | undefined;
      if (variable?.type === 'Identifier') variables.add(variable.name ?? '');
    }
    for (const [key, child] of Object.entries(node)) {
      const isName = node.type === 'MemberExpression' && key === 'property' && node['computed'] !== true;
      const isHandler = key === 'handler' && node.handler?.type === 'Identifier';
      if (key !== 'location' && !isName && !isHandler) visit(child, here);
    }
  };
  visit(rootOf(file), { line: 1, column: 1 });
  return found.filter(({ name }) => !variables.has(name));
}

function rootOf({ path, text }: PackageFile): RawNode | undefined {
  const name = path.split('/').at(-2) ?? '';
  return templateCompiler().parse(text, { namespace: 'c', name, enableDynamicComponents: true }).root;
}

function nodesOf(node: RawNode): TemplateNode[] {
  const own: TemplateNode = {
    tag: node.name ?? '',
    ...placeOf(node),
    properties: (node.properties ?? []).map((property) => ({ name: property.name ?? '', ...placeOf(property) })),
    listeners: (node.listeners ?? []).map((listener) => ({
      handler: listener.handler?.type === 'Identifier' ? listener.handler.name : undefined,
      ...placeOf(listener),
    })),
  };
  return [own, ...(node.children ?? []).flatMap(nodesOf), ...(node.else ? nodesOf(node.else) : [])];
}

function placeOf({ location }: RawNode): Place {
  return { line: location?.startLine ?? 1, column: location?.startColumn ?? 1 };
}
