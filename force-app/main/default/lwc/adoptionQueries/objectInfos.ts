import type { Described, DescribedField, DescribedObject } from 'c/adoptionFilters';
import type { ObjectInfo, ObjectInfoField, ObjectInfoResults } from 'lightning/uiObjectInfoApi';

/** The UI API has no type for ids: what names the record is one, whatever type it is given there. */
function typeOf({ apiName, dataType }: ObjectInfoField): string {
  return apiName === 'Id' ? 'id' : dataType;
}

function describedField(field: ObjectInfoField): DescribedField {
  return {
    name: field.apiName,
    type: typeOf(field),
    filterable: field.filterable ?? true,
    referenceTo: field.referenceToInfos.map(({ apiName }) => apiName),
    relationshipName: field.relationshipName,
    calculated: field.calculated ?? false,
  };
}

function describedObject(info: ObjectInfo): DescribedObject {
  return { name: info.apiName, fields: Object.values(info.fields).map(describedField) };
}

/**
 * What `getObjectInfos` says of objects, as filters take it; null for one that the reader may not see.
 * @param names as they were asked for: the results come in their order
 */
export function describedIn(names: readonly string[], { results }: ObjectInfoResults): Described {
  return new Map(
    names.map((name, index) => {
      const result = results[index]?.result;
      return [name.toLowerCase(), result && 'apiName' in result ? describedObject(result) : null];
    }),
  );
}

const UNAUTHORIZED = 401;
const BUSY = 429;
const SERVER_ERROR = 500;

/** A result that says nothing of its object, as the org could not answer; undefined when there is none. */
export function failureIn(data: ObjectInfoResults | undefined): { status: number } | undefined {
  const failed = data?.results.find(
    ({ statusCode }) => statusCode === UNAUTHORIZED || statusCode === BUSY || statusCode >= SERVER_ERROR,
  );
  return failed && { status: failed.statusCode };
}
