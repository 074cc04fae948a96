import type { PackageEntry } from './deployPackage.ts';
import type { DeployPlan } from './deployPlan.ts';
import { compileProblems } from './bundleCompile.ts';

/** Plans the Lightning web components of the package. */
export function planBundles(plan: DeployPlan): void {
  for (const entry of plan.source.entries.filter(({ type }) => type.name === 'LightningComponentBundle'))
    planBundle(plan, entry);
}

function planBundle(plan: DeployPlan, entry: PackageEntry): void {
  const name = entry.fullName;
  const meta = `lwc/${name}/${name}.js-meta.xml`;
  const component = plan.components.at('LightningComponentBundle', name, plan.source.root + meta);
  plan.writeFiles(
    component,
    [...entry.files].map(([path, content]) => ({ path, content })),
  );
  const check = (): void => {
    for (const { message, position } of component.changed ? compileProblems(name, entry.files) : [])
      component.fail(message, position);
  };
  plan.checks.push({ component, check });
}
