import type { Messages } from '@salesforce/core';

/**
 * A text about a number of things, singular or plural: `key.one` or `key.many` of a room's texts.
 * @param values what stands in the text after the number
 */
export function counted(messages: Messages<string>, key: string, count: number, ...values: string[]): string {
  return count === 1
    ? messages.getMessage(`${key}.one`, values)
    : messages.getMessage(`${key}.many`, [count, ...values]);
}

/** "a", "a and b", "a, b, and c". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en').format(parts);
}
