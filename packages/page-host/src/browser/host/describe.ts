import { api, ApiError } from './http.ts';
import { text } from './texts.ts';

/** The parts of a describe result that pages use; names as in the REST API. */
export interface FieldDescribe {
  name: string;
  label: string;
  type: string;
  nillable: boolean;
  createable: boolean;
  updateable: boolean;
  defaultedOnCreate: boolean;
  nameField: boolean;
  custom: boolean;
  length: number;
  scale: number;
  referenceTo: string[];
  relationshipName: string | null;
  inlineHelpText: string | null;
  picklistValues: { value: string; label: string; active: boolean }[];
}

export interface ObjectDescribe {
  name: string;
  label: string;
  labelPlural: string;
  keyPrefix: string;
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  fields: FieldDescribe[];
}

const described = new Map<string, Promise<ObjectDescribe>>();
let prefixes: Promise<Map<string, string>> | undefined;

/** Describe of an object as the logged-in person sees it; asked once per page load. */
export function describe(object: string): Promise<ObjectDescribe> {
  let known = described.get(object);
  if (!known) {
    known = api<ObjectDescribe>('GET', `/sobjects/${encodeURIComponent(object)}/describe`);
    described.set(object, known);
    known.catch(() => described.delete(object));
  }
  return known;
}

/**
 * Object of a record id, by the id's prefix.
 * @throws ApiError (404) when no object the person may see has it
 */
export async function objectOfId(id: string): Promise<string> {
  prefixes ??= api<{ sobjects: { name: string; keyPrefix: string }[] }>('GET', '/sobjects').then(
    ({ sobjects }) => new Map(sobjects.map(({ keyPrefix, name }) => [keyPrefix, name])),
  );
  const object = (await prefixes).get(id.slice(0, 3));
  if (!object) throw new ApiError(404, [{ errorCode: 'NOT_FOUND', message: text('noObjectOfId', id) }]);
  return object;
}

/** A lookup is labelled `Account ID` (`ID du compte`); pages show the account, so they leave the `ID` out. */
export function labelOf(field: FieldDescribe): string {
  if (field.type !== 'reference') return field.label;
  const name = field.label.replace(/ ID$/, '').replace(/^ID (du |de la |de l[’'])/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The field that names a record: `Name`, or `Subject` of a task, `CaseNumber` of a case. */
export function nameFieldOf(object: ObjectDescribe): FieldDescribe {
  const field = object.fields.find(({ nameField }) => nameField) ?? object.fields.find(({ name }) => name === 'Id');
  if (!field) throw new Error(text('noNameField', object.name));
  return field;
}
