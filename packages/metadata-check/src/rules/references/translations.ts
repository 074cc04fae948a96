import { customObjects, isCustomName } from '../../model/customObjects.ts';
import { picklistValues } from '../../model/customField.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { decoded } from '../../model/placement.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing } from './missing.ts';
import { hasQuickAction } from './quickActions.ts';

const ORPHAN_FIX = 'Correct the name, or remove the translation.';

/** Element of a translations file -> metadata type of what it names. */
const translated: readonly (readonly [string, string])[] = [
  ['customApplications', 'CustomApplication'],
  ['customLabels', 'CustomLabel'],
  ['dashboards', 'Dashboard'],
  ['quickActions', 'QuickAction'],
  ['reportTypes', 'ReportType'],
  ['reports', 'Report'],
];

/** What a translations file names, with its place and whether it exists. */
const translationTarget: Rule = {
  id: 'translation-target',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Translations name only labels, apps, report types, reports, dashboards and actions that exist, each once.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Translations')) {
      for (const [tag, type] of translated) {
        const seen = new Set<string>();
        for (const part of childrenOf(component.element, tag)) {
          const element = childOf(part, 'name');
          const name = element?.text ?? '';
          const issue = (problem: string): Issue => ({ component, element, problem, fix: ORPHAN_FIX });
          if (seen.has(name) && type !== 'QuickAction')
            yield issue(`The translation of ${type} ${name} is there twice`);
          seen.add(name);
          // Standard apps and parts of installed packages are not known.
          if (!/^standard[-_]|__/.test(name) && !exists(model, type, name)) yield issue(missing(tag, type, name));
        }
      }
      yield* reportTypeParts(model, component);
      yield* dashboardParts(model, component);
    }
  },
};

function exists(model: PackageModel, type: string, name: string): boolean {
  if (model.has(type, name) || (type === 'QuickAction' && hasQuickAction(model, '', name))) return true;
  const isInFolder = type === 'Report' || type === 'Dashboard';
  return isInFolder && model.ofType(type).some(({ fullName }) => fullName.endsWith(`/${name}`));
}

function* reportTypeParts(model: PackageModel, component: Component): Iterable<Issue> {
  for (const part of childrenOf(component.element, 'reportTypes')) {
    const reportType = model.find('ReportType', textOf(part, 'name') ?? '');
    if (!reportType) continue;
    const labels = childrenOf(reportType.element, 'sections').map((section) => textOf(section, 'masterLabel') ?? '');
    for (const section of childrenOf(part, 'sections')) {
      const element = childOf(section, 'name');
      if (!labels.includes(element?.text ?? ''))
        yield {
          component,
          element,
          problem: `The report type ${reportType.fullName} has no section ${element?.text ?? ''}`,
          fix: ORPHAN_FIX,
        };
    }
  }
}

function* dashboardParts(model: PackageModel, component: Component): Iterable<Issue> {
  for (const part of childrenOf(component.element, 'dashboardComponents')) {
    const element = childOf(part, 'name');
    const [dashboard = '', partName = ''] = (element?.text ?? '').split('.');
    const found = model.find('Dashboard', dashboard);
    const parts = found ? dashboardComponentNames(found) : [];
    if (!parts.includes(partName))
      yield {
        component,
        element,
        problem: `There is no dashboard component ${element?.text ?? ''} to translate`,
        fix: ORPHAN_FIX,
      };
  }
}

/**
 * Names of the components of a dashboard: the header with every run of other characters than letters and digits replaced
 * by an underscore. The platform does not document its names; docs/first-real-org.md says what a real org must confirm.
 */
export function dashboardComponentNames({ element }: Component): string[] {
  return descendantsOf(element, 'dashboardComponent').map((part) =>
    (textOf(part, 'header') ?? '').replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, ''),
  );
}

/** `RolloutRisk__c-fr` -> `RolloutRisk__c`. */
function translatedObject(fullName: string): string {
  return fullName.slice(0, fullName.lastIndexOf('-'));
}

