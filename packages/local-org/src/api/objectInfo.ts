import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { CLOSED_STATUS } from '../schema/standardPicklists.ts';
import type { ApiCall, ApiContext, ApiReply, ApiResource } from './call.ts';
import { describeObject } from './describe.ts';
import { MASTER_RECORD_TYPE } from './describeLayouts.ts';
import { errorReply } from './replies.ts';

/** What is used of a described field. */
interface Described {
  name: string;
  type: string;
  calculated: boolean;
  filterable: boolean;
  label: string;
  length: number;
  nameField: boolean;
  nillable: boolean;
  createable: boolean;
  updateable: boolean;
  sortable: boolean;
  custom: boolean;
  referenceTo: string[];
  relationshipName: string | null;
  inlineHelpText: string | null;
  picklistValues: { active: boolean; defaultValue: boolean; label: string; value: string }[];
}

/** Data types of the User Interface API where they are not the type of `describe` with a capital. */
const DATA_TYPES: Readonly<Record<string, string>> = {
  id: 'String',
  datetime: 'DateTime',
  multipicklist: 'MultiPicklist',
  textarea: 'TextArea',
  combobox: 'ComboBox',
  anyType: 'ComplexValue',
};

function dataTypeOf(type: string): string {
  return DATA_TYPES[type] ?? type.charAt(0).toUpperCase() + type.slice(1);
}

function fieldInfo(field: Described): Record<string, unknown> {
  return {
    apiName: field.name,
    calculated: field.calculated,
    createable: field.createable,
    custom: field.custom,
    dataType: dataTypeOf(field.type),
    filterable: field.filterable,
    inlineHelpText: field.inlineHelpText,
    label: field.label,
    length: field.length,
    nameField: field.nameField,
    polymorphicForeignKey: field.referenceTo.length > 1,
    reference: field.type === 'reference',
    referenceToInfos: field.referenceTo.map((apiName) => ({ apiName, nameFields: [] })),
    relationshipName: field.relationshipName,
    required: !field.nillable,
    sortable: field.sortable,
    updateable: field.updateable,
  };
}

/** The object as the session's user sees it: fields that they may not read are not there. */
function objectInfo(org: LocalOrg, session: Session, name: string, version: string): Record<string, unknown> {
  const object = org.schema.findObject(name);
  if (!object) throw new OrgError('INVALID_TYPE', `Object ${name} is not supported in UI API`, { status: 400 });
  if (!session.access.canObject(object, 'read')) {
    throw new OrgError('INSUFFICIENT_ACCESS', `You don't have access to ${object.name}.`, { status: 403 });
  }
  const described = describeObject(org, session, object, version);
  const fields = (described.fields as Described[]).map((field) => [field.name, fieldInfo(field)]);
  const { createable, custom, deletable, keyPrefix, label, labelPlural, queryable, updateable } = described;
  return {
    apiName: object.name,
    createable,
    custom,
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    deletable,
    fields: Object.fromEntries(fields) as Record<string, unknown>,
    keyPrefix,
    label,
    labelPlural,
    queryable,
    updateable,
  };
}

/**
 * What a stage or status makes of its record (User Interface API, "Opportunity Stage", "Case Status" and "Lead Status
 * Picklist Value Attributes"; the name of the type is misspelt there).
 */
function attributesOf(org: LocalOrg, field: string, value: string): Record<string, unknown> | null {
  switch (field) {
    case 'Case.Status':
      return { picklistAtrributesValueType: 'CaseStatus', closed: value === CLOSED_STATUS['Case'] };
    case 'Lead.Status':
      return { picklistAtrributesValueType: 'LeadStatus', converted: value === 'Closed - Converted' };
    case 'Opportunity.StageName': {
      const stage = org.db.prepare('SELECT * FROM "OpportunityStage" WHERE "ApiName" = ?').get(value);
      return {
        picklistAtrributesValueType: 'OpportunityStage',
        closed: stage?.['IsClosed'] === 1,
        won: stage?.['IsWon'] === 1,
        defaultProbability: stage?.['DefaultProbability'] ?? null,
        forecastCategoryName: stage?.['ForecastCategoryName'] ?? null,
      };
    }
    default:
      return null;
  }
}

/**
 * The values of a picklist, in the user's language, for the one record type that there is: those that can still be chosen
 * (User Interface API, "Get Values for a Picklist Field"). Dependent picklists do not exist.
 */
function picklistValues(org: LocalOrg, { session, version, params }: ApiCall): Record<string, unknown> {
  const { object: name = '', recordType = '', field: fieldName = '' } = params;
  if (!MASTER_RECORD_TYPE.startsWith(recordType.slice(0, 15)) || recordType.length < 15) {
    throw new OrgError('INVALID_PARAMETER_VALUE', `Invalid record type id ${recordType}`, { status: 400 });
  }
  const object = org.schema.findObject(name);
  if (!object || !session.access.canObject(object, 'read')) {
    throw new OrgError('INSUFFICIENT_ACCESS', `You don't have access to ${name}.`, { status: 403 });
  }
  const described = describeObject(org, session, object, version).fields as Described[];
  const field = described.find((one) => one.name.toLowerCase() === fieldName.toLowerCase());
  if (!field || !['picklist', 'multipicklist', 'combobox'].includes(field.type)) {
    throw new OrgError('INVALID_FIELD', `${fieldName} is no picklist of ${name}.`, { status: 400 });
  }
  const values = field.picklistValues
    .filter(({ active }) => active)
    .map(({ label, value }) => ({
      attributes: attributesOf(org, `${object.name}.${field.name}`, value),
      label,
      validFor: [],
      value,
    }));
  return { controllerValues: {}, defaultValue: null, values };
}

/**
 * `/ui-api/object-info`, of which this is the part that components read: no layouts, record types or child relationships.
 * (User Interface API, "Get Object Metadata" and "Get Batch Object Metadata")
 */
export function objectInfoResources({ org }: ApiContext): ApiResource[] {
  const one = ({ session, version }: ApiCall, name: string): ApiReply => ({
    status: 200,
    body: objectInfo(org, session, name, version),
  });
  const result = (call: ApiCall, name: string): { statusCode: number; result: unknown } => {
    let reply: ApiReply;
    try {
      reply = one(call, name);
    } catch (error) {
      reply = errorReply(error);
    }
    return { statusCode: reply.status, result: reply.body };
  };
  return [
    {
      method: 'GET',
      path: '/ui-api/object-info/:object',
      handle: (call) => one(call, call.params.object ?? ''),
    },
    {
      method: 'GET',
      path: '/ui-api/object-info/:object/picklist-values/:recordType/:field',
      handle: (call) => ({ status: 200, body: picklistValues(org, call) }),
    },
    {
      method: 'GET',
      path: '/ui-api/object-info/batch/:objects',
      handle: (call) => {
        const results = (call.params.objects ?? '').split(',').map((name) => result(call, name.trim()));
        return { status: 200, body: { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results } };
      },
    },
  ];
}
