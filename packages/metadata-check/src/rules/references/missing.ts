/** The platform's words for a reference to nothing. */
export function missing(field: string, type: string, name: string): string {
  return `In field: ${field} - no ${type} named ${name} found`;
}

/** What to do about a reference to nothing. */
export const MISSING_FIX = 'Correct the name, or add what it names to the package.';
