import { isCustomName, isPackaged, type CustomObjects } from '../../model/customObjects.ts';

/**
 * Names that lists of custom objects use for standard fields. Sources: Metadata API Developer Guide, "ListView" and
 * "SearchLayouts"; list views and layouts of published packages.
 */
const standardColumns: ReadonlySet<string> = new Set([
  'NAME',
  'OBJECT_ID',
  'CREATED_DATE',
  'CREATEDBY_USER',
  'CREATEDBY_USER.ALIAS',
  'LAST_UPDATE',
  'UPDATEDBY_USER',
  'UPDATEDBY_USER.ALIAS',
  'LAST_ACTIVITY',
  'LAST_VIEWED',
  'RECORDTYPE',
  'CURRENCY_ISO_CODE',
]);

const ownerColumns: ReadonlySet<string> = new Set([
  'CORE.USERS.ALIAS',
  'CORE.USERS.FIRST_NAME',
  'CORE.USERS.FULL_NAME',
  'CORE.USERS.LAST_NAME',
  'OWNER.ALIAS',
  'OWNER.FIRST_NAME',
  'OWNER.LAST_NAME',
]);

/** Whether a list of the object may show this column. Standard objects have names of their own, which are not listed here. */
export function columnExists(objects: CustomObjects, object: string, column: string): boolean {
  if (isPackaged(column) || isPackaged(object)) return true;
  if (isCustomName(column) || /__c\./.test(column)) return columnPath(objects, object, column);
  if (!/__c$/i.test(object) || isSetting(objects, object)) return true;
  // Lists show columns of a standard parent under the names of that object's lists (`ACCOUNT.NAME`).
  const [parent = '', parentColumn] = column.split('.');
  if (parentColumn !== undefined && !ownerColumns.has(column) && objects.hasObject(parent)) return true;
  if (/^(Name|OwnerId|CreatedById|CreatedDate|LastModifiedById|LastModifiedDate)$/.test(column))
    return objects.hasField(object, column);
  return standardColumns.has(column) || (ownerColumns.has(column) && !objects.isDetail(object));
}

/** `Status__c` or `RolloutGroup__c.Status__c`. */
function columnPath(objects: CustomObjects, object: string, column: string): boolean {
  const [first = '', second] = column.split('.');
  return second === undefined ? objects.hasField(object, first) : columnExists(objects, first, second);
}

function isSetting(objects: CustomObjects, object: string): boolean {
  return objects.definition(object)?.element.children.some(({ name }) => name === 'customSettingsType') === true;
}
