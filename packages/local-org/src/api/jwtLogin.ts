import { createPublicKey, verify } from 'node:crypto';
import type { LocalOrg } from '../org.ts';
import { isObject, type JsonObject } from './bodies.ts';

/** An app that logs people in without asking them: the certificate in it says whose signature counts. */
export interface ConnectedApp {
  /** Its consumer key. */
  clientId: string;
  /** A certificate or a public key, as PEM. */
  certificate: string;
}

/** Why nobody was logged in, in the platform's words. Source: Salesforce Help, "OAuth Authorization Flow Errors". */
export interface LoginRefusal {
  error: string;
  error_description: string;
}

export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** Whom an assertion may be written to: the login server, or that of sandboxes. */
const AUDIENCES = ['https://login.salesforce.com', 'https://test.salesforce.com'];

const invalid = (description: string): LoginRefusal => ({ error: 'invalid_grant', error_description: description });

/**
 * Logs in the user whom a signed assertion names. Everybody who is active counts as approved for the app by an administrator.
 * Source: Salesforce Help, "OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration".
 * @param audience another audience that counts: the address of the org
 * @returns an access token
 */
export function logInByJwt(
  org: LocalOrg,
  app: ConnectedApp | undefined,
  assertion: unknown,
  audience: string,
): { token: string } | LoginRefusal {
  const [header = '', payload = '', signature = ''] = String(assertion).split('.');
  const claims = claimsOf(payload);
  if (claimsOf(header)?.alg !== 'RS256' || !claims) return invalid('invalid assertion');
  if (app === undefined || claims.iss !== app.clientId) {
    return { error: 'invalid_client_id', error_description: 'client identifier invalid' };
  }
  const signed = Buffer.from(`${header}.${payload}`);
  const isOurs = verify('RSA-SHA256', signed, createPublicKey(app.certificate), Buffer.from(signature, 'base64url'));
  if (!isOurs) return invalid('invalid assertion');
  if (!AUDIENCES.includes(String(claims.aud)) && claims.aud !== audience) return invalid('audience is invalid');
  // Whoever signs lives by the clock on the wall, whatever day it is in the org.
  if (!(Number(claims.exp) * 1000 > Date.now())) return invalid('expired authorization code');
  const user = org.db
    .prepare('SELECT "Id" FROM "User" WHERE "Username" = ? AND "IsActive" = 1')
    .get(String(claims.sub));
  return user ? { token: org.issueToken(String(user['Id'])) } : invalid("user hasn't approved this consumer");
}

/** A part of an assertion as an object; undefined for anything else. */
function claimsOf(part: string): JsonObject | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return isObject(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}
