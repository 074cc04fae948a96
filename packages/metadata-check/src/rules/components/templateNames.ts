import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PackageFile, PackageModel } from '../../model/packageModel.ts';
import { parseTemplate, readMembers, type TemplateNode } from '../../components/parseTemplate.ts';
import type { Issue, Rule } from '../rule.ts';

const BUNDLE = 'LightningComponentBundle';

/** Properties that every element has, besides those that a component declares. */
const GLOBAL =
  /^(accessKey|aria.*|className|contentEditable|dir|draggable|exportParts|hidden|id|key|lang|part|role|slot|spellcheck|style|tabIndex|title)$/;

/** What a template asks of components and of its own class; the compiler leaves both to run time. */
export const templateNames: Rule = {
  id: 'template-names',
  layer: 4,
  origin: 'ours',
  severity: 'error',
  statement:
    'Templates use base components that exist, give components and base components only public properties, and name handlers and properties that their class has.',
  *check(model): Iterable<Issue> {
    if (model.facts.bundles === undefined) return;
    for (const name of model.contentNames(BUNDLE)) {
      const scripts = scriptsOf(model, name);
      for (const file of filesOf(model, name).filter(({ path }) => path.endsWith('.html'))) {
        for (const node of parseTemplate(file)) yield* nodeIssues(model, name, { file, node, scripts });
        if (isWholeClass(scripts)) yield* memberIssues(name, file, scripts);
      }
    }
  },
};

function filesOf(model: PackageModel, bundle: string): PackageFile[] {
  return model.contentOf(BUNDLE, bundle).filter(({ path }) => !path.includes('/__tests__/'));
}

/** The scripts of a bundle, and of the bundles whose class its own extends: a template may name what is inherited. */
function scriptsOf(model: PackageModel, bundle: string, before: readonly string[] = []): string {
  const own = filesOf(model, bundle)
    .filter(({ path }) => path.endsWith('.js'))
    .map(({ text }) => text)
    .join('\n');
  const parents = [...own.matchAll(/import\s+(\w+)(?:\s*,\s*\{[^}]*\})?\s+from\s+['"]c\/(\w+)['"]/g)].flatMap(
    ([, name = '', parent = '']) =>
      new RegExp(`\\bextends\\s+${name}\\b`).test(own) && !before.includes(parent) ? [parent] : [],
  );
  return [own, ...parents.map((parent) => scriptsOf(model, parent, [...before, bundle]))].join('\n');
}

/** Whether the class inherits nothing but what the platform gives: members of other base classes are not looked up. */
function isWholeClass(scripts: string): boolean {
  return /\bextends\s+(?:NavigationMixin\s*\(\s*)?LightningElement\b/.test(scripts);
}

function* memberIssues(bundle: string, file: PackageFile, scripts: string): Iterable<Issue> {
  for (const { name, line, column } of readMembers(file)) {
    if (GLOBAL.test(name) || new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(scripts)) continue;
    yield {
      named: { type: BUNDLE, fullName: bundle },
      file,
      element: { line, column },
      problem: `The class has no property ${name}`,
      fix: 'Correct the name, or add the property or its getter.',
    };
  }
}

function* nodeIssues(
  model: PackageModel,
  bundle: string,
  { file, node, scripts }: { file: PackageFile; node: TemplateNode; scripts: string },
): Iterable<Issue> {
  const issue = (line: number, column: number, problem: string, fix: string): Issue => ({
    named: { type: BUNDLE, fullName: bundle },
    file,
    element: { line, column },
    problem,
    fix,
  });
  for (const { handler, line, column } of node.listeners) {
    if (handler === undefined || new RegExp(`\\b${handler}\\b`).test(scripts)) continue;
    yield issue(line, column, `The class has no handler ${handler}`, 'Correct the name, or add the method.');
  }
  const isBase = node.tag.startsWith('lightning-');
  if (!isBase && !node.tag.startsWith('c-')) return;
  const child = camelCase(node.tag.slice(node.tag.indexOf('-') + 1));
  const known = isBase ? baseProperties(child) : model.facts.bundles?.get(child)?.publicProperties;
  if (isBase && !known)
    yield issue(node.line, node.column, `There is no base component ${node.tag}`, 'Correct the name.');
  for (const { name, line, column } of known ? node.properties : []) {
    if (known?.has(name) || GLOBAL.test(name)) continue;
    const fix = isBase ? 'Correct the name, or remove it.' : `Add @api ${name} to ${child}, or remove it.`;
    yield issue(line, column, `${node.tag} has no public property ${name}`, fix);
  }
}

const base = new Map<string, ReadonlySet<string> | undefined>();

/** Public properties of a component of the platform, as the stand-ins of its own test tool list them; undefined for none. */
function baseProperties(name: string): ReadonlySet<string> | undefined {
  if (!base.has(name)) base.set(name, readBaseProperties(name));
  return base.get(name);
}

function readBaseProperties(name: string): ReadonlySet<string> | undefined {
  const { resolve } = createRequire(import.meta.url);
  try {
    const code = readFileSync(resolve(`@salesforce/sfdx-lwc-jest/src/lightning-stubs/${name}/${name}.js`), 'utf8');
    return new Set([...code.matchAll(/@api\s+(?:[gs]et\s+)?(\w+)/g)].map((match) => match[1] ?? ''));
  } catch {
    return undefined;
  }
}

function camelCase(tag: string): string {
  return tag.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
