import { childrenOf, textOf } from '@crm-adoption/metadata-check';
import { readComponent } from '../metadata/storedComponent.ts';
import type { LocalOrg } from '../org.ts';
import type { FieldSchema, ObjectSchema, ValidationRule } from '../schema/types.ts';
import * as french from './standardLabels.fr.ts';
import {
  readLanguage,
  textKey,
  type LanguageTexts,
  type ObjectTexts,
  type TranslatedType,
} from './translationFiles.ts';

/** The language that metadata is written in; it needs no translation. */
export const MASTER_LANGUAGE = 'en_US';

/**
 * Texts of an org in one language. Each call answers the translation that is deployed, else the platform's own text for
 * standard objects and fields, else the text in the master language: a page never stays empty for want of a translation.
 */
export interface Labels {
  /** Language code as on the user: `fr`, `en_US`. */
  readonly language: string;
  objectLabel(object: ObjectSchema): string;
  objectLabelPlural(object: ObjectSchema): string;
  /** Label as describe answers it (`Owner ID`, `ID du propriétaire`). */
  fieldLabel(object: ObjectSchema, field: FieldSchema): string;
  /** Label for people, who see the name of a related record and not its id: `Owner`, `Propriétaire`. */
  shownLabel(object: ObjectSchema, field: FieldSchema): string;
  helpText(object: ObjectSchema, field: FieldSchema): string | null;
  /** Label of a picklist value; several values (`a;b`) are given as `A; B`. A value that is not listed stays as it is. */
  picklistLabel(object: ObjectSchema, field: FieldSchema, value: string): string;
  /** Title of the related list that a reference field of `child` makes on its parent. */
  relatedListLabel(child: ObjectSchema, field: FieldSchema): string;
  validationMessage(object: ObjectSchema, rule: ValidationRule): string;
  /** @param layout name without the object, as in its file after `Object-` */
  layoutSection(object: ObjectSchema, layout: string, section: string): string;
  /** @param action `Object.Name` of an action on an object, `Name` of a global one */
  quickActionLabel(action: string, master: string): string;
  /** Text of a custom label; undefined when there is none of this name. */
  customLabel(name: string): string | undefined;
  /** Custom labels by name as they are spelt in the files, each in this language. */
  customLabels(): ReadonlyMap<string, string>;
  /**
   * Label of a tab, app, report, report type, dashboard or dashboard component.
   * @param name full name; reports and dashboards are also found by the name after the folder
   * @param master text in the master language, answered when there is no translation
   */
  label(type: TranslatedType, name: string, master: string): string;
  description(type: TranslatedType, name: string, master: string): string;
  /** Label of a report type's section, or of a column in it. */
  reportTypePart(type: string, section: string, column: string | undefined, master: string): string;
}

interface Cached {
  revision: number;
  labels: Map<string, Labels>;
}

const caches = new WeakMap<LocalOrg, Cached>();

/**
 * The texts of an org in a language; read once after each deploy.
 * @param language `User.LanguageLocaleKey`; a regional one without a translation (`fr_CA`) takes the plain one's (`fr`)
 */
export function labelsFor(org: LocalOrg, language: string): Labels {
  const revision = org.metadata.revision;
  let cached = caches.get(org);
  if (cached?.revision !== revision) {
    cached = { revision, labels: new Map() };
    caches.set(org, cached);
  }
  let labels = cached.labels.get(language);
  if (labels === undefined) {
    labels = makeLabels(org, language);
    cached.labels.set(language, labels);
  }
  return labels;
}

function masterLabels(org: LocalOrg): Map<string, string> {
  return new Map(
    org.metadata
      .list('CustomLabels')
      .flatMap((name) => childrenOf(readComponent(org.metadata, 'CustomLabels', name), 'labels'))
      .map((label) => [textOf(label, 'fullName') ?? '', textOf(label, 'value') ?? '']),
  );
}

