import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@salesforce/core';
import { MetadataApiDeploy } from '@salesforce/source-deploy-retrieve';
import { readOutcome, type DeployOutcome } from '../deploy/outcome.ts';
import { timeToSend, whenDeployed } from '../deploy/waiting.ts';
import { heardOf } from '../org/requests.ts';
import { manifestsOf, type Components } from './components.ts';
import { messages } from './messages.ts';

export type DestroyOptions = {
  /** Only asks whether the org would do it. */
  checkOnly: boolean;
  /** Longest time to wait for the org, in seconds. */
  waitSeconds: number;
  /** Over the REST API instead of SOAP. */
  rest: boolean;
};

/**
 * Deletes components in one deploy: all, or none.
 * @throws `RemovalTimedOutError` when the org needs longer than the wait, `StillUsedError` when it refuses
 */
export async function destroy(connection: Connection, components: Components, options: DestroyOptions): Promise<void> {
  const { checkOnly, waitSeconds, rest } = options;
  const folder = await mkdtemp(join(tmpdir(), 'crm-adoption-remove-'));
  try {
    for (const [name, text] of Object.entries(manifestsOf(components))) await writeFile(join(folder, name), text);
    const deploy = new MetadataApiDeploy({
      usernameOrConnection: connection,
      mdapiPath: folder,
      apiOptions: { checkOnly, rollbackOnError: true, rest },
    });
    await heardOf(deploy.start(), timeToSend());
    const status = await whenDeployed(connection, deploy, waitSeconds);
    if (status === undefined) {
      throw messages.createError('error.removalTimedOut', [Math.round(waitSeconds / 60)], [deploy.id ?? '']);
    }
    const outcome = readOutcome(status);
    if (!outcome.success) throw refused(outcome);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Components that are named; `--json` has all. */
const SHOWN = 10;

function refused({ failures }: DeployOutcome): Error {
  const lines = failures.map(({ type, name, problem }) => `- ${[type, name].filter(Boolean).join(' ')}: ${problem}`);
  const left = lines.length - SHOWN;
  const shown = left > 0 ? [...lines.slice(0, SHOWN), messages.getMessage('andOthers', [left])] : lines;
  return messages.createError('error.stillUsed', [shown.join('\n')]).setData([...failures]);
}
