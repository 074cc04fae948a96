/** Entry of every page: loads the session, then the shell; modules that need the session are evaluated after it is there. */
import '@lwc/synthetic-shadow';
import { readSession, useSession } from './host/session.ts';

useSession(await readSession());
const { start } = await import('./start.ts');
start();
