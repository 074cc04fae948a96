import { send } from '../../src/org/requests.ts';
import type { Acceptance } from './check.ts';

type Answer = { data?: object | null; errors?: { message: string }[] };

function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}

/** Sends a text as `lightning/graphql` would. @throws Error with what the org refuses, in part or whole */
export async function askGraphql(
  { connection }: Acceptance,
  query: string,
  variables: Record<string, string | null>,
): Promise<object> {
  const body = { query, variables };
  const url = `${connection.baseUrl()}/graphql`;
  const { data, errors = [] } = await send(connection, { method: 'POST', url, body }, isAnswer);
  if (errors.length > 0 || !data) throw new Error(errors.map(({ message }) => message).join('; ') || 'no data');
  return data;
}
