import { elementsOf, flagOf, positionOf, textOf, textsOf, type XmlDocument } from './xml.ts';
import type { Component } from './components.ts';
import { NOT_AVAILABLE, takesTranslation, TRANSLATION_TYPES } from '../languages/workbench.ts';
import { analyticsChecks } from './analyticsChecks.ts';
import { parseEntry, type PackageEntry } from './deployPackage.ts';
import type { DeployPlan } from './deployPlan.ts';
import { missing, requireElements } from './findings.ts';
import { checkObjectTranslation, checkTranslations } from './translationChecks.ts';

/** Plans the components that the org keeps as files, and checks what they refer to. Bundles and permission sets have their own stages. */
export function planFiles(plan: DeployPlan): void {
  for (const entry of plan.source.entries) {
    const checks = fileChecks[entry.type.name];
    if (checks) planFile(plan, entry, checks);
  }
}

/** Checks of one type: run when all components of the deploy are known. */
export type FileCheck = (plan: DeployPlan, component: Component, document: XmlDocument) => void;

const fileChecks: Readonly<Record<string, FileCheck>> = {
  CustomLabels: checkLabels,
  CustomPermission: (_plan, component, { content }) => requireElements(component, content, ['label']),
  CustomTab: checkTab,
  CustomApplication: checkApplication,
  FlexiPage: checkFlexiPage,
  Layout: checkLayout,
  ...analyticsChecks,
  QuickAction: checkQuickAction,
  Translations: checkTranslations,
  CustomObjectTranslation: checkObjectTranslation,
};

function planFile(plan: DeployPlan, entry: PackageEntry, check: FileCheck): void {
  const [path = ''] = entry.files.keys();
  const component = plan.components.at(entry.type.name, entry.fullName, plan.source.root + path);
  if (TRANSLATION_TYPES.has(entry.type.name) && !takesTranslation(plan.org, entry.fullName)) {
    component.fail(NOT_AVAILABLE);
    return;
  }
  const document = parseEntry(entry, component);
  if (!document) return;
  plan.writeFiles(
    component,
    [...entry.files].map(([file, content]) => ({ path: file, content })),
  );
  plan.checks.push(() => check(plan, component, document));
  if (entry.type.name === 'CustomLabels') listLabels(plan, component, document);
}

function checkQuickAction(plan: DeployPlan, component: Component, { content, source }: XmlDocument): void {
  requireElements(component, content, ['type']);
  const [objectName = '', action] = component.fullName.split('.');
  if (action !== undefined && !plan.schema.findObject(objectName))
    component.fail(missing('quickAction', 'CustomObject', objectName));
  const target = textOf(content, 'targetObject');
  if (target !== undefined && !plan.schema.findObject(target))
    component.fail(missing('targetObject', 'CustomObject', target), positionOf(source, 'targetObject', target));
}

/** Each label is a component of its own in the result. */
function listLabels(plan: DeployPlan, file: Component, { content }: XmlDocument): void {
  for (const label of elementsOf(content, 'labels')) {
    const component = plan.components.at('CustomLabel', textOf(label, 'fullName') ?? '', file.fileName);
    component.created = file.created;
    component.changed = file.changed;
  }
}

/** Longest text of a label. */
const maxLabelLength = 1000;

function checkLabels(plan: DeployPlan, file: Component, { content, source }: XmlDocument): void {
  const seen = new Set<string>();
  for (const label of elementsOf(content, 'labels')) {
    const name = textOf(label, 'fullName') ?? '';
    const component = plan.components.at('CustomLabel', name, file.fileName);
    const fail = (problem: string): void => component.fail(problem, positionOf(source, 'fullName', name));
    for (const required of ['fullName', 'language', 'protected', 'shortDescription', 'value']) {
      if (textOf(label, required) === undefined) fail(`Required field is missing: ${required}`);
    }
    if ((textOf(label, 'value') ?? '').length > maxLabelLength)
      fail(`value: data value too large (max length=${maxLabelLength})`);
    if (seen.has(name.toLowerCase())) fail(`duplicate value found: the label ${name} is there twice`);
    seen.add(name.toLowerCase());
  }
}

