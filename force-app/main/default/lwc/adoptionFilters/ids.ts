/** Characters that say which letters of an id are capitals, five letters each. */
const CHECKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

function checkOf(five: string): string {
  const bits = Array.from(five, (letter, place) => (/[A-Z]/.test(letter) ? 2 ** place : 0));
  return CHECKS.charAt(bits.reduce((sum, bit) => sum + bit, 0));
}

/**
 * The 18 characters of an id, which are the same for whoever compares them; the 15 of an address or a report are as good in
 * a query. Undefined for a text that is no id.
 * Source: Salesforce knowledge article 000385008, "How to convert 15 character id to 18 character".
 */
export function wholeId(text: string): string | undefined {
  if (!/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text)) return undefined;
  const id = text.slice(0, 15);
  return text.length > id.length ? text : id + [0, 5, 10].map((from) => checkOf(id.slice(from, from + 5))).join('');
}
