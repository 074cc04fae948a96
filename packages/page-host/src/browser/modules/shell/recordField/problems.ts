import { ApiError, messageOf } from '../../../host/http.ts';
import { text } from '../../../host/texts.ts';
import type RecordField from './recordField.ts';

/** Checks what the browser can check; the first field that does not hold gets the focus. */
export function checkFields(fields: RecordField[]): boolean {
  fields.forEach((field) => field.showError(''));
  const refused = fields.filter((field) => !field.check());
  refused[0]?.focusInput();
  return refused.length === 0;
}

/**
 * Shows what the org refused: at the fields that it names and that can be edited.
 * @returns text for above the form: what belongs to no field of it, and which fields to look at
 */
export function showProblems(fields: RecordField[], error: unknown): string {
  const general: string[] = [];
  const concerned: RecordField[] = [];
  const problems = error instanceof ApiError ? error.problems : [{ message: messageOf(error), fields: [] }];
  for (const { message, fields: names = [] } of problems) {
    const shown = fields.filter(({ field }) => field.isEditable && names.includes(field.name));
    shown.forEach((field) => field.showError(message));
    concerned.push(...shown);
    if (shown.length === 0) general.push(message);
  }
  concerned[0]?.focusInput();
  if (concerned.length > 0) general.push(text('fieldsRefused', concerned.map(({ field }) => field.label).join(', ')));
  return general.join('\n');
}
