import { picklistValues } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { dashboardComponentNames } from '../references/translations.ts';

/** The language besides English that every text has. */
const LANGUAGE = 'fr';

/** A text of the package and its translation, when there is one. */
interface Text {
  component: Component;
  /** Where the English text stands. */
  element: XmlElement | undefined;
  /** What it is, for messages. */
  what: string;
  english: string;
  french: { component: Component; element: XmlElement } | undefined;
}

/** Every text that people read, with its translation. An index. */
function translatableTexts(model: PackageModel): Text[] {
  return [...objectTexts(model), ...fieldTexts(model), ...namedTexts(model)];
}

type Translation = Text['french'];

function found(component: Component | undefined, element: XmlElement | undefined): Translation {
  return component && element ? { component, element } : undefined;
}

function text(component: Component, element: XmlElement | undefined, what: string, french: Translation): Text[] {
  return element && element.text !== '' ? [{ component, element, what, english: element.text, french }] : [];
}

/** The child of a part that has this name, for example the translation of one validation rule. */
function named(root: XmlElement | undefined, tag: string, key: string, name: string): XmlElement | undefined {
  return childrenOf(root, tag).find((part) => textOf(part, key) === name);
}

function objectTexts(model: PackageModel): Text[] {
  return model.ofType('CustomObject').flatMap((component) => {
    const { fullName, element } = component;
    const translation = model.find('CustomObjectTranslation', `${fullName}-${LANGUAGE}`);
    const root = translation?.element;
    const cases = childrenOf(root, 'caseValues');
    const nameOf = (plural: string): XmlElement | undefined => {
      const value = cases.find((part) => textOf(part, 'plural') === plural);
      return childOf(value, 'value');
    };
    const nameField = childOf(element, 'nameField');
    const rules = model.ofType('ValidationRule').filter((rule) => rule.fullName.startsWith(`${fullName}.`));
    const layouts = model.ofType('Layout').filter((layout) => layout.fullName.startsWith(`${fullName}-`));
    const actions = model.ofType('QuickAction').filter((action) => action.fullName.startsWith(`${fullName}.`));
    return [
      ...text(component, childOf(element, 'label'), `the label of ${fullName}`, found(translation, nameOf('false'))),
      ...text(
        component,
        childOf(element, 'pluralLabel'),
        `the plural of ${fullName}`,
        found(translation, nameOf('true')),
      ),
      ...text(
        component,
        childOf(nameField, 'label'),
        `the name field of ${fullName}`,
        found(translation, childOf(root, 'nameFieldLabel')),
      ),
      ...rules.flatMap((rule) => {
        const part = named(root, 'validationRules', 'name', rule.fullName.slice(fullName.length + 1));
        const french = found(translation, childOf(part, 'errorMessage'));
        return text(rule, childOf(rule.element, 'errorMessage'), `the message of ${rule.fullName}`, french);
      }),
      ...layouts.flatMap((layout) => layoutTexts(layout, translation, fullName)),
      ...actions.flatMap((action) => {
        const part = named(root, 'quickActions', 'name', action.fullName.slice(fullName.length + 1));
        return text(
          action,
          childOf(action.element, 'label'),
          `the label of ${action.fullName}`,
          found(translation, childOf(part, 'label')),
        );
      }),
    ];
  });
}

/** Sections with a label of their own; the others have one of the platform's, which it translates itself. */
function layoutTexts(layout: Component, translation: Component | undefined, object: string): Text[] {
  const part = named(translation?.element, 'layouts', 'layout', layout.fullName.slice(object.length + 1));
  return childrenOf(layout.element, 'layoutSections')
    .filter((section) => textOf(section, 'customLabel') === 'true')
    .flatMap((section) => {
      const label = childOf(section, 'label');
      const french = named(part, 'sections', 'section', label?.text ?? '');
      return text(layout, label, `the section ${label?.text ?? ''}`, found(translation, childOf(french, 'label')));
    });
}

function fieldTexts(model: PackageModel): Text[] {
  return model
    .index(customObjects)
    .fields()
    .flatMap((field) => {
      const name = `${field.object}.${field.name}`;
      const translation = model.find('CustomFieldTranslation', `${field.object}-${LANGUAGE}.${field.name}`);
      const root = translation?.element;
      const { component } = field;
      const child = (tag: string): Translation => found(translation, childOf(root, tag));
      const values = picklistValues(field) ?? [];
      return [
        ...text(component, childOf(component.element, 'label'), `the label of ${name}`, child('label')),
        ...text(component, childOf(component.element, 'inlineHelpText'), `the help of ${name}`, child('help')),
        ...values.map(({ label }) => {
          const part = named(root, 'picklistValues', 'masterLabel', label);
          return {
            component,
            element: undefined,
            what: `the value ${label} of ${name}`,
            english: label,
            french: found(translation, childOf(part, 'translation')),
          };
        }),
      ];
    });
}

