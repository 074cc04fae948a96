import type { FilterClock } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { isSameName } from './groups.ts';
import { usageError } from '../org/exitCodes.ts';
import { messages } from './messages.ts';
import type { Template } from '../template/schema.ts';

/** A group asked for by name, with the username of its manager. */
export type RequestedGroup = { name: string; manager: string };

/** What `seed` was asked to do, as plain data. Dates are `YYYY-MM-DD`. */
export type SeedRequest = {
  template: Template;
  /** Whether the template is a file of one's own. */
  isFile?: boolean;
  /** External key of the project. */
  key: string;
  name?: string;
  /** A Monday. Without it: the project's own start date, or for a new project the next Monday. */
  startDate?: string;
  /** Usernames of those who hold a role, by the key of the role; `lead` and `sponsor` also stand in the project. */
  holders: ReadonlyMap<string, string>;
  groups: readonly RequestedGroup[];
  groupsFromManagers: boolean;
  /** Also writes the template's values over records that are there. */
  overwrite: boolean;
  /** The rollout's day, which the default start date follows, and its calendar, which a new project keeps. */
  clock: FilterClock;
};

/** Characters of a record's name. */
const MAXIMUM_NAME = 80;
const PROJECT_KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Checks a key for a new project. It becomes the first part of every external key, which a colon separates. */
export function parseProjectKey(text: string): string {
  if (!PROJECT_KEY.test(text)) throw usageError(messages.createError('error.projectKeyInvalid', [text]));
  return text;
}

/** Checks a name for the project: the platform takes 80 characters, and refuses a longer one only when it is written. */
export function parseProjectName(text: string): string {
  const name = text.trim();
  if (!name || name.length > MAXIMUM_NAME) throw usageError(messages.createError('error.nameInvalid', [name.length]));
  return name;
}

/** Reads the values of `--group`, each `Name=manager.username`. Names and managers may be used once each. */
export function parseGroups(texts: readonly string[]): RequestedGroup[] {
  const groups = texts.map((text) => {
    // The last equals sign separates: usernames hold none, names of groups may.
    const [, name = '', manager = ''] = /^(.*)=([^=]*)$/.exec(text) ?? [];
    if (!name.trim() || !manager.trim() || name.trim().length > MAXIMUM_NAME)
      throw usageError(messages.createError('error.groupInvalid', [text]));
    return { name: name.trim(), manager: manager.trim() };
  });
  failOnRepeat(groups.map(({ name }) => name));
  failOnRepeat(groups.map(({ manager }) => manager));
  return groups;
}

function failOnRepeat(values: readonly string[]): void {
  const repeated = values.find((value, index) => values.findIndex((other) => isSameName(value, other)) !== index);
  if (repeated !== undefined) throw usageError(messages.createError('error.groupTwice', [repeated]));
}

/**
 * Who holds which role, from `--role`, `--lead` and `--sponsor`.
 * @param texts values of `--role`, each `role=username`
 * @throws SfError for a role that the template has not, or that is named twice
 */
export function parseHolders(
  texts: readonly string[],
  { roles }: Pick<Template, 'roles'>,
  named: { lead?: string; sponsor?: string },
): Map<string, string> {
  const known = new Set(roles.map(({ key }) => key));
  const holders = new Map<string, string>();
  const add = (role: string, username: string): void => {
    if (holders.has(role)) throw usageError(messages.createError('error.roleTwice', [role]));
    holders.set(role, username);
  };
  // A template without roles has a lead and a sponsor all the same: they stand in the project.
  for (const role of ['lead', 'sponsor'] as const) if (named[role] !== undefined) add(role, named[role]);
  for (const text of texts) {
    const [, role = '', username = ''] = /^\s*([^=]*?)\s*=\s*([^=]*?)\s*$/.exec(text) ?? [];
    if (!role || !username) throw usageError(messages.createError('error.roleInvalid', [text]));
    if (!known.has(role)) throw usageError(messages.createError('error.roleUnknown', [role], [[...known].join(', ')]));
    add(role, username);
  }
  return holders;
}
