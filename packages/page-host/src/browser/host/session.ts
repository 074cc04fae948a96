import type { SessionData } from '../../contract.ts';

let current: SessionData | undefined;

/** Name of the app in an address such as `/lightning/app/CrmAdoption/...`. */
function appInAddress(): string | undefined {
  return /^\/lightning\/app\/(\w+)/.exec(location.pathname)?.[1];
}

/**
 * Asks the page host who is logged in; the cookie that answers it cannot be read by scripts.
 * @param appName app to show; the one of the address when left out
 */
export async function readSession(appName: string | undefined = appInAddress()): Promise<SessionData> {
  const query = new URLSearchParams(location.search);
  if (appName !== undefined) query.set('app', appName);
  const response = await fetch(`/lightning/session.json?${query.toString()}`);
  if (!response.ok) {
    location.assign('/');
    throw new Error('Not logged in.');
  }
  return (await response.json()) as SessionData;
}

/** Takes over what `readSession` gave. */
export function useSession(data: SessionData): void {
  current = data;
}

/** The logged-in person. `main.ts` reads it before anything else runs. */
export function session(): SessionData {
  if (!current) throw new Error('The session is not loaded yet: import this module after main.ts has run.');
  return current;
}
