/** Which org is accepted: one that somebody has logged in to, or an embedded one as a rehearsal. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUIET_LIBRARIES } from '@crm-adoption/demo';
import { logIn } from '@crm-adoption/demo/login';
import { createLocalOrg, startLocalOrg } from '@crm-adoption/local-org';
import { Org, type Connection } from '@salesforce/core';
import { wordsOf, type Acceptance } from './check.ts';

const runner = join(import.meta.dirname, '..', '..', 'bin', 'run.js');

/** An org, ready to be tried. */
export interface Target extends Acceptance {
  close: () => Promise<void>;
}

type Output<T> = { status: number; result?: T; message?: string; name?: string };

/** Runs the plugin as people have it, built, in a process of its own. */
function plugin(targetOrg: string, environment: Record<string, string>): Acceptance['adoption'] {
  return <T>(...args: string[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const options = { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
    const argv = ['--no-warnings', runner, 'adoption', ...args, '--target-org', targetOrg, '--json'];
    execFile(process.execPath, argv, options, (error, stdout, stderr) => {
      try {
        const { status, result, name, message } = JSON.parse(stdout) as Output<T>;
        // A doctor that finds something has a result and an exit code.
        if (result !== undefined) resolve(result);
        else reject(new Error(`adoption ${args.join(' ')} ended with ${name ?? status}: ${message ?? ''}`));
      } catch {
        reject(new Error(`adoption ${args.join(' ')} printed no JSON: ${stderr || wordsOf(error)}`));
      }
    });
    return promise;
  };
}

function targetOf(
  connection: Connection,
  userId: string,
  adoption: Acceptance['adoption'],
  close: () => Promise<void>,
): Target {
  const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-accept-'));
  return {
    connection,
    userId,
    folder,
    adoption,
    close: async () => {
      rmSync(folder, { recursive: true });
      await close();
    },
  };
}

/** @param aliasOrUsername as `sf org login` keeps it */
export async function realOrg(aliasOrUsername: string): Promise<Target> {
  const org = await Org.create({ aliasOrUsername });
  const connection = org.getConnection();
  const { user_id: userId } = await connection.identity();
  return targetOf(connection, userId, plugin(aliasOrUsername, {}), () => Promise.resolve());
}

/** A new embedded org with nothing but its administrator. */
export async function embeddedOrg(): Promise<Target> {
  const org = createLocalOrg();
  const running = await startLocalOrg({ org });
  const userId = String(org.db.prepare('SELECT "Id" FROM "User" ORDER BY "Id" LIMIT 1').get()?.['Id']);
  const token = org.issueToken(userId);
  const home = mkdtempSync(join(tmpdir(), 'crm-adoption-accept-home-'));
  const adoption = plugin(token, { ...QUIET_LIBRARIES, HOME: home, SF_ORG_INSTANCE_URL: running.url });
  return targetOf(await logIn(running.url, token, org.apiVersion), userId, adoption, async () => {
    rmSync(home, { recursive: true });
    await running.close();
    org.close();
  });
}