function makeLabels(org: LocalOrg, language: string): Labels {
  const texts = readTexts(org, language);
  const masters = masterLabels(org);
  const custom = new Map([...masters].map(([name, master]) => [name, texts.customLabels.get(textKey(name)) ?? master]));
  const folded = new Map([...custom].map(([name, text]) => [textKey(name), text]));
  const isFrench = /^fr(_|$)/.test(language);
  const objectTexts = (object: ObjectSchema): ObjectTexts | undefined => texts.objects.get(textKey(object.name));
  const fieldTexts = (object: ObjectSchema, field: FieldSchema) => objectTexts(object)?.fields.get(textKey(field.name));
  const named = (all: ReadonlyMap<string, string>, type: string, name: string): string | undefined =>
    all.get(textKey(type, name)) ?? all.get(textKey(type, name.slice(name.lastIndexOf('/') + 1)));

  const fieldLabel = (object: ObjectSchema, field: FieldSchema): string =>
    fieldTexts(object, field)?.label ??
    (field.nameField ? objectTexts(object)?.nameFieldLabel : undefined) ??
    (isFrench && !field.custom ? frenchField(object, field) : undefined) ??
    field.label;

  return {
    language,
    objectLabel: (object) =>
      objectTexts(object)?.label ?? (isFrench ? french.OBJECTS[object.name]?.[0] : undefined) ?? object.label,
    objectLabelPlural: (object) =>
      objectTexts(object)?.labelPlural ??
      (isFrench ? french.OBJECTS[object.name]?.[1] : undefined) ??
      object.labelPlural,
    fieldLabel,
    shownLabel(object, field) {
      if (field.type !== 'reference' || field.custom) return fieldLabel(object, field);
      const shown = isFrench ? french.REFERENCES[field.name] : undefined;
      return fieldTexts(object, field)?.label ?? shown ?? fieldLabel(object, field).replace(/ ID$/, '');
    },
    helpText: (object, field) =>
      field.inlineHelpText === null ? null : (fieldTexts(object, field)?.help ?? field.inlineHelpText),
    picklistLabel(object, field, value) {
      const label = (one: string): string => {
        const master = field.picklistValues.find((known) => known.value === one)?.label ?? one;
        return fieldTexts(object, field)?.values.get(textKey(master)) ?? master;
      };
      return field.type === 'multipicklist' ? value.split(';').map(label).join('; ') : label(value);
    },
    relatedListLabel: (child, field) =>
      fieldTexts(child, field)?.relationshipLabel ??
      objectTexts(child)?.labelPlural ??
      (isFrench ? french.OBJECTS[child.name]?.[1] : undefined) ??
      child.labelPlural,
    validationMessage: (object, rule) => objectTexts(object)?.validationRules.get(textKey(rule.name)) ?? rule.message,
    layoutSection: (object, layout, section) =>
      objectTexts(object)?.layoutSections.get(textKey(layout, section)) ??
      (isFrench ? french.LAYOUT_SECTIONS[section] : undefined) ??
      section,
    quickActionLabel(action, master) {
      const [object = '', name] = action.split('.');
      if (name === undefined) return named(texts.labels, 'QuickAction', action) ?? master;
      return texts.objects.get(textKey(object))?.quickActions.get(textKey(name)) ?? master;
    },
    customLabel: (name) => folded.get(textKey(name)),
    customLabels: () => custom,
    label: (type, name, master) =>
      named(texts.labels, type, name) ?? (isFrench && type === 'CustomTab' ? french.TABS[name] : undefined) ?? master,
    description: (type, name, master) => named(texts.descriptions, type, name) ?? master,
    reportTypePart: (type, section, column, master) =>
      texts.reportTypeParts.get(column === undefined ? textKey(type, section) : textKey(type, section, column)) ??
      master,
  };
}

function frenchField(object: ObjectSchema, field: FieldSchema): string | undefined {
  const own = french.FIELDS[`${object.name}.${field.name}`];
  if (own !== undefined) return own;
  // The name of a custom object's records is labelled in its own file.
  return field.nameField && object.custom ? undefined : french.SHARED_FIELDS[field.name];
}

function readTexts(org: LocalOrg, language: string): LanguageTexts {
  const texts = readLanguage(org.metadata, language);
  const [plain = language] = language.split('_');
  const isEmpty = texts.customLabels.size + texts.labels.size + texts.objects.size === 0;
  // English is what the metadata is written in, whatever its region.
  return isEmpty && plain !== language && plain !== 'en' ? readLanguage(org.metadata, plain) : texts;
}
