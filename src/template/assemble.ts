import { withDaysOf } from './moments.ts';

/** A template as it is read, before it is checked: any part may be missing or of another shape. */
export type Draft = Readonly<Record<string, unknown>>;

type Entry = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapping(value: unknown): Entry {
  return isMapping(value) ? value : {};
}

function keyOf(entry: unknown): unknown {
  return mapping(entry)['key'];
}

/** A list of keyed entries with the texts of each, and of the lists inside them. */
function entriesWithTexts(entries: readonly unknown[], texts: Entry): unknown[] {
  return entries.map((entry) => {
    if (!isMapping(entry)) return entry;
    const own = mapping(texts[String(entry['key'])]);
    const lists = Object.entries(entry).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
    const inner = lists.filter(([name]) => isMapping(own[name]));
    return {
      ...entry,
      ...own,
      ...Object.fromEntries(inner.map(([name, list]) => [name, entriesWithTexts(list, mapping(own[name]))])),
    };
  });
}

/**
 * Puts the texts of one language into a template without any: lists by the keys of their entries, everything else by
 * its name. The charter's text stands with those of the project.
 */
export function withTexts(structure: Draft, texts: Draft, language: string): Draft {
  const { measuringPurpose, ...projectTexts } = mapping(texts['project']);
  const project = mapping(structure['project']);
  const lists = Object.entries(structure).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
  return {
    ...texts,
    ...structure,
    language,
    ...(structure['project'] !== undefined && {
      project: { ...project, ...projectTexts, charter: { ...mapping(project['charter']), measuringPurpose } },
    }),
    ...(structure['groups'] !== undefined && {
      groups: { ...mapping(structure['groups']), ...mapping(texts['groups']) },
    }),
    ...Object.fromEntries(lists.map(([name, list]) => [name, entriesWithTexts(list, mapping(texts[name]))])),
  };
}

/**
 * A template with the entries of those it includes before its own; one of the same key replaces theirs, in their place.
 * Its own entries stay the same objects, so that what is wrong with one can be found again in the file.
 */
export function withIncluded(own: Draft, included: readonly Draft[]): Draft {
  return included.reduce<Draft>((whole, each) => {
    const lists = Object.entries(each).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
    const shared = lists.map(([name, list]) => [name, joined(withDaysOf(own, list), whole[name])] as const);
    return { ...whole, ...Object.fromEntries(shared) };
  }, own);
}

function joined(theirs: readonly unknown[], given: unknown): unknown {
  if (given === undefined) return theirs;
  if (!Array.isArray(given)) return given;
  const own: unknown[] = given;
  const replacing = new Map(own.map((entry) => [keyOf(entry), entry]));
  const known = new Set(theirs.map(keyOf));
  return [
    ...theirs.map((entry) => replacing.get(keyOf(entry)) ?? entry),
    ...own.filter((entry) => !known.has(keyOf(entry))),
  ];
}
