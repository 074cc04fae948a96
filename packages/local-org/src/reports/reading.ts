import { childNames, textOf, type XmlElement } from '@crm-adoption/metadata-check';

/** Takes a problem of a file; the deploy shows it, and running refuses the file. */
export type ProblemSink = (problem: string) => void;

/** Notes every element of a file that the local org would otherwise pass over in silence. */
export function refuseOthers(
  element: XmlElement | undefined,
  what: string,
  known: readonly string[],
  report: ProblemSink,
): void {
  for (const name of childNames(element)) {
    if (!known.includes(name)) report(`The local org does not support ${what} with ${name}`);
  }
}

/** Text of a required element; its absence is a problem. */
export function requiredText(element: XmlElement | undefined, name: string, report: ProblemSink): string {
  const text = textOf(element, name);
  if (text === undefined) report(`Required field is missing: ${name}`);
  return text ?? '';
}

/** Text of an element that must be one of a list; anything else is a problem. */
export function choice<T extends string>(
  element: XmlElement | undefined,
  name: string,
  known: readonly T[],
  fallback: T,
  report: ProblemSink,
): T {
  const text = textOf(element, name);
  if (text === undefined) return fallback;
  const found = known.find((value) => value === text);
  if (found === undefined) report(`The local org does not support ${name} '${text}', only ${known.join(', ')}`);
  return found ?? fallback;
}

/** A number; null when there is none. */
export function numberOf(element: XmlElement | undefined, name: string, report: ProblemSink): number | null {
  const text = textOf(element, name);
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) report(`${name} must be a number, not '${text}'`);
  return value;
}
