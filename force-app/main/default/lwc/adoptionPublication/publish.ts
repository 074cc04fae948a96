import { lowestGroupSize, type Step, stepOf } from './step.ts';

/** Records of one person for one signal. */
export interface RecordCount {
  population: number;
  passed: number;
}

/** One person of a group, the manager left out. */
export interface PublishedPerson {
  /** Whole score, null without one. */
  score: number | null;
  /** Records by signal key; undefined without any. */
  recordsOf(signalKey: string): RecordCount | undefined;
}

/** A group as far as its figures go. */
export interface PublishedGroup {
  people: readonly PublishedPerson[];
  /** Its people changed less than four weeks ago: its last figures stay. */
  isChanged: boolean;
  /** What it published last, for the time it changed. */
  last: { mean: Step | null; rates: ReadonlyMap<string, Step> };
}

/** Figures of a group, or of the whole project, in one week. */
export interface GroupFigures {
  /** Measured people without the manager: a head count says nothing about scores. */
  people: number;
  scored: number;
  /** Null while nothing may be shown. */
  mean: Step | null;
  /** By signal key, only those that may be shown. */
  rates: ReadonlyMap<string, Step>;
}

function meanOf(people: readonly PublishedPerson[], minimum: number, week: string): Step | null {
  const scores = people.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length < minimum) return null;
  return {
    lowest: stepOf(
      scores.reduce((sum, score) => sum + score, 0),
      scores.length,
    ),
    week,
  };
}

/** A figure stands on enough people with records, of whom none has more than half. */
function isAboutEnough(populations: readonly number[], population: number, minimum: number): boolean {
  return populations.length >= minimum && populations.every((own) => 2 * own <= population);
}

function rateOf(counts: readonly RecordCount[], minimum: number, week: string): Step | null {
  const withRecords = counts.filter(({ population }) => population > 0);
  const population = withRecords.reduce((sum, count) => sum + count.population, 0);
  const populations = withRecords.map((count) => count.population);
  if (!isAboutEnough(populations, population, minimum)) return null;
  const passed = withRecords.reduce((sum, count) => sum + count.passed, 0);
  return { lowest: stepOf(100 * passed, population), week };
}

/** All records of a signal of the whole project, whoever they belong to. */
export interface WholeCount extends RecordCount {
  /** Records of each person who owns some, those with most first; a queue is nobody. */
  owned: readonly number[];
}

/**
 * The rate of a signal of the whole project: the same rule over the owners of the records, so that a count over
 * everything is no way to the rate of one person. Null while it may not be shown.
 */
export function publishWhole(
  { population, passed, owned }: WholeCount,
  minimumGroupSize: number,
  week: string,
): Step | null {
  if (!isAboutEnough(owned, population, lowestGroupSize(minimumGroupSize))) return null;
  return { lowest: stepOf(100 * passed, population), week };
}

/** Rates of people, by signal key; only those that may be shown. Before the charter this is all that is stored. */
export function publishRates(
  people: readonly PublishedPerson[],
  signalKeys: readonly string[],
  minimumGroupSize: number,
  week: string,
): Map<string, Step> {
  const minimum = lowestGroupSize(minimumGroupSize);
  return new Map(
    signalKeys.flatMap((key): [string, Step][] => {
      const rate = rateOf(
        people.flatMap((person) => person.recordsOf(key) ?? []),
        minimum,
        week,
      );
      return rate === null ? [] : [[key, rate]];
    }),
  );
}

/** The figures of one group: fresh, or its last ones while its people changed less than four weeks ago. */
export function publishGroup(
  group: PublishedGroup,
  signalKeys: readonly string[],
  minimumGroupSize: number,
  week: string,
): GroupFigures {
  const { people, isChanged, last } = group;
  const minimum = lowestGroupSize(minimumGroupSize);
  const fresh = isChanged
    ? last
    : { mean: meanOf(people, minimum, week), rates: publishRates(people, signalKeys, minimum, week) };
  const scored = people.filter(({ score }) => score !== null).length;
  return { people: people.length, scored, mean: fresh.mean, rates: fresh.rates };
}

/**
 * The figures of the whole project: the same rule over the people of the groups with a fresh step, so that only whole
 * groups come and go.
 * @param last what the project published last; it stays in a week in which no group has a fresh step
 */
export function publishProject(
  groups: readonly (PublishedGroup & { figures: GroupFigures })[],
  last: PublishedGroup['last'],
  signalKeys: readonly string[],
  minimumGroupSize: number,
  week: string,
): GroupFigures {
  const fresh = groups.filter(({ figures }) => figures.mean?.week === week);
  const people = fresh.flatMap((group) => [...group.people]);
  const everybody = groups.reduce((sum, group) => sum + group.people.length, 0);
  const project = { people, isChanged: fresh.length === 0, last };
  return { ...publishGroup(project, signalKeys, minimumGroupSize, week), people: everybody };
}
