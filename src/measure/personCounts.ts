/** What is counted of a signal: its records, and those that pass. */
export type Kind = 'population' | 'passed';

/** Counts of a signal by user id. */
export type PersonCounts = Pick<ReadonlyMap<string, Readonly<Record<Kind, number>>>, 'get' | 'has'>;

/** Counts side by side in two rows of numbers: an object for each person and signal would fill the memory of a large org. */
export class PackedCounts implements PersonCounts {
  readonly #places: ReadonlyMap<string, number>;
  readonly #counts: Record<Kind, Float64Array>;

  /** Nothing counted yet. @param places of the people, from 0 on, by id; all signals share them */
  public constructor(places: ReadonlyMap<string, number>) {
    this.#places = places;
    this.#counts = { population: new Float64Array(places.size), passed: new Float64Array(places.size) };
  }

  /** Takes a count, which may come twice; what belongs to nobody of the people is left out. */
  public set(kind: Kind, id: string, count: number): void {
    const place = this.#places.get(id);
    if (place !== undefined) this.#counts[kind][place] = count;
  }

  public has(id: string): boolean {
    return this.#places.has(id);
  }

  public get(id: string): Record<Kind, number> | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return undefined;
    const population = this.#counts.population[place] ?? 0;
    // Two queries: a record that comes between them is in the second one alone.
    return { population, passed: Math.min(population, this.#counts.passed[place] ?? 0) };
  }
}

/** Counts without those of some people. */
export function countsWithout(counts: PersonCounts, ids: ReadonlySet<string>): PersonCounts {
  if (ids.size === 0) return counts;
  return {
    has: (id) => !ids.has(id) && counts.has(id),
    get: (id) => (ids.has(id) ? undefined : counts.get(id)),
  };
}
