/** Descriptions of objects for component tests, through the platform's own stub of `lightning/uiObjectInfoApi`. */
import {
  getObjectInfos,
  getPicklistValues,
  type ObjectInfo,
  type ObjectInfoField,
  type ObjectInfoResults,
} from 'lightning/uiObjectInfoApi';

interface Instance {
  getConfig(): { objectApiNames?: readonly string[] };
  emit(value: { data: unknown; error: unknown }): void;
}

const stub = getObjectInfos as unknown as { _wireInstances: Set<Instance> };

interface PicklistInstance {
  getConfig(): { fieldApiName?: string };
  emit(value: { data: unknown; error: unknown }): void;
}

const picklists = getPicklistValues as unknown as { _wireInstances: Set<PicklistInstance> };

/** Stages of deals; the API name of the last is a customer's own. */
export const STAGES = [
  { label: 'New', value: 'New', attributes: { closed: false, won: false } },
  { label: 'Lost', value: 'Lost', attributes: { closed: true, won: false } },
  { label: 'Won', value: 'Won', attributes: { closed: true, won: true } },
  { label: 'Parked', value: 'Parked', attributes: { closed: false, won: false } },
];

function field(apiName: string, dataType: string, more: Partial<ObjectInfoField> = {}): ObjectInfoField {
  const label = apiName.replace(/(.)([A-Z])/g, '$1 $2');
  const rights = { updateable: true, filterable: true };
  return { apiName, label, dataType, ...rights, relationshipName: null, referenceToInfos: [], ...more };
}

function reference(name: string, ...targets: string[]): ObjectInfoField {
  const referenceToInfos = targets.map((apiName) => ({ apiName }));
  return field(`${name}Id`, 'Reference', { relationshipName: name, referenceToInfos });
}

function object(apiName: string, ...fields: ObjectInfoField[]): ObjectInfo {
  const all = [field('Id', 'String'), field('IsDeleted', 'Boolean'), reference('Owner', 'User'), ...fields];
  const byName = Object.fromEntries(all.map((one) => [one.apiName, one]));
  return { apiName, label: apiName, deletable: true, defaultRecordTypeId: '012000000000000AAA', fields: byName };
}

const OBJECTS = [
  object('Account', field('Name', 'String'), field('Industry', 'Picklist')),
  object('Contact', field('Email', 'Email'), reference('Account', 'Account')),
  object(
    'Opportunity',
    field('IsClosed', 'Boolean'),
    field('NextStep', 'String'),
    field('CloseDate', 'Date'),
    field('CreatedDate', 'DateTime'),
    field('StageName', 'Picklist'),
    reference('Account', 'Account'),
  ),
];

let irritants: Pick<ObjectInfo, 'createable' | 'updateable'> = {};

/** What the reader may do with irritants. */
export function grantIrritants(rights: typeof irritants): void {
  irritants = rights;
}

function irritantInfo(): ObjectInfo {
  const answerField = field('PublicAnswer__c', 'TextArea', { updateable: irritants.updateable });
  return { ...object('Irritant__c', answerField), ...irritants };
}

let mayCount = false;

/** Whether the reader counts who comes to trainings. */
export function grantTrainings(isGranted: boolean): void {
  mayCount = isGranted;
}

let mayAgree = false;

/** Whether the reader may agree and edit a charter. */
export function grantCharter(isGranted: boolean): void {
  mayAgree = isGranted;
}

/** The field that a page writes, by object, and whether it may. */
const WRITTEN: Readonly<Record<string, () => [string, boolean]>> = {
  AdoptionSignal__c: () => ['AgreedDefinition__c', mayAgree],
  RolloutProject__c: () => ['CharterAgreedOn__c', mayAgree],
  RolloutTraining__c: () => ['Registered__c', mayCount],
};

function writableInfo(name: string, fieldName: string, updateable: boolean): ObjectInfo {
  return { ...object(name, field(fieldName, 'String', { updateable })), updateable };
}

/** What the reader may not read of a rollout's objects, by object or `Object.Field`, and may do with all of them. */
interface RolloutRights {
  without?: readonly string[];
  isEditor?: boolean;
}

let rollout: RolloutRights | undefined;

/** Lets the reader see the objects of a rollout, with any field that is asked for; nothing: none of them. */
export function grantRollout(rights?: RolloutRights): void {
  rollout = rights;
}

function rolloutInfo(name: string, { without = [], isEditor = false }: RolloutRights): ObjectInfo {
  const parents = ['OwedBy', 'Sponsor', 'Responsible', 'Objective', 'Signal'].map((parent) => [
    parent,
    field(`${parent}__c`, 'Reference', { relationshipName: `${parent}__r` }),
  ]);
  const fields = new Proxy(Object.fromEntries(parents) as Record<string, ObjectInfoField>, {
    has: (_, key) => !without.includes(`${name}.${String(key)}`),
  });
  return { apiName: name, fields, createable: isEditor, updateable: isEditor };
}

/** What the org answers for one name. */
function resultOf(name: string): ObjectInfoResults['results'][number] {
  if (rollout && name.endsWith('__c') && !rollout.without?.includes(name))
    return { statusCode: 200, result: rolloutInfo(name, rollout) };
  if (name === 'Irritant__c') return { statusCode: 200, result: irritantInfo() };
  const [written, isGranted] = WRITTEN[name]?.() ?? [];
  if (written) return { statusCode: 200, result: writableInfo(name, written, isGranted === true) };
  const result = OBJECTS.find(({ apiName }) => apiName.toLowerCase() === name.toLowerCase());
  if (result) return { statusCode: 200, result };
  return { statusCode: 403, result: [{ errorCode: 'INSUFFICIENT_ACCESS', message: `No access to ${name}` }] };
}

export function objectInfosOf(names: readonly string[]): ObjectInfoResults {
  return { results: names.map(resultOf) };
}

const answered = new WeakMap<Instance, string>();

const chosen = new WeakSet<PicklistInstance>();

/** Answers what can be chosen for a stage. */
function answerStages(): boolean {
  const open = [...picklists._wireInstances].filter(
    (instance) => instance.getConfig().fieldApiName === 'Opportunity.StageName' && !chosen.has(instance),
  );
  for (const instance of open) {
    chosen.add(instance);
    instance.emit({ data: { values: STAGES }, error: undefined });
  }
  return open.length > 0;
}

/** Answers the requests that are open. @returns whether there were any */
export function answerObjectInfos(): boolean {
  const wasStageAsked = answerStages();
  const open = [...stub._wireInstances].filter((instance) => {
    const names = instance.getConfig().objectApiNames?.join() ?? '';
    return names !== '' && answered.get(instance) !== names;
  });
  for (const instance of open) {
    const names = instance.getConfig().objectApiNames ?? [];
    answered.set(instance, names.join());
    instance.emit({ data: objectInfosOf(names), error: undefined });
  }
  return wasStageAsked || open.length > 0;
}
