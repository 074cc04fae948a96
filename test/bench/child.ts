import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUIET_LIBRARIES } from '@crm-adoption/demo';

// The CLI's libraries look into the home directory; the benchmark must neither read nor change the developer's.
const home = mkdtempSync(join(tmpdir(), 'crm-adoption-bench-'));

/** Removes the home directory of all children. */
export function removeHome(): void {
  rmSync(home, { recursive: true, force: true });
}

/**
 * Runs a script of this folder in a process of its own. Warnings are off: that node:sqlite is experimental and that the org
 * speaks plain http is known.
 */
export function start(script: string, args: readonly string[] = []): ChildProcess {
  return fork(join(import.meta.dirname, script), args, {
    execArgv: [...process.execArgv, '--no-warnings'],
    env: { ...process.env, ...QUIET_LIBRARIES, HOME: home },
  });
}

/** The one message a child sends. @throws Error when it ends without */
export async function messageOf<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`"${child.spawnargs.join(' ')}" ended with code ${String(code)} before it answered.`);
  });
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T];
  ended.catch(() => undefined);
  return message;
}
