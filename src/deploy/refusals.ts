import type { SfError } from '@salesforce/core';
import type { Found } from './inOrg.ts';
import { messages } from './messages.ts';
import { isOlder, type Survey } from './survey.ts';

/** What the caller allows a deploy to do. */
export type Consent = {
  /** Replace components that somebody else made or changed. */
  overwrite: boolean;
  /** Put an older version in the place of a newer one. */
  allowDowngrade: boolean;
  /** Nothing will be written, so that what people changed only needs to be named. */
  dryRun: boolean;
};

/** Longest list that an error names; the rest stands in the data of the error. */
const MOST_NAMED = 10;

/** The error for a deploy that would take something from somebody who did not agree; undefined when it may go on. */
export function refusalOf(survey: Survey, consent: Consent): SfError | undefined {
  const { foreign, edited, version, versionBefore } = survey;
  if (versionBefore !== null && isOlder(version, versionBefore) && !consent.allowDowngrade) {
    return messages.createError('error.downgrade', [versionBefore, version]);
  }
  if (consent.overwrite) return undefined;
  if (foreign.length > 0) {
    return messages.createError('error.componentsForeign', [foreign.length, named(foreign)]);
  }
  if (edited.length > 0 && !consent.dryRun) {
    const [first] = edited;
    return messages.createError('error.componentsEdited', [edited.length], [`${first?.type}:${first?.name}`]);
  }
  return undefined;
}

function named(components: readonly Found[]): string {
  const names = components.slice(0, MOST_NAMED).map(({ type, name }) => `${type} ${name}`);
  const left = components.length - names.length;
  return [...names, ...(left > 0 ? [messages.getMessage('andMore', [left])] : [])].join('\n');
}

/** The error for an org whose own namespace would become part of every name in the package. */
export function namespaceRefused(namespace: string): SfError {
  return messages.createError('error.orgNamespaced', [namespace]);
}
