/** An error as it arrives: from GraphQL, from the platform or from code. */
export interface ReadableError {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}

/** What lies behind an error, as far as the reader can do something about it. */
export type ErrorCause = 'access' | 'session' | 'other';

/**
 * The UI API leaves objects and fields that a person may not see out of its schema, so a missing permission arrives as
 * a validation error that names an unknown field or type.
 */
const ACCESS =
  /undefined|cannot query field|unknown (type|field)|insufficient|not (defined|supported)|doesn't exist|no such/i;
const SESSION = /session|unauthori[sz]ed|INVALID_SESSION_ID/i;

/** The messages of any error, each once. */
export function messagesOf(errors: unknown): string[] {
  const list: unknown[] = Array.isArray(errors) ? errors : errors ? [errors] : [];
  const messages = list.map((error) => {
    if (typeof error === 'string') return error;
    const { message } = error as Partial<ReadableError>;
    return typeof message === 'string' && message !== '' ? message : JSON.stringify(error);
  });
  return [...new Set(messages)];
}

export function causeOf(messages: readonly string[]): ErrorCause {
  if (messages.some((message) => SESSION.test(message))) return 'session';
  return messages.some((message) => ACCESS.test(message)) ? 'access' : 'other';
}
