/** Checks that an org answers every signal of the templates, by SOQL and by GraphQL, with the same counts. */
import {
  countQueries,
  wholeQueries,
  type FilterContext,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { CALLER_PERMISSION_SET } from '../../src/measure/readSituation.ts';
import { readDescribed } from '../../src/org/describe.ts';
import { measuredIn, measuredQueries } from '../../src/org/people.ts';
import { queryBatch, recordsOf } from '../../src/org/queryBatch.ts';
import { readRolloutClock } from '../../src/org/rolloutClock.ts';
import { loadTemplate, templateKeys } from '../../src/template/load.ts';
import type { MadeQueries } from '../checks/queries.ts';
import { PROJECT, wordsOf, type Acceptance, type Check } from './check.ts';
import { askGraphql } from './graphql.ts';
import { pageQueries } from './pageQueries.ts';

interface Signal {
  key: string;
  object: string;
  ownerField: string;
  population: string;
  pass: string;
  remedies: string;
  /** Who is counted: each person, or the whole project, which no page counts by owner. */
  scope: string;
}

/** What one signal counts of the caller's records. */
interface Count {
  population: number;
  passed: number;
}

/** Each signal of the templates once; what templates share stands in each of them. */
async function templateSignals(): Promise<Signal[]> {
  const templates = await Promise.all((await templateKeys()).map((key) => loadTemplate(key)));
  const signals = templates.flatMap((template) =>
    template.signals.map(({ population, pass, remedies, ...signal }): Signal => ({
      ...signal,
      population: JSON.stringify(population),
      pass: JSON.stringify(pass),
      remedies: JSON.stringify(remedies),
    })),
  );
  const different = new Map(
    signals.map((signal) => [JSON.stringify([signal.object, signal.population, signal.pass]), signal]),
  );
  return [...different.values()];
}

async function contextOf({ connection }: Acceptance, signals: readonly Signal[]): Promise<FilterContext> {
  const clock = await readRolloutClock(connection, PROJECT, CALLER_PERMISSION_SET);
  return { described: await readDescribed(connection, signals), clock };
}

/** Counts as `measure` does: of people who hold the permission set of reps, by owner; of the whole project, over all. */
async function soqlCounts(acceptance: Acceptance, signals: readonly Signal[]): Promise<(Count | string)[]> {
  const { connection, userId } = acceptance;
  const context = await contextOf(acceptance, signals);
  const { idQuery } = measuredIn(await queryBatch(connection, measuredQueries()));
  const queries = signals.map((signal) =>
    signal.scope === 'Person' ? countQueries(signal, context, idQuery) : wholeQueries(signal, context),
  );
  const answers = await queryBatch(
    connection,
    queries.flatMap(({ population, passed }) => [population, passed]),
  );
  return signals.map(({ scope }, index) => {
    try {
      const [population = 0, passed = 0] = answers.slice(2 * index, 2 * index + 2).map((answer) => {
        const rows = recordsOf<{ rep?: string; n: number }>(answer);
        return rows.find(({ rep }) => scope !== 'Person' || rep === userId)?.n ?? 0;
      });
      return { population, passed };
    } catch (error) {
      return wordsOf(error);
    }
  });
}

async function graphqlCount(
  acceptance: Acceptance,
  made: MadeQueries,
  signal: Signal,
  context: FilterContext,
): Promise<Count> {
  if (signal.scope !== 'Person') {
    const whole = await askGraphql(acceptance, made.countsQuery([signal], context, false), {});
    const [count] = made.countsIn([signal], whole);
    if (!count) throw new Error('a part of the answer is missing');
    return { population: count.population, passed: count.passed };
  }
  const text = made.mirrorQuery([signal], context, (object) => made.fieldsOfSignals(object, [signal], context));
  const data = await askGraphql(acceptance, text, { owner: acceptance.userId });
  const [mirror] = made.mirrorsIn([signal], data);
  if (!mirror) throw new Error('a part of the answer is missing');
  return { population: mirror.count.population, passed: mirror.count.passed };
}

/** Counts as a rep's own page does; what is of the whole project, as the page of administrators. */
async function graphqlCounts(acceptance: Acceptance, signals: readonly Signal[]): Promise<(Count | string)[]> {
  const context = await contextOf(acceptance, signals);
  const { made } = await pageQueries();
  const counts: (Count | string)[] = [];
  for (const signal of signals) counts.push(await graphqlCount(acceptance, made, signal, context).catch(wordsOf));
  return counts;
}

function refused(signals: readonly Signal[], counts: readonly (Count | string)[]): string[] {
  return counts.flatMap((count, index) =>
    typeof count === 'string' ? [`${signals[index]?.key ?? ''}: ${count}`] : [],
  );
}

export const signalChecks: Check[] = [
  {
    id: 'signals-soql',
    says: 'The org counts every signal of the templates by owner, for the people who are measured.',
    run: async (acceptance) => {
      const signals = await templateSignals();
      return refused(signals, await soqlCounts(acceptance, signals));
    },
  },
  {
    id: 'signals-graphql',
    says: 'Every signal of the templates can be counted from a page, with the records that fail.',
    run: async (acceptance) => {
      const signals = await templateSignals();
      return refused(signals, await graphqlCounts(acceptance, signals));
    },
  },
  {
    id: 'signals-same',
    says: 'Page and measure count the same records.',
    run: async (acceptance) => {
      const signals = await templateSignals();
      const [soql, graphql] = [await soqlCounts(acceptance, signals), await graphqlCounts(acceptance, signals)];
      return signals.flatMap(({ key }, index) => {
        const [one, other] = [soql[index], graphql[index]];
        if (typeof one !== 'object' || typeof other !== 'object') return [];
        const words = (count: Count): string => `${count.passed} of ${count.population}`;
        return words(one) === words(other) ? [] : [`${key}: measure counts ${words(one)}, the page ${words(other)}`];
      });
    },
  },
];
