/** Checks of single things that the product takes for granted of the platform. */
import { queryAll, soqlText } from '../../src/org/soql.ts';
import { send } from '../../src/org/requests.ts';
import { same, PROJECT, type Acceptance, type Check } from './check.ts';

type SaveResult = { success: boolean; errors: { statusCode: string; fields?: string[] }[] };

function areSaves(answer: unknown): answer is SaveResult[] {
  return Array.isArray(answer);
}

/** What the org answers to one record: its code, and the fields that it names. */
async function save(
  { connection }: Acceptance,
  method: 'POST' | 'PATCH',
  path: string,
  record: object,
): Promise<SaveResult | undefined> {
  const url = `${connection.baseUrl()}/composite/sobjects${path}`;
  const [result] = await send(connection, { method, url, body: { allOrNone: false, records: [record] } }, areSaves);
  return result;
}

async function idOfProject({ connection }: Acceptance): Promise<string> {
  const soql = `SELECT Id FROM RolloutProject__c WHERE ExternalKey__c = ${soqlText(PROJECT)}`;
  return (await queryAll<{ Id: string }>(connection, soql))[0]?.Id ?? '';
}

type Limits = Record<string, { Max?: number; Remaining?: number } | undefined>;

function areLimits(answer: unknown): answer is Limits {
  return typeof answer === 'object' && answer !== null;
}

function areRecords(answer: unknown): answer is { records: unknown[] } {
  return Array.isArray((answer as { records?: unknown } | null)?.records);
}

type ListedReport = { id: string; name: string; url: string };

function areReports(answer: unknown): answer is ListedReport[] {
  return Array.isArray(answer);
}

export const platformChecks: Check[] = [
  {
    id: 'rule-long-text',
    says: 'A validation rule asks for a long text area, which cannot be required.',
    run: async (acceptance) => {
      const attributes = { type: 'AdoptionSignal__c' };
      const filled = { Name: 'Without filters', Key__c: 'without-filters', Object__c: 'Account' };
      const record = { attributes, ...filled, Project__c: await idOfProject(acceptance) };
      const result = await save(acceptance, 'POST', '', record);
      const codes = result?.errors.map(({ statusCode }) => statusCode) ?? [];
      return codes.includes('FIELD_CUSTOM_VALIDATION_EXCEPTION') ? [] : [`the org answers ${JSON.stringify(result)}`];
    },
  },
  {
    id: 'target-unrevised',
    says: 'The current target is the first one while nobody has revised it.',
    run: async ({ connection }) => {
      const rows = await queryAll<{ Name: string; InitialTarget__c: number; CurrentTarget__c: number | null }>(
        connection,
        `SELECT Name, InitialTarget__c, CurrentTarget__c FROM RolloutObjective__c WHERE Project__r.ExternalKey__c = ${soqlText(PROJECT)}`,
      );
      return rows.flatMap(({ Name, InitialTarget__c: first, CurrentTarget__c: now }) => same(Name, now, first));
    },
  },
  {
    id: 'upsert-twice',
    says: 'A detail that is written twice is refused, and the refusal names its parent.',
    run: async (acceptance) => {
      const soql = `SELECT ExternalKey__c FROM RolloutPhase__c WHERE Project__r.ExternalKey__c = ${soqlText(PROJECT)} LIMIT 1`;
      const [phase] = await queryAll<{ ExternalKey__c: string }>(acceptance.connection, soql);
      const result = await save(acceptance, 'PATCH', '/RolloutPhase__c/ExternalKey__c', {
        attributes: { type: 'RolloutPhase__c' },
        ExternalKey__c: phase?.ExternalKey__c,
        Project__r: { ExternalKey__c: PROJECT },
      });
      const [error] = result?.errors ?? [];
      return same('refusal', [error?.statusCode, error?.fields], ['INVALID_FIELD_FOR_INSERT_UPDATE', ['Project__c']]);
    },
  },
  {
    id: 'limits-named',
    says: 'The org tells what is left of its storage and of the API requests of the day.',
    run: async ({ connection }) => {
      const limits = await send(connection, { method: 'GET', url: `${connection.baseUrl()}/limits` }, areLimits);
      return ['DataStorageMB', 'DailyApiRequests'].flatMap((name) =>
        typeof limits[name]?.Remaining === 'number' ? [] : [`/limits has no ${name}`],
      );
    },
  },
  {
    id: 'bulk-listed',
    says: 'Bulk jobs of earlier runs can be listed.',
    run: async ({ connection }) => {
      const url = `${connection.baseUrl()}/jobs/ingest?jobType=V2Ingest`;
      await send(connection, { method: 'GET', url }, areRecords);
      return [];
    },
  },
  {
    id: 'reports-run',
    says: 'Every report of the package runs.',
    run: async ({ connection }) => {
      const url = `${connection.baseUrl()}/analytics/reports`;
      const soql = "SELECT Id, Name FROM Report WHERE DeveloperName LIKE 'CrmAdoption%'";
      const rows = await queryAll<{ Id: string; Name: string }>(connection, soql).catch(async () => {
        // The embedded org knows reports by this list only, which shows people the ones they looked at last.
        const listed = await send(connection, { method: 'GET', url }, areReports);
        return listed.map(({ id, name }) => ({ Id: id, Name: name }));
      });
      const differs: string[] = rows.length === 0 ? ['the org has no report of the package'] : [];
      for (const { Id, Name } of rows) {
        const isResult = (answer: unknown): answer is object => typeof answer === 'object' && answer !== null;
        await send(connection, { method: 'GET', url: `${url}/${Id}?includeDetails=false` }, isResult).catch(
          (error: unknown) => differs.push(`${Name}: ${error instanceof Error ? error.message : String(error)}`),
        );
      }
      return differs;
    },
  },
];
