import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@salesforce/core';
import type { MetadataApiDeploy, MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import { patience } from '../org/passing.ts';
import { askMetadata } from '../org/requests.ts';

/** Between two looks at a deploy: people watch its progress. */
const LONGEST_PAUSE_MS = 5_000;

/** Milliseconds for packing and sending a deploy: longer than for a question, as its file goes over a slow line first. */
export function timeToSend(): number {
  return 3 * patience.silentAfterMs;
}

/**
 * Looks at a deploy until it is over. The library has a loop for this, but tells the end of the wait from a refusal in
 * words only, and gives up when one look fails.
 * @param onStatus hears of each look that finds the org at work
 * @returns undefined when the org needs longer
 */
export async function whenDeployed(
  connection: Connection,
  deploy: MetadataApiDeploy,
  waitSeconds: number,
  onStatus?: (status: MetadataApiDeployStatus) => void,
): Promise<MetadataApiDeployStatus | undefined> {
  const until = performance.now() + waitSeconds * 1000;
  for (let pause = patience.poll.firstMs; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    // Whether to look again depends on this look.
    const status = await askMetadata(connection, () => deploy.checkStatus());
    if (status.done) return status;
    onStatus?.(status);
    const left = until - performance.now();
    if (left <= 0) return undefined;
    await sleep(Math.min(pause, left));
  }
}
