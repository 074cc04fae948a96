import type { Connection } from '@salesforce/core';
import { asNamedError } from '../org/errors.ts';
import { EXIT_CODES } from '../org/exitCodes.ts';
import { asError } from '../org/failures.ts';
import { tellMissing } from '../org/missing.ts';
import { getProject } from '../org/project.ts';
import { queryAll } from '../org/soql.ts';
import { answers } from './checks/answers.ts';
import { charter } from './checks/charter.ts';
import { languages } from './checks/languages.ts';
import { managers } from './checks/managers.ts';
import { measured } from './checks/measured.ts';
import { packageCheck } from './checks/package.ts';
import { pages } from './checks/pages.ts';
import { people } from './checks/people.ts';
import { permissionSets } from './checks/permissionSets.ts';
import { remedies } from './checks/remedies.ts';
import { requests } from './checks/requests.ts';
import { rights } from './checks/rights.ts';
import { signals } from './checks/signals.ts';
import { storage } from './checks/storage.ts';
import { strip } from './checks/strip.ts';
import { targets } from './checks/targets.ts';
import { OrgFacts, ProjectFacts, type Check } from './facts.ts';
import { finding, type Finding, type Severity } from './findings.ts';
import { messages } from './messages.ts';

/** The permission set that gives the caller the product's objects. */
export const DOCTOR_PERMISSION_SET = 'CrmAdoptionAdmin';

export const ORG_CHECKS: readonly Check<OrgFacts>[] = [packageCheck, pages, strip, languages, permissionSets];
export const PROJECT_CHECKS: readonly Check<ProjectFacts>[] = [
  ...[charter, people, managers, signals, answers, remedies, rights, targets, measured, storage, requests],
];

/** What `doctor` saw. */
export type Diagnosis = {
  /** External keys of the projects that were looked at. */
  projects: string[];
  /** Names of the checks that ran. */
  checked: string[];
  /** Worst first. */
  findings: Finding[];
};

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Names the org in the commands of findings. Someone who passes an access token has it in place of a username. */
function inOrg(connection: Connection): (one: Finding) => Finding {
  const username = connection.getUsername();
  const target = username?.includes('@') ? ` --target-org ${username}` : '';
  return (one) => ({ ...one, command: one.command === null ? null : `${one.command}${target}` });
}

type Failed = { check: string; project: string | null; reason: string };

/** Checks that failed for one reason are one finding: a closed door is closed for all of them. */
function failures(failed: readonly Failed[]): Finding[] {
  const byReason = Map.groupBy(failed, ({ reason, project }) => `${project ?? ''}\n${reason}`);
  return [...byReason.values()].map((same) => {
    const names = [...new Set(same.map(({ check }) => messages.getMessage(`check.${check}`)))];
    const { project = null, reason = '' } = same[0] ?? {};
    return finding('could-not-check', { ...(project === null ? {} : { project }), what: [names.join(', '), reason] });
  });
}

/** Keys of the projects to look at. @throws SfError for one that is not there, a missing package or permission */
async function projectKeys(connection: Connection, asked: string | undefined): Promise<string[]> {
  if (asked !== undefined) return [(await getProject(connection, asked, DOCTOR_PERMISSION_SET)).key];
  const rows = await tellMissing(connection, DOCTOR_PERMISSION_SET, () =>
    queryAll<{ ExternalKey__c: string }>(
      connection,
      'SELECT ExternalKey__c FROM RolloutProject__c WHERE ExternalKey__c != null ORDER BY ExternalKey__c',
    ),
  );
  return rows.map(({ ExternalKey__c: key }) => key);
}

/** Runs checks one after the other, as several of them ask the org the same. */
async function runAll<Facts>(
  checks: readonly Check<Facts>[],
  facts: Facts,
  project: string | null,
): Promise<{ found: Finding[]; failed: Failed[]; checked: string[] }> {
  const [found, failed, checked]: [Finding[], Failed[], string[]] = [[], [], []];
  for (const { name, run } of checks) {
    try {
      found.push(...(await run(facts)));
      checked.push(name);
    } catch (error) {
      const { message } = asNamedError(asError(error), { permissionSet: DOCTOR_PERMISSION_SET });
      failed.push({ check: name, project, reason: message });
    }
  }
  return { found, failed, checked };
}

/**
 * Looks at an org and its rollouts, and changes nothing. A check that could not run is a finding of its own.
 * @param project external key; all projects without it
 * @throws SfError for a project that is not there
 */
export async function diagnose(
  connection: Connection,
  project: string | undefined,
  now = new Date(),
): Promise<Diagnosis> {
  const facts = new OrgFacts(connection, now);
  const installed = await runAll([packageCheck], facts, null);
  if (installed.found.some(({ code }) => code === 'package-missing')) {
    return { projects: [], checked: installed.checked, findings: installed.found.map(inOrg(connection)) };
  }
  const keys = await projectKeys(connection, project);
  const runs = [
    installed,
    await runAll(
      ORG_CHECKS.filter((check) => check !== packageCheck),
      facts,
      null,
    ),
  ];
  for (const key of keys) runs.push(await runAll(PROJECT_CHECKS, new ProjectFacts(facts, key), key));
  const findings = [
    ...failures(runs.flatMap(({ failed }) => failed)),
    ...(keys.length === 0 ? [finding('no-project', { command: [] })] : []),
    ...runs.flatMap(({ found }) => found),
  ];
  return {
    projects: keys,
    checked: [...new Set(runs.flatMap(({ checked }) => checked))],
    findings: ORDER.flatMap((severity) => findings.filter((each) => each.severity === severity)).map(inOrg(connection)),
  };
}

/** 0: fine, hints aside; 3: something is wrong; 1: not everything could be looked at. */
export function exitCodeOf({ findings }: Pick<Diagnosis, 'findings'>): number {
  if (findings.some(({ code }) => code === 'could-not-check')) return EXIT_CODES.failed;
  return findings.some(({ severity }) => severity !== 'info') ? EXIT_CODES.findings : EXIT_CODES.ok;
}
