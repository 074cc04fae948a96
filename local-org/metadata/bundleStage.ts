import { strFromU8 } from 'fflate';
import type { Component } from './components.ts';
import type { PackageEntry } from './deployPackage.ts';
import type { DeployPlan } from './deployPlan.ts';
import { compileProblems } from './bundleCompile.ts';
import { parseXml, textOf, XmlError, type Position } from './xml.ts';

/** Plans the Lightning web components of the package. */
export function planBundles(plan: DeployPlan): void {
  for (const entry of plan.source.entries.filter(({ type }) => type.name === 'LightningComponentBundle'))
    planBundle(plan, entry);
}

function planBundle(plan: DeployPlan, entry: PackageEntry): void {
  const name = entry.fullName;
  const script = `lwc/${name}/${name}.js`;
  const meta = `lwc/${name}/${name}.js-meta.xml`;
  const component = plan.components.at('LightningComponentBundle', name, plan.source.root + meta);
  if (!/^[a-z]\w*$/.test(name)) component.fail(`Invalid bundle name '${name}': it must begin with a lowercase letter`);
  if (!entry.files.has(meta)) component.fail(`Cannot find Lightning Component Bundle ${name}.js-meta.xml`);
  if (!entry.files.has(script)) component.fail(`Cannot find Lightning Component Bundle ${name}.js`);
  const typed = [...entry.files.keys()].find((path) => path.endsWith('.ts'));
  // The platform compiler would silently drop what only the TypeScript says.
  if (typed !== undefined)
    component.fail(`Unexpected TypeScript file: ${typed.split('/').at(-1)}; deploy the compiled .js`);
  checkMeta(component, entry.files.get(meta));
  plan.writeFiles(
    component,
    [...entry.files].map(([path, content]) => ({ path, content })),
  );
  const scripts = [...entry.files].filter(([path]) => path.endsWith('.js') && !path.includes('/__tests__/'));
  plan.checks.push(() => {
    for (const [path, content] of scripts) checkImports(plan, component, path, strFromU8(content));
    for (const { message, position } of component.changed ? compileProblems(name, entry.files) : [])
      component.fail(message, position);
  });
}

function checkMeta(component: Component, content: Uint8Array | undefined): void {
  if (!content) return;
  try {
    const { root, content: meta } = parseXml(strFromU8(content));
    if (root !== 'LightningComponentBundle')
      component.fail(`The root element of js-meta.xml must be LightningComponentBundle, not ${root}`);
    if (textOf(meta, 'apiVersion') === undefined)
      component.fail('Required field is missing in js-meta.xml: apiVersion');
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    component.fail(error.message, error.position);
  }
}

const importPattern = /\bfrom\s*['"]((?:@salesforce\/|c\/)[^'"]+)['"]/g;

/** What a component imports from the org must be there: other components, labels, fields, permissions. */
function checkImports(plan: DeployPlan, component: Component, path: string, script: string): void {
  for (const match of script.matchAll(importPattern)) {
    const specifier = match[1] ?? '';
    const problem = importProblem(plan, specifier);
    if (problem === undefined) continue;
    component.fail(`${problem} (in ${path.split('/').at(-1)})`, positionAt(script, match.index));
  }
}

function importProblem(plan: DeployPlan, specifier: string): string | undefined {
  const [scope, kind = '', name = ''] = specifier.startsWith('c/') ? ['c', specifier.slice(2)] : specifier.split('/');
  if (scope === 'c') {
    return plan.exists('LightningComponentBundle', kind) ? undefined : `No MODULE named markup://c:${kind} found`;
  }
  switch (kind) {
    case 'label': {
      const label = name.replace(/^c\./, '');
      return plan.hasLabel(label) ? undefined : `Invalid reference ${name} of type label`;
    }
    case 'schema': {
      const [objectName = '', ...path] = name.split('.');
      return hasPath(plan, objectName, path) ? undefined : `Invalid reference ${name} of type sobjectField`;
    }
    case 'customPermission':
      return plan.exists('CustomPermission', name) ? undefined : `Invalid reference ${name} of type customPermission`;
    case 'apex':
    case 'resourceUrl':
      return `The local org does not support @salesforce/${kind}: ${name}`;
    default:
      return undefined;
  }
}

/** Whether fields can be walked from an object: `Opportunity.Account.Name`, `X__c.Project__r.Name`. */
function hasPath(plan: DeployPlan, objectName: string, path: string[]): boolean {
  const object = plan.schema.findObject(objectName);
  const [step, ...rest] = path;
  if (!object) return false;
  if (step === undefined) return true;
  if (rest.length === 0) return plan.schema.findField(object, step) !== undefined;
  const reference = plan.schema.findRelationship(object, step);
  return reference?.referenceTo.some((parent) => hasPath(plan, parent, rest)) ?? false;
}

function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
