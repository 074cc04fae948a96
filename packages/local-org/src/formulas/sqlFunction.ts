import type { LocalOrg } from '../org.ts';
import { findStored } from '../records/row.ts';
import { actingViewer } from './acting.ts';
import { evaluateFormulaField } from './evaluate.ts';

/** Registers `local_formula(object, field, id)`: the value of a formula field of one record, in stored form. */
export function registerFormulaFunction(org: LocalOrg): void {
  org.db.function('local_formula', { directOnly: false }, (objectName, fieldName, id) => {
    const object = org.schema.findObject(String(objectName));
    const field = object && org.schema.findField(object, String(fieldName));
    const row = object && typeof id === 'string' ? findStored(org, object, id) : undefined;
    if (object === undefined || field === undefined || row === undefined) return null;
    return evaluateFormulaField(org, actingViewer(org), object, field, row);
  });
}
