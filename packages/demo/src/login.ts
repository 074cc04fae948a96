import { AuthInfo, Connection } from '@salesforce/core';

/** A connection of the CLI's own libraries to an org, by access token; nothing is stored on disk. */
export async function logIn(instanceUrl: string, accessToken: string, apiVersion: string): Promise<Connection> {
  const authInfo = await AuthInfo.create({
    accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl },
  });
  return Connection.create({ authInfo, connectionOptions: { version: apiVersion } });
}
