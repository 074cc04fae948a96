/** The items of the utility bar that are open or were, by their id: what they are called, and who draws them. */

interface Utility {
  /** Tag of its component: `c-adoption-utility-item`. */
  tag: string;
  rename(label: string): void;
}

const utilities = new Map<string, Utility>();

export function openUtility(id: string, utility: Utility): void {
  utilities.set(id, utility);
}

/** The utility whose component has a tag; null where there is none. */
export function utilityOf(tag: string): string | null {
  const found = [...utilities].find(([, utility]) => utility.tag === tag.toLowerCase());
  return found?.[0] ?? null;
}

/** @throws Error for a utility that is not in the bar */
export function nameUtility(id: string, label: string | undefined): void {
  const utility = utilities.get(id);
  if (!utility) throw new Error(`There is no utility ${id}.`);
  if (label !== undefined) utility.rename(label);
}
