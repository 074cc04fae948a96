/** Entry of every page: loads the session, then the shell; modules that need the session are evaluated after it is there. */
import '@lwc/synthetic-shadow';
import { followOrgClock } from './host/orgClock.ts';
import { readSession, useSession } from './host/session.ts';

const session = await readSession();
followOrgClock(session.now);
useSession(session);
const { start } = await import('./start.ts');
start();
