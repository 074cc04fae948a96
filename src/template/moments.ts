type Entry = Readonly<Record<string, unknown>>;

/** Fields that hold a day of an entry whose days count from a moment. */
const DAYS = ['onDay', 'dueOnDay', 'actionOnDay'] as const;

/** Moments of a rollout that every trade has on a day of its own, by the name that shared entries call them. */
const MOMENTS = {
  mirror: ['project', 'charter', 'mirrorStartsOnDay'],
  firstWave: ['groups', 'waveStartsOnDay'],
} as const;

type Moment = keyof typeof MOMENTS;

/** The day of a moment in a template; 0 where it says none, which is told as a problem of its own. */
function dayOf(moment: Moment, template: Entry): number {
  const day = MOMENTS[moment].reduce<unknown>((inner, name) => (inner as Entry | undefined)?.[name], template);
  return typeof day === 'number' ? day : 0;
}

/**
 * Entries that several trades share, with their days counted from the start of the one that includes them. An entry may
 * count `from` a moment instead, before it (negative) or after it: what is said of the charter is said before the mirror of
 * every trade, on whatever day that opens. Nothing comes before the start.
 * @param template the template that includes the entries
 */
export function withDaysOf(template: Entry, entries: readonly unknown[]): unknown[] {
  return entries.map((entry): unknown => {
    const { from, ...rest } = entry as Entry;
    if (from === undefined) return entry;
    const start = dayOf(from as Moment, template);
    const days = DAYS.filter((name) => typeof rest[name] === 'number');
    const moved = days.map((name) => [name, Math.max(0, start + (rest[name] as number))]);
    return { ...rest, ...Object.fromEntries(moved) };
  });
}
