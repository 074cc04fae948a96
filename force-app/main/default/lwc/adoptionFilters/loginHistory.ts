import { FilterError } from './filter.ts';

/** `LoginHistory`, `LastLoginDate`, `AuthSession` and their like. Custom names are the org's own: a portal's logins may be sales data. */
const LOGIN_NAME = /^(?!.*__[cr]$).*(log(in|out)|authsession|verificationhistory|eventlogfile)/i;

/**
 * Refuses an object, a relationship or a field that tells when or how somebody signed in: that is kept for security and
 * is never part of a person's score (product.md, Rules about people 8).
 * @param path where the name stands
 * @throws FilterError
 */
export function refuseLoginHistory(name: string, path: string): void {
  if (!LOGIN_NAME.test(name)) return;
  throw new FilterError('login', path, `${name} tells how somebody signs in, which is never part of a score`);
}
