import { createRequire } from 'node:module';
import type { PackageFile } from '../../model/packageModel.ts';
import type { FoundText } from './foundText.ts';

/** Attributes that people read or hear. */
const readAttributes =
  /^(alternative-text|alt|aria-description|aria-label|aria-placeholder|aria-roledescription|aria-valuetext|caption|description|field-level-help|heading|help-text|label|message|message-when-.*|placeholder|subtitle|text|title)$/;

/** What is used of the platform's template compiler. */
interface TemplateCompiler {
  parse(source: string, options: Readonly<Record<string, unknown>>): { root?: unknown };
}

/** The template compiler that belongs to the compiler this project uses. */
function templateCompiler(): TemplateCompiler {
  const compiler = createRequire(import.meta.url).resolve('@lwc/compiler');
  return createRequire(compiler)('@lwc/template-compiler') as TemplateCompiler;
}

/** The texts that a template holds itself, in its nodes and in attributes that people read. */
export function templateTexts({ path, text: source }: PackageFile): FoundText[] {
  // Loaded when needed: a deploy runs no policies.
  const name = path.split('/').at(-2) ?? '';
  const { root } = templateCompiler().parse(source, { namespace: 'c', name, enableDynamicComponents: true });
  const found: FoundText[] = [];
  visit(root, found);
  return found;
}

/** The parts of a parsed template that matter here; its nodes differ by type. */
interface Node {
  type?: string;
  name?: string;
  value?: unknown;
  location?: { startLine: number; startColumn: number };
  attributes?: Node[];
  properties?: Node[];
  children?: Node[];
  else?: Node;
}

function visit(start: unknown, found: FoundText[]): void {
  const node = start as Node | undefined;
  if (!node) return;
  if (node.type === 'Text') note(node, node.value, found);
  for (const attribute of [...(node.attributes ?? []), ...(node.properties ?? [])]) {
    const name = (attribute as { attributeName?: string }).attributeName ?? attribute.name ?? '';
    if (readAttributes.test(name)) note(attribute, attribute.value, found);
  }
  for (const child of node.children ?? []) visit(child, found);
  visit(node.else, found);
}

function note({ location }: Node, value: unknown, found: FoundText[]): void {
  const literal = value as { type?: string; value?: unknown } | undefined;
  if (literal?.type !== 'Literal' || typeof literal.value !== 'string') return;
  const text = literal.value.trim();
  // Signs and units of one letter are no language.
  if (!/\p{L}{2}/u.test(text)) return;
  found.push({ text, line: location?.startLine ?? 1, column: location?.startColumn ?? 1 });
}
