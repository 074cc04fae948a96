import type { Connection } from '@salesforce/core';

/** Records a call of the sObject Collections API takes. */
const PER_CALL = 200;

type Values = Record<string, unknown>;

/** Ids in the order of the records; throws on the first record that the org refuses. */
function idsOf(
  objectName: string,
  results: { success: boolean; id?: string; errors: { message?: string }[] }[],
): string[] {
  return results.map((result, index) => {
    if (!result.success || !result.id) {
      throw new Error(
        `${objectName} ${index + 1} was refused: ${result.errors.map((error) => error.message).join('; ')}`,
      );
    }
    return result.id;
  });
}

async function inSlices(records: Values[], send: (slice: Values[]) => Promise<string[]>): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < records.length; start += PER_CALL) {
    ids.push(...(await send(records.slice(start, start + PER_CALL))));
  }
  return ids;
}

/** Creates records and gives their ids in the same order. */
export async function insert(connection: Connection, objectName: string, records: Values[]): Promise<string[]> {
  return inSlices(records, async (slice) =>
    idsOf(objectName, await connection.sobject(objectName).create(slice, { allOrNone: true })),
  );
}

/** Updates records, each with its `Id`. */
export async function update(
  connection: Connection,
  objectName: string,
  records: (Values & { Id: string })[],
): Promise<void> {
  await inSlices(records, async (slice) =>
    idsOf(
      objectName,
      await connection.sobject(objectName).update(slice as (Values & { Id: string })[], { allOrNone: true }),
    ),
  );
}

/** Name -> Id of a query for these two fields. */
export async function queryMap(connection: Connection, soql: string): Promise<Map<string, string>> {
  const { records } = await connection.query<{ Name: string; Id: string }>(soql);
  return new Map(records.map((record) => [record.Name, record.Id]));
}
