import type { Connection } from '@salesforce/core';
import { send } from './requests.ts';

function isUser(answer: unknown): answer is { user_id: string } {
  return typeof (answer as { user_id?: unknown } | null)?.user_id === 'string';
}

/** The id of the user who is logged in. */
export async function callerId(connection: Connection): Promise<string> {
  const url = '/services/oauth2/userinfo';
  return (await send(connection, { method: 'GET', url }, isUser)).user_id;
}
