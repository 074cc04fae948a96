import { actingViewer } from '../formulas/acting.ts';
import type { LocalOrg } from '../org.ts';
import { labelsFor } from './labels.ts';

/** Registers `local_label(object, field, value)`: the label of a picklist value in the language of the acting user. */
export function registerLabelFunction(org: LocalOrg): void {
  org.db.function('local_label', { directOnly: false }, (objectName, fieldName, value) => {
    const object = org.schema.findObject(String(objectName));
    const field = object && org.schema.findField(object, String(fieldName));
    if (object === undefined || field === undefined || typeof value !== 'string') return null;
    return labelsFor(org, actingViewer(org).language).picklistLabel(object, field, value);
  });
}
