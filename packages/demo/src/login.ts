import { AuthInfo, Connection } from '@salesforce/core';

/** A login that ends with the process. The libraries save one by themselves, with the versions of the org. */
class PassingLogin extends AuthInfo {
  public override save(fields?: Parameters<AuthInfo['save']>[0]): Promise<AuthInfo> {
    this.update(fields);
    return Promise.resolve(this);
  }
}

/** A connection of the CLI's own libraries to an org, by access token; no login is left in anybody's home. */
export async function logIn(instanceUrl: string, accessToken: string, apiVersion: string): Promise<Connection> {
  const authInfo = await PassingLogin.create({
    accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl },
  });
  return Connection.create({ authInfo, connectionOptions: { version: apiVersion } });
}
