import { childrenOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import { readComponent } from '../metadata/storedComponent.ts';
import type { MetadataStore } from '../org.ts';

/** Texts by key. Keys are lower case, as the platform finds names without regard to case. */
export type Texts = ReadonlyMap<string, string>;

/** What a translation calls the texts of one field. */
export interface FieldTexts {
  label?: string;
  help?: string;
  relationshipLabel?: string;
  /** Translations of picklist values by the value's label in the master language. */
  values: Texts;
}

/** What a translation calls the texts of one object. */
export interface ObjectTexts {
  label?: string;
  labelPlural?: string;
  nameFieldLabel?: string;
  fields: ReadonlyMap<string, FieldTexts>;
  validationRules: Texts;
  quickActions: Texts;
  /** Labels of layout sections by layout and section: `project layout/details`. */
  layoutSections: Texts;
}

/** Parts of a translation file and the type that each translates; what they name is checked at deploy time. */
const translatedParts = {
  customApplications: 'CustomApplication',
  customTabs: 'CustomTab',
  dashboardComponents: 'DashboardComponent',
  dashboards: 'Dashboard',
  quickActions: 'QuickAction',
  reportChartTranslations: 'ReportChart',
  reports: 'Report',
  reportTypes: 'ReportType',
} as const;

/** Types whose labels a `Translations` file translates. */
export type TranslatedType = (typeof translatedParts)[keyof typeof translatedParts];

/** What is deployed for one language, read from the files. */
export interface LanguageTexts {
  customLabels: Texts;
  /** Labels by type and name: `CustomTab:CrmAdoptionMyScore` in lower case. */
  labels: Texts;
  /** Descriptions, keyed like labels. */
  descriptions: Texts;
  /** Report type sections and columns: `type/section` and `type/section/column`. */
  reportTypeParts: Texts;
  objects: ReadonlyMap<string, ObjectTexts>;
}

/** Text keys fold case. */
export function textKey(...parts: string[]): string {
  return parts.join('/').toLowerCase();
}

/** Reads every translation of a language (`fr`) that has been deployed. */
export function readLanguage(store: MetadataStore, language: string): LanguageTexts {
  const files = store.list('Translations').filter((name) => name.toLowerCase() === language.toLowerCase());
  const contents = files.map((name) => readComponent(store, 'Translations', name));
  return {
    customLabels: new Map(contents.flatMap((content) => pairs(content, 'customLabels', 'label'))),
    labels: new Map(contents.flatMap((content) => partTexts(content, 'label'))),
    descriptions: new Map(contents.flatMap((content) => partTexts(content, 'description'))),
    reportTypeParts: new Map(contents.flatMap(reportTypeParts)),
    objects: readObjects(store, language),
  };
}

/** Names and one text of each child; children without the text are left out, as they are not translated. */
function pairs(content: XmlElement | undefined, tag: string, text: string): [string, string][] {
  return childrenOf(content, tag).flatMap((element): [string, string][] => {
    const value = textOf(element, text);
    return value === undefined ? [] : [[textKey(textOf(element, 'name') ?? ''), value]];
  });
}

function partTexts(content: XmlElement | undefined, text: string): [string, string][] {
  return Object.entries(translatedParts).flatMap(([tag, type]) =>
    pairs(content, tag, text).map(([name, value]): [string, string] => [textKey(type, name), value]),
  );
}

function reportTypeParts(content: XmlElement | undefined): [string, string][] {
  return childrenOf(content, 'reportTypes').flatMap((type) =>
    childrenOf(type, 'sections').flatMap((section): [string, string][] => {
      const key = textKey(textOf(type, 'name') ?? '', textOf(section, 'name') ?? '');
      const label = textOf(section, 'label');
      const columns = pairs(section, 'columns', 'label');
      return [
        ...(label === undefined ? [] : [[key, label] as [string, string]]),
        ...columns.map(([name, value]): [string, string] => [textKey(key, name), value]),
      ];
    }),
  );
}

function readObjects(store: MetadataStore, language: string): Map<string, ObjectTexts> {
  const ending = `-${language.toLowerCase()}`;
  return new Map(
    store
      .list('CustomObjectTranslation')
      .filter((name) => name.toLowerCase().endsWith(ending))
      .map((name) => [
        textKey(name.slice(0, -ending.length)),
        objectTexts(readComponent(store, 'CustomObjectTranslation', name)),
      ]),
  );
}

function objectTexts(content: XmlElement | undefined): ObjectTexts {
  const cases = (plural: string): string | undefined => {
    const found = childrenOf(content, 'caseValues').find((value) => (textOf(value, 'plural') ?? 'false') === plural);
    return textOf(found, 'value');
  };
  const sections = childrenOf(content, 'layouts').flatMap((layout) =>
    childrenOf(layout, 'sections').flatMap((section): [string, string][] => {
      const label = textOf(section, 'label');
      const key = textKey(textOf(layout, 'layout') ?? '', textOf(section, 'section') ?? '');
      return label === undefined ? [] : [[key, label]];
    }),
  );
  return {
    ...given('label', cases('false')),
    ...given('labelPlural', cases('true')),
    ...given('nameFieldLabel', textOf(content, 'nameFieldLabel')),
    fields: new Map(
      [...childrenOf(content, 'standardFields'), ...childrenOf(content, 'fields')].map((element) => [
        textKey(textOf(element, 'name') ?? ''),
        fieldTexts(element),
      ]),
    ),
    validationRules: new Map(pairs(content, 'validationRules', 'errorMessage')),
    quickActions: new Map(pairs(content, 'quickActions', 'label')),
    layoutSections: new Map(sections),
  };
}

function fieldTexts(element: XmlElement): FieldTexts {
  const single = childrenOf(element, 'caseValues').find((value) => textOf(value, 'plural') !== 'true');
  const values = childrenOf(element, 'picklistValues').flatMap((value): [string, string][] => {
    const translation = textOf(value, 'translation');
    return translation === undefined ? [] : [[textKey(textOf(value, 'masterLabel') ?? ''), translation]];
  });
  return {
    ...given('label', textOf(element, 'label') ?? textOf(single, 'value')),
    ...given('help', textOf(element, 'help')),
    ...given('relationshipLabel', textOf(element, 'relationshipLabel')),
    values: new Map(values),
  };
}

function given<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
