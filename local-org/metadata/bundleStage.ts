import { strFromU8 } from 'fflate';
import type { Component } from './components.ts';
import type { PackageEntry } from './deployPackage.ts';
import type { DeployPlan } from './deployPlan.ts';
import { compileProblems } from './bundleCompile.ts';
import { parseXml, textOf, XmlError } from './xml.ts';

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
  plan.checks.push(() => {
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
