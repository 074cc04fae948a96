import { strFromU8 } from 'fflate';
import type { LocalOrg } from '../org.ts';
import { metadataTypes } from './metadataTypes.ts';

/** A component of the org with the text in which it may name others. */
export interface Referrer {
  type: string;
  fullName: string;
  text: string;
}

/** Where a component of a type is named: in components of these types, in this form. */
type Naming = { types: readonly string[]; form: RegExp };

const FORMULAS = ['CustomField', 'ValidationRule'];
const BUNDLES = ['LightningComponentBundle'];

/**
 * What keeps a component of a type from being deleted. Layouts, list views, translations and permission sets lose what is
 * deleted, so they keep nothing. Sources: Metadata API guide, "Deleting Components from an Organization"; Salesforce help,
 * "Delete Custom Fields"; refusals in forcedotcom/cli and jongpie/NebulaLogger#140 (quick actions on layouts).
 */
function namingsOf(type: string, fullName: string): Naming[] {
  const name = fullName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = new RegExp(`(?<![\\w.])${name}(?!\\w)`);
  const imported = (module: string): Naming => ({
    types: BUNDLES,
    form: new RegExp(`@salesforce/${module}${name}(?!\\w)`),
  });
  const inFormulas = (global: string): Naming => ({
    types: [...FORMULAS, 'FlexiPage'],
    form: new RegExp(`\\$${global}\\.${name}(?!\\w)`),
  });
  switch (type) {
    case 'CustomObject':
      return [
        { types: ['CustomField'], form: new RegExp(`"${name}"`) },
        { types: ['CustomTab', 'QuickAction', 'FlexiPage', 'ReportType', 'Report', 'CustomApplication'], form: word },
        imported('schema/'),
      ];
    case 'CustomField':
      return [...fieldNamings(fullName), imported('schema/')];
    case 'LightningComponentBundle':
      return [
        { types: BUNDLES, form: new RegExp(`['"]c/${name}['"]|<c-${dashed(fullName)}[\\s>]`) },
        { types: ['FlexiPage', 'CustomTab', 'QuickAction'], form: word },
      ];
    case 'FlexiPage':
      return [
        { types: ['CustomApplication', 'CustomTab'], form: new RegExp(`<(?:content|flexiPage|utilityBar)>${name}<`) },
      ];
    case 'CustomTab':
      return [{ types: ['CustomApplication'], form: new RegExp(`<(?:tabs|tab)>${name}<`) }];
    case 'Report':
      return [{ types: ['Dashboard', 'FlexiPage'], form: word }];
    case 'ReportType':
      return [{ types: ['Report'], form: new RegExp(`<reportType>${name}(?:__c)?<`) }];
    case 'QuickAction':
      return [{ types: ['Layout', 'FlexiPage'], form: word }];
    case 'CustomLabel':
      return [imported('label/c\\.'), inFormulas('Label')];
    case 'CustomPermission':
      return [imported('customPermission/'), inFormulas('Permission')];
    default:
      return [];
  }
}

/** A field is named in formulas of its object, behind a relationship, and in what a roll-up sums. */
function fieldNamings(fullName: string): Naming[] {
  const [object = '', field = ''] = fullName.split('.');
  return [
    { types: FORMULAS, form: new RegExp(`^${object}\\.[^]*(?<![\\w.])${field}(?!\\w)`) },
    { types: FORMULAS, form: new RegExp(`__r\\.${field}(?!\\w)|"child":"${object}"[^]*"${field}"`) },
  ];
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Everything in the org that may name other components. */
export function referrers(org: LocalOrg): Referrer[] {
  const files = metadataTypes
    .filter(({ name }) => !['CustomObject', 'PermissionSet', 'Translations', 'CustomObjectTranslation'].includes(name))
    .flatMap(({ name: type }) =>
      org.metadata.list(type).map((fullName) => {
        const texts = org.metadata.read(type, fullName).map(({ content }) => strFromU8(content));
        return { type, fullName, text: [fullName, ...texts].join('\n') };
      }),
    );
  const parts = org.schema.objects().flatMap((object) => [
    ...object.fields
      .filter(({ custom }) => custom)
      .map(({ name, referenceTo, formula, defaultValueFormula, summary }) => ({
        type: 'CustomField',
        fullName: `${object.name}.${name}`,
        text: `${object.name}. ${JSON.stringify({ referenceTo, formula, defaultValueFormula, summary })}`,
      })),
    ...object.validationRules.map(({ name, formula }) => ({
      type: 'ValidationRule',
      fullName: `${object.name}.${name}`,
      text: `${object.name}. ${formula}`,
    })),
  ]);
  return [...files, ...parts];
}

/** Those of the referrers that name a component, as `Type - name`. */
export function namesOfReferrers(all: readonly Referrer[], type: string, fullName: string): string[] {
  const namings = namingsOf(type, fullName);
  return all
    .filter((one) => !(one.type === type && one.fullName === fullName))
    .filter((one) => namings.some(({ types, form }) => types.includes(one.type) && form.test(one.text)))
    .map((one) => `${one.type} - ${one.fullName}`);
}
