/** Checks of what pages ask. */
import { mondayOf } from '../../src/org/calendar.ts';
import { send } from '../../src/org/requests.ts';
import { queryAll, soqlText } from '../../src/org/soql.ts';
import { PROJECT, wordsOf, type Acceptance, type Check } from './check.ts';
import { askGraphql } from './graphql.ts';
import { pageQueries } from './pageQueries.ts';

type Variables = Record<string, string | null>;

/** A value for each variable that a text declares: the org refuses others. */
async function samples({ connection, userId }: Acceptance): Promise<Variables> {
  const [project] = await queryAll<{ Id: string }>(
    connection,
    `SELECT Id FROM RolloutProject__c WHERE ExternalKey__c = ${soqlText(PROJECT)}`,
  );
  const id = project?.Id ?? '';
  const today = new Date().toISOString().slice(0, 10);
  const days = { since: today, today, week: mondayOf(today) };
  return { project: id, record: id, group: id, key: PROJECT, name: PROJECT, owner: userId, reader: userId, ...days };
}

/** Where a reading goes on (`after`, `afterWeeks`); one that begins has no such place. */
function isPlace(name: string): boolean {
  return name.startsWith('after');
}

function variablesOf(text: string, values: Variables): Variables {
  const [head = ''] = text.split('{', 1);
  const declared = [...head.matchAll(/\$(\w+)\s*:/g)].map(([, name = '']) => name);
  const unknown = declared.find((name) => !(name in values) && !isPlace(name));
  if (unknown !== undefined) throw new Error(`scripts/accept/pages.ts has no value for the variable ${unknown}`);
  return Object.fromEntries(declared.map((name) => [name, values[name] ?? null]));
}

interface ObjectInfos {
  results: { statusCode: number; result: unknown }[];
}

function areInfos(answer: unknown): answer is ObjectInfos {
  return Array.isArray((answer as Partial<ObjectInfos> | null)?.results);
}

/** Standard objects of the signals that ship. */
const OBJECTS = ['Account', 'Case', 'Contact', 'Event', 'Lead', 'Opportunity', 'Task'];

export const pageChecks: Check[] = [
  {
    id: 'page-queries',
    says: 'Every query of every page is answered.',
    run: async (acceptance) => {
      const values = await samples(acceptance);
      const { texts } = await pageQueries();
      const differs: string[] = [];
      // Signals are counted with what this org says of its objects, by checks of their own.
      for (const { name, text } of texts.filter((query) => !/^(?:counts|mirror)Query /.test(query.name))) {
        await askGraphql(acceptance, text, variablesOf(text, values)).catch((error: unknown) =>
          differs.push(`${name}: ${wordsOf(error)}`),
        );
      }
      return differs;
    },
  },
  {
    id: 'object-infos',
    says: 'Pages can read the fields of all objects that signals count, Task and Event among them.',
    run: async ({ connection }) => {
      const url = `${connection.baseUrl()}/ui-api/object-info/batch/${OBJECTS.join(',')}`;
      const { results } = await send(connection, { method: 'GET', url }, areInfos);
      return results.flatMap(({ statusCode, result }, index) =>
        statusCode < 400 ? [] : [`${OBJECTS[index] ?? ''}: ${JSON.stringify(result)}`],
      );
    },
  },
];
