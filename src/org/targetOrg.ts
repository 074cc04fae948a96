import { AuthInfo, ConfigAggregator, Connection, OrgConfigProperties, StateAggregator } from '@salesforce/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { Flags } from '@salesforce/sf-plugins-core';
import { networkFailure } from './failures.ts';
import { patience } from './passing.ts';
import { ask, heardOf, isSilent } from './requests.ts';

/** Pauses before a request that could not reach the org is tried again. Enough for a network that wakes up. */
const PAUSES_MS = [500, 1_000];
/** Any version will do to ask for the versions; naming one keeps the connection from asking by itself. */
const SOME_VERSION = '67.0';

const standard = Flags.requiredOrg();

/**
 * `--target-org` as `Flags.requiredOrg()` makes it, which fails within seconds when the org does not answer. The libraries
 * try each of their first requests for 15 seconds and pass over the failures of three: a minute until the command would
 * say so. Hence one unauthenticated request comes first; jsforce sends it, so that it takes the same proxy as the others.
 * For an answer that begins and does not end the libraries would wait five minutes: the org counts as silent then.
 */
export const targetOrgFlag = Flags.requiredOrg({
  parse: async (input, context, options) => {
    await failWhenUnreachable(input);
    return heardOf(standard.parse(input, context, options));
  },
  default: async (context) => {
    await failWhenUnreachable();
    return typeof standard.default === 'function' ? heardOf(standard.default(context)) : standard.default;
  },
});

/**
 * `--target-org` of commands that need no org: only one that is named is asked, not the default one.
 * @param texts summary and description, which say what the org is asked
 */
export function askedOrgFlag(texts: { summary: string; description: string }) {
  return Flags.optionalOrg({
    ...texts,
    parse: async (input, context, options) => {
      await failWhenUnreachable(input);
      return heardOf(standard.parse(input, context, options));
    },
    default: () => Promise.resolve(undefined),
    defaultHelp: () => Promise.resolve(undefined),
  });
}

/** Fails with what kept a request from reaching the org. An org that answers is fine, whatever its answer. */
async function failWhenUnreachable(aliasOrUsername?: string): Promise<void> {
  const username = await usernameOf(aliasOrUsername);
  // Without a default org, the standard flag has the right error.
  if (!username) return;
  const authInfo = await AuthInfo.create({ username });
  const connection = await Connection.create({ authInfo, connectionOptions: { version: SOME_VERSION } });
  for (const pause of [...PAUSES_MS, null]) {
    try {
      await ask(connection, { method: 'GET', url: `${connection.instanceUrl}/services/data` }, patience.reachMs);
      return;
    } catch (error) {
      if (isSilent(error)) throw error;
      if (!networkFailure(error)) return;
      if (pause === null) throw error;
      await sleep(pause);
    }
  }
}

async function usernameOf(aliasOrUsername?: string): Promise<string | null> {
  const given =
    aliasOrUsername ?? (await ConfigAggregator.create()).getPropertyValue<string>(OrgConfigProperties.TARGET_ORG);
  return given ? (await StateAggregator.getInstance()).aliases.resolveUsername(given) : null;
}
