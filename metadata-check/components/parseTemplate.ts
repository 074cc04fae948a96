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
export function parseTemplate({ path, text }: PackageFile): TemplateNode[] {
  const name = path.split('/').at(-2) ?? '';
  const { root } = templateCompiler().parse(text, { namespace: 'c', name, enableDynamicComponents: true });
  return root ? nodesOf(root) : [];
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
