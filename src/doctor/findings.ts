import { messages } from './messages.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * What `doctor` may find, and how bad it is. Each code has its texts in messages/doctor.md: `CODE` (what), `CODE.title`,
 * `CODE.why`, `CODE.fix` (where to click) or `CODE.command` (what to run). docs/doctor.md is made of both.
 */
export const SEVERITIES = {
  'could-not-check': 'error',
  'package-missing': 'error',
  'package-incomplete': 'error',
  'record-page-unassigned': 'warning',
  'strip-unplaced': 'info',
  'language-other': 'info',
  'french-missing': 'warning',
  'nobody-measured': 'error',
  'managers-without-permission': 'error',
  'nobody-leads': 'warning',
  'permission-group-outdated': 'warning',
  'no-project': 'warning',
  'charter-incomplete': 'warning',
  'charter-not-agreed': 'warning',
  'people-without-group': 'warning',
  'people-without-manager': 'warning',
  'manager-inactive': 'error',
  'manager-without-readiness': 'warning',
  'manager-not-ready': 'warning',
  'manager-cannot-read': 'warning',
  'other-managers-read': 'warning',
  'manager-of-several-groups': 'error',
  'no-signal': 'error',
  'signals-share-key': 'error',
  'signal-invalid': 'error',
  'signal-refused': 'error',
  'signal-refused-live': 'error',
  'signal-unreadable': 'warning',
  'signal-changed': 'warning',
  'signal-without-records': 'info',
  'remedy-unreadable': 'warning',
  'remedy-field-missing': 'warning',
  'score-impossible': 'error',
  'target-unreachable': 'warning',
  'never-measured': 'warning',
  'measure-overdue': 'warning',
  'storage-full': 'error',
  'storage-short': 'warning',
  'requests-short': 'warning',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof SEVERITIES;

/** One thing that is wrong, with its remedy. */
export type Finding = {
  /** Explained in docs/doctor.md. */
  code: FindingCode;
  severity: Severity;
  /** External key of the project; null for what concerns the whole org. */
  project: string | null;
  what: string;
  why: string;
  /** Where to click, or what else to do; null where a command does it all. */
  fix: string | null;
  /** A command that runs as it stands; null where there is none. */
  command: string | null;
};

type Values = (string | number)[];
export type FindingOptions = {
  project?: string;
  what?: Values;
  fix?: Values;
  /** What stands in the command; none without it, where the code has one. */
  command?: Values;
};

function optional(key: string, values: Values): string | null {
  try {
    return messages.getMessage(key, values);
  } catch {
    return null;
  }
}

/** A finding with its texts filled in. */
export function finding(code: FindingCode, options: FindingOptions = {}): Finding {
  const { project = null, what = [], fix = [], command } = options;
  return {
    code,
    severity: SEVERITIES[code],
    project,
    what: messages.getMessage(code, what),
    why: messages.getMessage(`${code}.why`),
    fix: optional(`${code}.fix`, fix),
    command: command === undefined ? null : messages.getMessage(`${code}.command`, command),
  };
}

/** Names in a sentence: the first ones, and how many more. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? messages.getMessage('andMore', [shown, names.length - most]) : shown;
}
