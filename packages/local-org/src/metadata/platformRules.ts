import { strFromU8 } from 'fflate';
import {
  checkModel,
  type CompiledBundle,
  type KnownField,
  type KnownObject,
  type OrgCatalogue,
  type PackageFile,
  PackageModel,
  platformCatalogue,
  readImports,
  type Rule,
  rules,
} from '@crm-adoption/metadata-check';
import { isPermissionable } from '../access/permissionable.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../schema/types.ts';
import type { Component } from './components.ts';
import type { DeployPlan } from './deployPlan.ts';
import { readComponent } from './storedComponent.ts';

/** Rules of `metadata-check` that a deploy runs: what an org refuses. Conversion needs a package folder. */
const deployRules: readonly Rule[] = rules.filter(
  ({ layer, origin, severity }) => origin === 'platform' && severity === 'error' && layer !== 1,
);

/**
 * Reports what the rules find wrong with the components of a deploy. Their problems stand alone: what reading a broken
 * component has said of it is dropped, as it tells the same again or follows from it.
 * @returns the components that the rules refuse
 */
export function checkPlatformRules(plan: DeployPlan): ReadonlySet<Component> {
  const refused = new Set<Component>();
  const model = new PackageModel(textFiles(plan), { org: catalogueOf(plan), facts: { bundles: readBundles(plan) } });
  for (const { file, line, column, component, problem } of checkModel(model, deployRules)) {
    const failed = plan.components.at(component.type, component.fullName, file);
    if (!refused.has(failed)) failed.problems.splice(0);
    refused.add(failed);
    failed.fail(problem, { line, column });
  }
  return refused;
}

function textFiles({ source }: DeployPlan): PackageFile[] {
  return source.entries.flatMap(({ files }) => [...files].map((file) => textFile(source.root, file)));
}

function textFile(root: string, [path, content]: [string, Uint8Array]): PackageFile {
  return { path: root + path, text: strFromU8(content) };
}

/** What the scripts name. Compiling, which takes longer, is left to the components that changed (`bundleStage`). */
function readBundles({ source }: DeployPlan): Map<string, CompiledBundle> {
  return new Map(
    source.entries
      .filter(({ type }) => type.name === 'LightningComponentBundle')
      .map(({ fullName, files }) => {
        const scripts = [...files].filter(([path]) => /\.(js|html)$/.test(path) && !path.includes('/__tests__/'));
        const references = readImports(scripts.map((file) => textFile(source.root, file)));
        return [fullName, { diagnostics: [], references, publicProperties: undefined }];
      }),
  );
}

/** What the org has before the deploy, on top of what every org has. */
function catalogueOf({ org }: DeployPlan): OrgCatalogue {
  const children = (type: string, [object = '', name = '']: readonly string[]): boolean => {
    const known = org.schema.findObject(object);
    if (!known) return false;
    if (type === 'CustomField') return org.schema.findField(known, name) !== undefined;
    return known.validationRules.some((rule) => rule.name === name);
  };
  return {
    isComplete: true,
    object: (name) => {
      const known = org.schema.findObject(name);
      return known && knownObject(known);
    },
    childField: (parent, relationshipName) => {
      const object = org.schema.findObject(parent);
      const found = object && org.schema.findChildRelationship(object, `${relationshipName}__r`);
      return found && `${found.child.name}.${found.field.name}`;
    },
    describe: (type, fullName) => readComponent(org.metadata, type, fullName),
    has: (type, fullName) => {
      if (type === 'CustomObject') return org.schema.findObject(fullName) !== undefined;
      if (platformCatalogue.has(type, fullName)) return true;
      switch (type) {
        case 'CustomField':
        case 'ValidationRule':
          return children(type, fullName.split('.'));
        case 'CustomLabel':
          return hasLabel(org.metadata.read('CustomLabels', 'CustomLabels'), fullName);
        case 'PermissionSet':
          return org.permissionSets().some((set) => set.name === fullName);
        default:
          return org.metadata.read(type, fullName).length > 0;
      }
    },
  };
}

function hasLabel(files: readonly { content: Uint8Array }[], name: string): boolean {
  return files.some(({ content }) => strFromU8(content).includes(`<fullName>${name}</fullName>`));
}

const METADATA_TYPE: Readonly<Record<FieldType, string>> = {
  id: 'Id',
  string: 'Text',
  textarea: 'TextArea',
  boolean: 'Checkbox',
  int: 'Number',
  double: 'Number',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  picklist: 'Picklist',
  multipicklist: 'MultiselectPicklist',
  combobox: 'Picklist',
  reference: 'Lookup',
  address: 'Address',
  location: 'Location',
  anyType: 'Text',
};

const known = new WeakMap<ObjectSchema, KnownObject>();

function knownObject(object: ObjectSchema): KnownObject {
  const cached = known.get(object);
  if (cached) return cached;
  const { name, custom } = object;
  const made = { name, custom, fields: object.fields.map((field) => knownField(field, object)) };
  known.set(object, made);
  return made;
}

function knownField(field: FieldSchema, object: ObjectSchema): KnownField {
  const { name, custom, referenceTo, relationshipName, formula } = field;
  const isSystemField = object.custom && !custom;
  return {
    name,
    type: metadataType(field),
    referenceTo,
    relationshipName,
    custom,
    // Permissions on the system fields of a custom object are taken, and mean nothing.
    ...(isSystemField ? {} : { required: !isPermissionable(field) }),
    ...(formula === null ? {} : { formula }),
  };
}

function metadataType({ type, length, relationshipKind }: FieldSchema): string {
  if (relationshipKind === 'masterDetail') return 'MasterDetail';
  return type === 'textarea' && length > 255 ? 'LongTextArea' : METADATA_TYPE[type];
}
