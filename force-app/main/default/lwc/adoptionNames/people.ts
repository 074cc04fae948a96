import { type Named, toldApart } from './names.ts';

/** A user as records name them. */
type User = { Name: string; Username: string };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isUser(value: unknown): value is User {
  if (!isObject(value)) return false;
  const { Name, Username } = value;
  return typeof Name === 'string' && typeof Username === 'string';
}

function asNamed({ Name: name, Username: mark }: User): Named {
  return { name, mark };
}

function usersIn(value: unknown): User[] {
  if (!isObject(value)) return [];
  return isUser(value) ? [value] : Object.values(value).flatMap(usersIn);
}

function renamed(value: unknown, show: (one: Named) => string): unknown {
  if (!isObject(value)) return value;
  if (isUser(value)) return { ...value, Name: show(asNamed(value)) };
  if (Array.isArray(value)) return value.map((item) => renamed(item, show));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, show)]));
}

/**
 * Records that are shown on one page, with the users they name told apart.
 * @param records with users as the REST API nests them: `OwedBy__r: { Name, Username }`
 */
export function peopleToldApart<Records>(records: Records): Records {
  return renamed(records, toldApart(usersIn(records).map(asNamed))) as Records;
}
