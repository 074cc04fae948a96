/** Something that people know by a name which others may have, too. `mark` is its alone: a username, or an id. */
export type Named = { name: string; mark: string };

function folded({ name }: Named): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/**
 * How to show names so that nobody takes one for another: a name that several have is followed by the mark.
 * @param all everything that may be shown in one place; the same one may be named more than once
 */
export function toldApart(all: readonly Named[]): (one: Named) => string {
  const marks = new Map<string, Set<string>>();
  for (const one of all) marks.set(folded(one), (marks.get(folded(one)) ?? new Set()).add(one.mark));
  return (one) => ((marks.get(folded(one))?.size ?? 0) > 1 ? `${one.name.trim()} (${one.mark})` : one.name);
}

/** A group as far as its name goes. */
export type NamedGroup = { id: string; name: string; managerUsername: string | null };

/** Names of groups by id; groups of one name are told apart by the username of their manager. */
export function groupNames(groups: readonly NamedGroup[]): Map<string, string> {
  const named = groups.map(({ id, name, managerUsername }) => ({ id, name, mark: managerUsername ?? id }));
  const show = toldApart(named);
  return new Map(named.map((group) => [group.id, show(group)]));
}