function checkTab(plan: DeployPlan, component: Component, { content, source }: XmlDocument): void {
  const page = textOf(content, 'flexiPage');
  const bundle = textOf(content, 'lwcComponent');
  if (flagOf(content, 'customObject')) {
    if (!plan.schema.findObject(component.fullName))
      component.fail(missing('customObject', 'CustomObject', component.fullName));
  } else if (page !== undefined) {
    if (!plan.exists('FlexiPage', page))
      component.fail(missing('flexiPage', 'FlexiPage', page), positionOf(source, 'flexiPage', page));
    requireElements(component, content, ['label']);
  } else if (bundle !== undefined) {
    if (!plan.exists('LightningComponentBundle', bundle)) {
      component.fail(
        missing('lwcComponent', 'LightningComponentBundle', bundle),
        positionOf(source, 'lwcComponent', bundle),
      );
    }
  } else component.fail('The local org supports tabs of a custom object, a flexiPage or a lwcComponent only');
  requireElements(component, content, ['motif']);
}

function checkApplication(plan: DeployPlan, component: Component, { content, source }: XmlDocument): void {
  requireElements(component, content, ['label', 'uiType', 'navType']);
  for (const tab of textsOf(content, 'tabs')) {
    if (!isTab(plan, tab)) component.fail(missing('tab', 'CustomTab', tab), positionOf(source, 'tabs', tab));
  }
  const bar = textOf(content, 'utilityBar');
  if (bar !== undefined && !plan.exists('FlexiPage', bar)) component.fail(missing('utilityBar', 'FlexiPage', bar));
}

/** Whether a tab with this name exists: a deployed one, or a standard one (`standard-Account`, `standard-home`). */
export function isTab(plan: DeployPlan, name: string): boolean {
  return name.startsWith('standard-') || plan.exists('CustomTab', name);
}

function checkFlexiPage(plan: DeployPlan, component: Component, { content, source }: XmlDocument): void {
  requireElements(component, content, ['masterLabel', 'template', 'type']);
  const instances = elementsOf(content, 'flexiPageRegions').flatMap((region) => [
    ...elementsOf(region, 'itemInstances').flatMap((item) => elementsOf(item, 'componentInstance')),
    ...elementsOf(region, 'componentInstances'),
  ]);
  for (const instance of instances) {
    const name = textOf(instance, 'componentName') ?? '';
    const position = positionOf(source, 'componentName', name);
    // Names with another namespace are the platform's own components.
    if (/^(?!c:).+:/.test(name)) continue;
    const bundle = name.replace(/^c:/, '');
    if (!plan.exists('LightningComponentBundle', bundle)) {
      component.fail(`We couldn't retrieve or load the information on the component: ${name}`, position);
    } else checkPlacement(plan, component, bundle, `lightning__${textOf(content, 'type') ?? ''}`, position);
  }
  const object = textOf(content, 'sobjectType');
  if (object !== undefined && !plan.schema.findObject(object)) {
    component.fail(missing('sobjectType', 'CustomObject', object), positionOf(source, 'sobjectType', object));
  }
}

/** A page takes only components that are exposed for its kind of page. */
function checkPlacement(
  plan: DeployPlan,
  component: Component,
  bundle: string,
  target: string,
  position: { line: number; column: number },
): void {
  const meta = plan.bundleMeta(bundle);
  if (!meta) return;
  const targets = elementsOf(meta, 'targets').flatMap((list) => textsOf(list, 'target'));
  if (!flagOf(meta, 'isExposed') || !targets.includes(target)) {
    component.fail(`The component c:${bundle} is not exposed for ${target} in its js-meta.xml`, position);
  }
}

function checkLayout(plan: DeployPlan, component: Component, { content, source }: XmlDocument): void {
  const objectName = component.fullName.slice(0, component.fullName.indexOf('-'));
  const object = plan.schema.findObject(objectName);
  if (!object) return component.fail(missing('layout', 'CustomObject', objectName));
  const fields = elementsOf(content, 'layoutSections')
    .flatMap((section) => elementsOf(section, 'layoutColumns'))
    .flatMap((column) => elementsOf(column, 'layoutItems'))
    .flatMap((item) => textOf(item, 'field') ?? []);
  for (const field of fields) {
    if (!plan.schema.findField(object, field)) {
      component.fail(missing('field', 'CustomField', `${object.name}.${field}`), positionOf(source, 'field', field));
    }
  }
  for (const list of elementsOf(content, 'relatedLists')) {
    const [child = '', field] = (textOf(list, 'relatedList') ?? '').split('.');
    const target = plan.schema.findObject(child);
    // Standard related lists have names of their own (RelatedActivityList); only custom ones name object and field.
    if (field?.endsWith('__c') && !(target && plan.schema.findField(target, field))) {
      component.fail(
        `Cannot find related list: ${child}.${field}`,
        positionOf(source, 'relatedList', `${child}.${field}`),
      );
    }
  }
}