/** Type, element of the translations file and texts of everything whose translations stand in one file. */
const listed: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    'CustomApplication',
    'customApplications',
    [
      ['label', 'label'],
      ['description', 'description'],
    ],
  ],
  ['CustomLabel', 'customLabels', [['value', 'label']]],
  ['CustomTab', 'customTabs', [['label', 'label']]],
  [
    'Dashboard',
    'dashboards',
    [
      ['title', 'label'],
      ['description', 'description'],
    ],
  ],
  [
    'Report',
    'reports',
    [
      ['name', 'label'],
      ['description', 'description'],
    ],
  ],
  [
    'ReportType',
    'reportTypes',
    [
      ['label', 'label'],
      ['description', 'description'],
    ],
  ],
];

function namedTexts(model: PackageModel): Text[] {
  const file = model.find('Translations', LANGUAGE);
  const root = file?.element;
  const listedTexts = listed.flatMap(([type, tag, parts]) =>
    model.ofType(type).flatMap((component) => {
      const translation = named(root, tag, 'name', component.fullName);
      return parts.flatMap(([english, french]) => {
        const what = `the ${english} of ${type} ${component.fullName}`;
        return text(component, childOf(component.element, english), what, found(file, childOf(translation, french)));
      });
    }),
  );
  const sections = model.ofType('ReportType').flatMap((component) =>
    childrenOf(component.element, 'sections').flatMap((section) => {
      const label = childOf(section, 'masterLabel');
      const part = named(named(root, 'reportTypes', 'name', component.fullName), 'sections', 'name', label?.text ?? '');
      return text(component, label, `the section ${label?.text ?? ''}`, found(file, childOf(part, 'label')));
    }),
  );
  const parts = model.ofType('Dashboard').flatMap((component) => {
    const names = dashboardComponentNames(component);
    return descendantsOf(component.element, 'dashboardComponent').flatMap((part, index) => {
      const name = `${component.fullName}.${names[index] ?? ''}`;
      const translation = named(root, 'dashboardComponents', 'name', name);
      return [
        ['header', 'label'],
        ['title', 'description'],
        ['footer', 'footer'],
      ].flatMap(([english = '', french = '']) =>
        text(component, childOf(part, english), `the ${english} of ${name}`, found(file, childOf(translation, french))),
      );
    });
  });
  return [...listedTexts, ...sections, ...parts, ...formulaTexts(model, file)];
}

/** Summary formulas and charts of reports. */
function formulaTexts(model: PackageModel, file: Component | undefined): Text[] {
  return model.ofType('Report').flatMap((component) => {
    const formulas = childrenOf(component.element, 'aggregates').flatMap((aggregate) => {
      const part =
        file &&
        childrenOf(file.element, 'reportAggregateTranslations').find(
          (candidate) =>
            textOf(candidate, 'reportName') === component.fullName &&
            textOf(candidate, 'name') === textOf(aggregate, 'developerName'),
        );
      return text(
        component,
        childOf(aggregate, 'masterLabel'),
        `a formula of ${component.fullName}`,
        found(file, childOf(part, 'label')),
      );
    });
    const charts = childrenOf(component.element, 'chart').flatMap((chart) => {
      const part = named(file?.element, 'reportChartTranslations', 'name', component.fullName);
      const label = part && (childOf(part, 'label') ?? childOf(part, 'title'));
      return text(component, childOf(chart, 'title'), `the chart of ${component.fullName}`, found(file, label));
    });
    return [...formulas, ...charts];
  });
}

/** The places that a text leaves for values: `{0}`, `{1}`. */
function placeholders(value: string): string {
  return [...value.matchAll(/\{\d+\}/g)]
    .map(([match]) => match)
    .sort()
    .join(' ');
}

const translated: Rule = {
  id: 'text-not-translated',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement: 'Every text that people read has a French translation, which is not empty.',
  *check(model): Iterable<Issue> {
    for (const { component, element, what, french } of model.index(translatableTexts)) {
      if (french && french.element.text !== '') continue;
      const place = french ?? { component, element };
      yield {
        component: place.component,
        element: place.element,
        problem: `There is no French for ${what}`,
        fix: 'Translate it in translations/fr or objectTranslations/<Object>-fr.',
      };
    }
  },
};

const samePlaceholders: Rule = {
  id: 'translation-placeholders',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement: 'A translation leaves the same places for values ({0}, {1}) as the English text.',
  *check(model): Iterable<Issue> {
    for (const { what, english, french } of model.index(translatableTexts)) {
      if (!french || french.element.text === '' || placeholders(english) === placeholders(french.element.text))
        continue;
      yield {
        component: french.component,
        element: french.element,
        problem: `The French for ${what} has other placeholders than the English (${placeholders(english) || 'none'})`,
        fix: 'Use each of {0}, {1} ... exactly as often as the English text does.',
      };
    }
  },
};

/** The policies about translations. */
export const frenchRules: readonly Rule[] = [translated, samePlaceholders];
