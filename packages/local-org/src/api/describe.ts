import { labelsFor } from '../languages/labels.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { basePath } from './call.ts';
import { describeField } from './describeField.ts';
import { MASTER_RECORD_TYPE } from './describeLayouts.ts';

/** The object's entry in the list of all objects: what the session's user may do with it, and where it lives. */
export function describeSummary(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  version: string,
): Record<string, unknown> {
  const labels = labelsFor(org, session.language);
  const may = (action: 'create' | 'edit' | 'delete'): boolean => session.access.canObject(object, action);
  const home = `${basePath(version)}/sobjects/${object.name}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: object.createable && may('create'),
    custom: object.custom,
    customSetting: false,
    deepCloneable: false,
    deletable: object.deletable && may('delete'),
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: labels.objectLabel(object),
    labelPlural: labels.objectLabelPlural(object),
    layoutable: true,
    mergeable: false,
    mruEnabled: false,
    name: object.name,
    queryable: object.queryable,
    replicateable: true,
    retrieveable: true,
    searchable: false,
    triggerable: false,
    undeletable: false,
    updateable: object.updateable && may('edit'),
    urls: { sobject: home, describe: `${home}/describe`, rowTemplate: `${home}/{ID}` },
  };
}

/** The full describe answer; fields and children that the session's user may not read are left out. */
export function describeObject(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  version: string,
): Record<string, unknown> {
  return {
    actionOverrides: [],
    childRelationships: childRelationships(org, session, object),
    compactLayoutable: true,
    ...describeSummary(org, session, object, version),
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: readableFields(session, object).map((field) =>
      describeField(
        labelsFor(org, session.language),
        object,
        field,
        session.access.canField(object, field.name, 'edit'),
      ),
    ),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [masterRecordType()],
    searchLayoutable: true,
    sobjectDescribeOption: 'FULL',
    supportedScopes: [{ label: 'All', name: 'everything' }],
  };
}

/** The fields of an object that the session's user may read, in describe order. */
function readableFields(session: Session, object: ObjectSchema): FieldSchema[] {
  return object.fields.filter((field) => session.access.canField(object, field.name, 'read'));
}

function childRelationships(org: LocalOrg, session: Session, parent: ObjectSchema): Record<string, unknown>[] {
  return org.schema
    .objects()
    .filter((child) => session.access.canObject(child, 'read'))
    .flatMap((child) =>
      readableFields(session, child)
        .filter((field) => field.referenceTo.includes(parent.name))
        .map((field) => ({
          cascadeDelete: field.relationshipKind === 'masterDetail',
          childSObject: child.name,
          deprecatedAndHidden: false,
          field: field.name,
          junctionIdListNames: [],
          junctionReferenceTo: [],
          relationshipName: field.childRelationshipName,
          restrictedDelete: false,
        })),
    );
}

function masterRecordType(): Record<string, unknown> {
  return {
    active: true,
    available: true,
    defaultRecordTypeMapping: true,
    developerName: 'Master',
    master: true,
    name: 'Master',
    recordTypeId: MASTER_RECORD_TYPE,
    urls: {},
  };
}
