import { AuthInfo, ConfigAggregator, Connection, OrgConfigProperties, StateAggregator } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { networkFailure } from './errors.ts';
import { messages } from './messages.ts';

/** Retries of a request that could not reach the org: half a second, then a second. Enough for a network that wakes up. */
const RETRIES = 2;
/** An org that takes longer than this to list its API versions is as good as out of reach. */
const PATIENCE_MS = 15_000;
/** Any version will do to ask for the versions; naming one keeps the connection from asking by itself. */
const SOME_VERSION = '67.0';

const standard = Flags.requiredOrg();

/**
 * `--target-org` as `Flags.requiredOrg()` makes it, which fails within seconds when the org does not answer. The libraries
 * try each of their first requests for 15 seconds and pass over the failures of three: a minute until the command would
 * say so. Hence one unauthenticated request comes first; jsforce sends it, so that it takes the same proxy as the others.
 */
export const targetOrgFlag = Flags.requiredOrg({
  parse: async (input, context, options) => {
    await failWhenUnreachable(input);
    return standard.parse(input, context, options);
  },
  default: async (context) => {
    await failWhenUnreachable();
    return typeof standard.default === 'function' ? standard.default(context) : standard.default;
  },
});

/** Fails with what kept a request from reaching the org. An org that answers is fine, whatever its answer. */
async function failWhenUnreachable(aliasOrUsername?: string): Promise<void> {
  const username = await usernameOf(aliasOrUsername);
  // Without a default org, the standard flag has the right error.
  if (!username) return;
  const authInfo = await AuthInfo.create({ username });
  const connection = await Connection.create({ authInfo, connectionOptions: { version: SOME_VERSION } });
  try {
    await connection.request(`${connection.instanceUrl}/services/data`, {
      retry: { maxRetries: RETRIES },
      timeout: PATIENCE_MS,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      throw messages.createError('error.orgSilent', [PATIENCE_MS / 1000], [], error);
    }
    if (networkFailure(error)) throw error;
  }
}

async function usernameOf(aliasOrUsername?: string): Promise<string | null> {
  const given =
    aliasOrUsername ?? (await ConfigAggregator.create()).getPropertyValue<string>(OrgConfigProperties.TARGET_ORG);
  return given ? (await StateAggregator.getInstance()).aliases.resolveUsername(given) : null;
}
