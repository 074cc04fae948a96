import type { LocalOrg } from '../org.ts';

/** Registers `local_formula(object, field, id)`: the value of a formula field of one record. */
export function registerFormulaFunction(org: LocalOrg): void {
  org.db.function('local_formula', { directOnly: false }, () => null);
}
