/**
 * What single readers know beforehand, so that published figures can be judged as they see them: everyone knows their own
 * score, managers the rows of the people below them.
 */

/** Ids of the people whose rows one reader may see, and the reader's own where they are measured. */
export type KnownPeople = ReadonlySet<string>;

/**
 * The most people of a set that one reader knows without knowing all: from a figure about the set, that reader can
 * subtract them. Who knows all of a set learns nothing from its figure.
 * @param people ids of the people in the figure
 * @param known the sets of all readers; knowing one's own score needs no entry
 */
export function mostKnown(people: ReadonlySet<string>, known: readonly KnownPeople[]): number {
  let most = 0;
  for (const each of known) {
    const [small, large] = each.size < people.size ? [each, people] : [people, each];
    let common = 0;
    for (const id of small) if (large.has(id)) common += 1;
    if (common < people.size && common > most) most = common;
  }
  return most;
}

/**
 * People that must be left when readers subtract those they know from a pooled figure. Three is the usual minimum
 * frequency of statistical disclosure control: of one the value would be known, of two each the other's.
 */
export const LEFT_AFTER_KNOWN = 3;

/** Whether everybody who knows people of a set knows all of them, or leaves at least three others. */
export function leavesEnough(people: ReadonlySet<string>, known: readonly KnownPeople[]): boolean {
  return people.size - mostKnown(people, known) >= LEFT_AFTER_KNOWN;
}
