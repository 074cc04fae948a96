import { strFromU8 } from 'fflate';
import type { KnownField, KnownObject, OrgCatalogue } from '../../metadata-check/catalogue/orgCatalogue.ts';
import { platformCatalogue } from '../../metadata-check/catalogue/platform.ts';
import { checkModel } from '../../metadata-check/checkPackage.ts';
import { readImports } from '../../metadata-check/components/readImports.ts';
import { PackageModel, type PackageFile } from '../../metadata-check/model/packageModel.ts';
import { rules } from '../../metadata-check/rules/registry.ts';
import type { CompiledBundle } from '../../metadata-check/model/facts.ts';
import type { Rule } from '../../metadata-check/rules/rule.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../schema/types.ts';
import type { DeployPlan } from './deployPlan.ts';

/**
 * Checks of `metadata-check` that a deploy runs: what an org refuses. Not among them: files that are no XML, which every
 * stage reports itself, and what only a package folder can show.
 */
const deployRules: readonly Rule[] = rules.filter(
  ({ id, layer, origin, severity }) =>
    origin === 'platform' && severity === 'error' && layer !== 1 && id !== 'readable-xml',
);

/**
 * Types whose stages say again what the rules say, in less detail, as they read the files to run them: here the rules'
 * problems stand instead, which name the line.
 */
const RULES_FIRST: ReadonlySet<string> = new Set([
  'CustomObjectTranslation',
  'Dashboard',
  'Report',
  'ReportType',
  'Translations',
]);

/** Reports what the rules find wrong with the components of a deploy; what a stage has refused already stays so. */
export function checkPlatformRules(plan: DeployPlan): void {
  const refused = new Set(plan.components.all().filter(({ problems }) => problems.length > 0));
  const model = new PackageModel(textFiles(plan), { org: catalogueOf(plan), facts: { bundles: readBundles(plan) } });
  for (const { file, line, column, component, problem } of checkModel(model, deployRules)) {
    const failed = plan.components.at(component.type, component.fullName, file);
    if (refused.has(failed) && RULES_FIRST.has(failed.type)) {
      failed.problems.splice(0);
      refused.delete(failed);
    }
    if (!refused.has(failed)) failed.fail(problem, { line, column });
  }
}

const TEXT = /\.(js|html|css|xml)$/;

function textFiles({ source }: DeployPlan): PackageFile[] {
  return source.entries.flatMap(({ type, files }) =>
    [...files].filter(([path]) => type.suffix !== '' || TEXT.test(path)).map((file) => textFile(source.root, file)),
  );
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
        const scripts = [...files].filter(([path]) => TEXT.test(path) && !path.includes('/__tests__/'));
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
    object: (name) => {
      const known = org.schema.findObject(name);
      return known ? knownObject(known) : platformCatalogue.object(name);
    },
    has: (type, fullName) => {
      if (platformCatalogue.has(type, fullName)) return true;
      switch (type) {
        case 'CustomObject':
          return org.schema.findObject(fullName) !== undefined;
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
  const made = { name, custom, fields: object.fields.map(knownField) };
  known.set(object, made);
  return made;
}

function knownField({
  name,
  type,
  custom,
  referenceTo,
  relationshipName,
  relationshipKind,
  length,
}: FieldSchema): KnownField {
  const isLong = type === 'textarea' && length > 255;
  const textual = isLong ? 'LongTextArea' : METADATA_TYPE[type];
  return {
    name,
    type: relationshipKind === 'masterDetail' ? 'MasterDetail' : textual,
    referenceTo,
    relationshipName,
    custom,
  };
}
