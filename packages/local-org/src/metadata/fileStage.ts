import { childrenOf, flagOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import type { Component } from './components.ts';
import { notAvailable, takesTranslation, TRANSLATION_TYPES } from '../languages/workbench.ts';
import { analyticsChecks } from './analyticsChecks.ts';
import { parseEntry, type PackageEntry } from './deployPackage.ts';
import type { FileCheck } from './fileCheck.ts';
import type { DeployPlan } from './deployPlan.ts';
import { checkSharingRules } from './sharingRuleChecks.ts';

const fileChecks: Readonly<Record<string, FileCheck>> = {
  CustomTab: checkTab,
  SharingRules: checkSharingRules,
  ...analyticsChecks,
};

/** Types with a stage of their own. */
const STAGED: ReadonlySet<string> = new Set(['CustomObject', 'LightningComponentBundle', 'PermissionSet']);

/** Plans the components that the org keeps as files. */
export function planFiles(plan: DeployPlan): void {
  for (const entry of plan.source.entries) if (!STAGED.has(entry.type.name)) planFile(plan, entry);
}

function planFile(plan: DeployPlan, entry: PackageEntry): void {
  const [path = ''] = entry.files.keys();
  const component = plan.components.at(entry.type.name, entry.fullName, plan.source.root + path);
  if (TRANSLATION_TYPES.has(entry.type.name) && !takesTranslation(plan.org, entry.fullName)) {
    component.fail(notAvailable());
    return;
  }
  const content = parseEntry(entry, component);
  if (!content) return;
  plan.writeFiles(
    component,
    [...entry.files].map(([file, bytes]) => ({ path: file, content: bytes })),
  );
  const check = fileChecks[entry.type.name];
  if (check) plan.checks.push({ component, check: () => check(plan, component, content) });
  listParts(plan, component, entry, content);
}

/** Each label, and each sharing rule of an object, is a component of its own in the result. */
function listParts(plan: DeployPlan, file: Component, entry: PackageEntry, content: XmlElement): void {
  const prefix = entry.type.name === 'CustomLabels' ? '' : `${entry.fullName}.`;
  for (const [tag, type] of Object.entries(entry.type.children)) {
    for (const part of childrenOf(content, tag)) {
      const component = plan.components.at(type, prefix + (textOf(part, 'fullName') ?? ''), file.fileName);
      component.created = file.created;
      component.changed = file.changed;
    }
  }
}

function checkTab(_plan: DeployPlan, component: Component, content: XmlElement): void {
  const isSupported =
    flagOf(content, 'customObject') ||
    textOf(content, 'flexiPage') !== undefined ||
    textOf(content, 'lwcComponent') !== undefined;
  if (!isSupported)
    component.fail('The local org supports tabs of a custom object, a flexiPage or a lwcComponent only');
}
