/** Failures on the way to an org that pass by themselves: it or a proxy restarts, a line breaks. */
const PASSING_NETWORK_CODES = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
];
const NETWORK_CODES = new Set([...PASSING_NETWORK_CODES, 'DomainNotFoundError', 'ENOTFOUND']);

/** How jsforce names an answer with a status of failure and no code of the platform, which is seldom the org's own. */
export const BARE_STATUS = 'ERROR_HTTP_';

/**
 * One code for two limits, which only words tell apart: requests at the same time, which passes, and requests of a day. To
 * try again costs little where it is in vain.
 */
export const REQUEST_LIMIT = 'REQUEST_LIMIT_EXCEEDED';

/**
 * Codes of what passes by itself: "temporarily unavailable", "a deadlock or timeout condition", "an internal error"
 * (ExceptionCode and StatusCode in Salesforce's SOAP API guide), and the statuses of an org, or of a proxy before it, that
 * is out of service for a moment (REST API guide, "Status Codes and Error Responses").
 */
const PASSING_CODES = new Set([
  'API_CURRENTLY_DISABLED',
  'FUNCTIONALITY_TEMPORARILY_UNAVAILABLE',
  REQUEST_LIMIT,
  'SERVER_UNAVAILABLE',
  'TOO_MANY_APEX_REQUESTS',
  'UNABLE_TO_LOCK_ROW',
  'UNKNOWN_EXCEPTION',
  ...[420, 429, 500, 502, 503, 504].map((status) => `${BARE_STATUS}${status}`),
  ...PASSING_NETWORK_CODES,
]);

/** An error as the libraries make them: the code of the platform or of Node stands in one of three places. */
type CodedError = Error & { code?: unknown; errorCode?: unknown };

/** An error and the causes behind it, outermost first. */
function chainOf(error: unknown): CodedError[] {
  const chain: CodedError[] = [];
  for (let next: unknown = error; next instanceof Error && !chain.includes(next); next = next.cause) chain.push(next);
  return chain;
}

/** The code with which the platform refused something, in SOAP without its prefix; undefined for errors that are not its. */
export function platformCode(error: unknown): string | undefined {
  const codes = chainOf(error).map(({ errorCode }) => errorCode);
  return codes.find((code) => typeof code === 'string')?.replace(/^sf:/, '');
}

/** The first of the codes that a chain of errors carries, and where; also when a wrapper kept it only in its message. */
export function findCode(error: unknown, codes: ReadonlySet<string>): { code: string; error: Error } | undefined {
  for (const link of chainOf(error)) {
    const code =
      [link.errorCode, link.code, link.name].find((each) => typeof each === 'string' && codes.has(each)) ??
      [...codes].find((each) => new RegExp(`\\b${each}\\b`).test(link.message));
    if (typeof code === 'string') return { code, error: link };
  }
  return undefined;
}

function findError(error: unknown, codes: ReadonlySet<string>): Error | undefined {
  return findCode(error, codes)?.error;
}

/** What stopped a fetch. fetch wraps it in a TypeError, which `sf` would take for a bug of the plugin. */
function findFetchFailure(error: unknown): Error | undefined {
  const [inner, outer] = chainOf(error).reverse();
  return outer?.message === 'fetch failed' ? inner : undefined;
}

/** Why a request did not reach the org, or brought no answer in time; undefined when the org answered. */
export function networkFailure(error: unknown): Error | undefined {
  return findError(error, NETWORK_CODES) ?? findFetchFailure(error);
}

/**
 * What the platform says of a failure, without the piece of SOQL that it quotes, over several lines, before the reason, and
 * without the code that SOAP writes before it.
 */
export function reasonOf(error: Error): string {
  const reason = error.message.replace(/^[\s\S]*ERROR at Row:\d+:Column:\d+\s*/, '');
  const code = `${platformCode(error) ?? ''}: `;
  return reason.startsWith(code) ? reason.slice(code.length) : reason;
}

/** How the parser of the libraries words XML that it cannot read: the place follows in lines of their own. */
const UNREADABLE_XML = /\nLine: \d+\nColumn: \d+\nChar: /;

/** Whether an error says that an answer was no XML, though it should have been. */
export function isUnreadable(error: unknown): boolean {
  return chainOf(error).some(({ message }) => UNREADABLE_XML.test(message));
}

/** Whatever was thrown, as an error. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Whether a refusal with this code may pass by itself. */
export function isPassing(code: string): boolean {
  return PASSING_CODES.has(code);
}

/** What may pass by itself in an error, as a code and the org's words; undefined for every other error. */
export function passingReason(error: unknown): string | undefined {
  const found = findCode(error, PASSING_CODES);
  if (!found) return undefined;
  // What comes with a bare status is a page for people, not a reason.
  return found.code.startsWith(BARE_STATUS)
    ? found.code.replace(BARE_STATUS, 'HTTP ')
    : `${found.code}: ${reasonOf(found.error)}`;
}
