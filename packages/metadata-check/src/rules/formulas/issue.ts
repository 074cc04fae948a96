import type { PackageFormula } from '../../formulas/formulas.ts';
import type { Issue } from '../rule.ts';

/** An issue at a line of a formula. @param line lines below the first one of the formula */
export function issue({ component, element }: PackageFormula, problem: string, fix: string, line = 0): Issue {
  return { component, element: { line: element.textLine + line, column: element.column }, problem, fix };
}

/** Lines of a text before a place in it. */
export function lineAt(source: string, index: number): number {
  return source.slice(0, index).split('\n').length - 1;
}
