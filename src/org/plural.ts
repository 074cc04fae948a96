import type { Messages } from '@salesforce/core';

/**
 * A text about a number of things, singular or plural: `key.one` or `key.many` of a room's texts, whose first value is the
 * number.
 * @param values what stands in the text after the number
 */
export function counted(messages: Messages<string>, key: string, count: number, ...values: string[]): string {
  return messages.getMessage(`${key}.${count === 1 ? 'one' : 'many'}`, [count, ...values]);
}

/** "a", "a and b", "a, b, and c". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en').format(parts);
}
