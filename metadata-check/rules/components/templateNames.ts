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
    'Templates use base components that exist, give components only public properties, and name handlers and properties that their class has.',
  *check(model): Iterable<Issue> {
    if (model.facts.bundles === undefined) return;
    for (const name of model.contentNames(BUNDLE)) {
      const files = model.contentOf(BUNDLE, name).filter(({ path }) => !path.includes('/__tests__/'));
      const scripts = files
        .filter(({ path }) => path.endsWith('.js'))
        .map(({ text }) => text)
        .join('\n');
      for (const file of files.filter(({ path }) => path.endsWith('.html'))) {
        for (const node of parseTemplate(file)) yield* nodeIssues(model, name, { file, node, scripts });
        if (isWholeClass(scripts)) yield* memberIssues(name, file, scripts);
      }
    }
  },
};

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
  if (node.tag.startsWith('lightning-') && !isBaseComponent(node.tag))
    yield issue(node.line, node.column, `There is no base component ${node.tag}`, 'Correct the name.');
  if (!node.tag.startsWith('c-')) return;
  const child = camelCase(node.tag.slice(2));
  const known = model.facts.bundles?.get(child)?.publicProperties;
  for (const { name, line, column } of known ? node.properties : []) {
    if (known?.has(name) || GLOBAL.test(name)) continue;
    yield issue(
      line,
      column,
      `${node.tag} has no public property ${name}`,
      `Add @api ${name} to ${child}, or remove it.`,
    );
  }
}

/** Whether the platform has the component; the stand-ins of its own test tool name them all. */
function isBaseComponent(tag: string): boolean {
  const name = camelCase(tag.slice('lightning-'.length));
  const { resolve } = createRequire(import.meta.url);
  try {
    return resolve(`@salesforce/sfdx-lwc-jest/src/lightning-stubs/${name}/${name}.js`) !== '';
  } catch {
    return false;
  }
}

function camelCase(tag: string): string {
  return tag.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