const objectTranslationTarget: Rule = {
  id: 'object-translation-target',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Translations of an object name only its own fields, picklist labels, validation rules, layouts, sections and actions.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('CustomObjectTranslation')) {
      const object = translatedObject(component.fullName);
      const isComplete = model.org.isComplete === true;
      if ((isCustomName(object) || isComplete) && !objects.hasObject(object)) {
        yield { component, problem: `There is no object ${object} to translate`, fix: ORPHAN_FIX };
        continue;
      }
      if (!objects.definition(object) && !isComplete) continue;
      for (const [tag, type] of [
        ['validationRules', 'ValidationRule'],
        ['webLinks', 'WebLink'],
        ['recordTypes', 'RecordType'],
        ['fieldSets', 'FieldSet'],
        ['quickActions', 'QuickAction'],
      ] as const) {
        for (const part of childrenOf(component.element, tag)) {
          const element = childOf(part, 'name');
          const name = element?.text ?? '';
          // Standard objects bring links and buttons of their own.
          if (type === 'WebLink' && !isCustomName(object)) continue;
          if (!model.has(type, `${object}.${name.replace(`${object}.`, '')}`) && !/__/.test(name))
            yield { component, element, problem: `${object} has no ${type} ${name} to translate`, fix: ORPHAN_FIX };
        }
      }
      for (const part of childrenOf(component.element, 'layouts'))
        yield* layoutSections(model, component, object, part);
    }
    for (const component of model.ofType('CustomFieldTranslation')) {
      const [owner = '', name = ''] = component.fullName.split('.');
      const object = translatedObject(owner);
      if (!objects.hasField(object, name))
        yield { component, problem: `${object} has no field ${name} to translate`, fix: ORPHAN_FIX };
      const field = objects.field(object, name);
      const labels = field && picklistValues(field)?.map(({ label }) => label.toLowerCase());
      for (const value of childrenOf(component.element, 'picklistValues')) {
        const element = childOf(value, 'masterLabel');
        if (labels && !labels.includes((element?.text ?? '').toLowerCase()))
          yield {
            component,
            element,
            problem: `${object}.${name} has no value labelled ${element?.text ?? ''}`,
            fix: ORPHAN_FIX,
          };
      }
    }
  },
};

function* layoutSections(model: PackageModel, component: Component, object: string, part: XmlElement): Iterable<Issue> {
  const element = childOf(part, 'layout');
  // References to layouts may be encoded as file names are: `Repair %28short%29`.
  const fullName = `${object}-${decoded(element?.text ?? '')}`;
  const layout = model.find('Layout', fullName);
  if (!layout) {
    const canBeKnown = model.ofType('Layout').length > 0 || model.org.isComplete === true;
    if (canBeKnown && !model.has('Layout', fullName))
      yield {
        component,
        element,
        problem: `${object} has no layout ${element?.text ?? ''} to translate`,
        fix: ORPHAN_FIX,
      };
    return;
  }
  const labels = childrenOf(layout.element, 'layoutSections').map((section) => textOf(section, 'label') ?? '');
  for (const section of childrenOf(part, 'sections')) {
    const name = childOf(section, 'section');
    if (!labels.includes(name?.text ?? ''))
      yield {
        component,
        element: name,
        problem: `The layout ${layout.fullName} has no section ${name?.text ?? ''}`,
        fix: ORPHAN_FIX,
      };
  }
}

/** Longest translated texts. Source: Salesforce Help, "Enter Translated Terms". */
const limits: Readonly<Record<string, number>> = { customLabels: 1000, customTabs: 40, customApplications: 40 };

const translationLength: Rule = {
  id: 'translation-length',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement:
    'Translated texts keep the limits of the texts they stand for: labels 40, help 510, messages 255, custom labels 1,000.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Translations')) {
      for (const [tag, most] of Object.entries(limits)) {
        for (const part of childrenOf(component.element, tag)) yield* tooLong(component, childOf(part, 'label'), most);
      }
    }
    for (const component of model.ofType('CustomFieldTranslation')) {
      yield* tooLong(component, childOf(component.element, 'label'), 40);
      yield* tooLong(component, childOf(component.element, 'help'), 510);
    }
    for (const component of model.ofType('CustomObjectTranslation')) {
      for (const part of childrenOf(component.element, 'validationRules'))
        yield* tooLong(component, childOf(part, 'errorMessage'), 255);
    }
  },
};

function* tooLong(component: Component, element: XmlElement | undefined, most: number): Iterable<Issue> {
  if (element && element.text.length > most)
    yield {
      component,
      element,
      problem: `The translation has ${element.text.length} characters, at most ${most} fit`,
      fix: 'Shorten it.',
    };
}

/** Published packages translate tabs that they no longer hold, so an org takes that. */
const translatedTab: Rule = {
  id: 'translation-tab',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'Translations name only tabs that exist.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Translations')) {
      for (const part of childrenOf(component.element, 'customTabs')) {
        const element = childOf(part, 'name');
        const name = element?.text ?? '';
        if (!model.has('CustomTab', name))
          yield { component, element, problem: `There is no CustomTab ${name} to translate`, fix: ORPHAN_FIX };
      }
    }
  },
};

/** The rules about translations. */
export const translationRules: readonly Rule[] = [
  translationTarget,
  translatedTab,
  objectTranslationTarget,
  translationLength,
];
