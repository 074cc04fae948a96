import type { Component } from './components.ts';
import type { DeployPlan } from './deployPlan.ts';
import { missing } from './findings.ts';
import { elementsOf, positionOf, textOf, type XmlDocument } from './xml.ts';

/** What the parts of a translation file name, by element: the type they must exist as. */
const translatedTypes: Readonly<Record<string, string>> = {
  customApplications: 'CustomApplication',
  customLabels: 'CustomLabel',
  customTabs: 'CustomTab',
  quickActions: 'QuickAction',
  reportTypes: 'ReportType',
};

/** A translation of the org's own texts names only what exists. */
export function checkTranslations(plan: DeployPlan, component: Component, { content, source }: XmlDocument): void {
  for (const [tag, type] of Object.entries(translatedTypes)) {
    for (const element of elementsOf(content, tag)) {
      const name = textOf(element, 'name') ?? '';
      if (type === 'CustomLabel' ? plan.hasLabel(name) : plan.exists(type, name)) continue;
      component.fail(missing(tag, type, name), positionOf(source, 'name', name));
    }
  }
}

/** A translation of an object names the object, its rules and layouts; `metadata-check` looks at fields and values. */
export function checkObjectTranslation(plan: DeployPlan, component: Component, { content, source }: XmlDocument): void {
  const name = component.fullName.slice(0, component.fullName.lastIndexOf('-'));
  const object = plan.schema.findObject(name);
  if (!object) return component.fail(missing('objectTranslation', 'CustomObject', name), { line: 1, column: 1 });
  for (const element of elementsOf(content, 'layouts')) {
    const layout = textOf(element, 'layout') ?? '';
    if (plan.exists('Layout', `${name}-${layout}`)) continue;
    component.fail(missing('layouts', 'Layout', `${name}-${layout}`), positionOf(source, 'layout', layout));
  }
  for (const element of elementsOf(content, 'validationRules')) {
    const rule = textOf(element, 'name') ?? '';
    if (object.validationRules.some((known) => known.name === rule)) continue;
    component.fail(missing('validationRules', 'ValidationRule', `${name}.${rule}`), positionOf(source, 'name', rule));
  }
}
