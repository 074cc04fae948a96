import { AuthInfo, Connection } from '@salesforce/core';

/**
 * Settings under which the CLI's libraries neither write logs nor report usage. Set them before the libraries are
 * loaded; a value that the caller has set already stays.
 */
export const QUIET_LIBRARIES: Readonly<Record<string, string>> = {
  SF_DISABLE_LOG_FILE: 'true',
  SF_DISABLE_TELEMETRY: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
};

/** A connection of the CLI's own libraries to an org, by access token; nothing is stored on disk. */
export async function logIn(instanceUrl: string, accessToken: string, apiVersion: string): Promise<Connection> {
  const authInfo = await AuthInfo.create({
    accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl },
  });
  return Connection.create({ authInfo, connectionOptions: { version: apiVersion } });
}
