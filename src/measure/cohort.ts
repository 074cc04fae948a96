import { createHash } from 'node:crypto';
import type {
  Cohort,
  PublishedAs,
  PublishedWeek,
} from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';

/** How a group was published, as the first letter of `GroupAdoption__c.Cohort__c`. */
const LETTER = { alone: 'A', pool: 'P', none: 'N' } as const satisfies Record<PublishedAs, string>;

/** Stands for the project as a whole among the keys that fingerprints are made of. */
const WHOLE_PROJECT = '';

/** The parts of a stored group row that say what was published. */
export type CohortRow = {
  WeekStart__c: string;
  Scope__c: 'Group' | 'SmallGroups' | 'Project';
  ExternalKey__c: string;
  IsSuppressed__c: boolean;
  Green__c: number | null;
  Cohort__c: string | null;
};

/**
 * Says whether two sets of counted people are the same without naming anyone: SHA-256 over the project's key, the group's
 * key and the sorted ids, 43 characters. Someone who may read it and knows all ids can test guesses, so only
 * administrators may.
 * @param groupKey left out for the project as a whole
 */
export function fingerprintOf(projectKey: string, people: readonly string[], groupKey = WHOLE_PROJECT): string {
  const parts = [projectKey.toLowerCase(), groupKey.toLowerCase(), ...[...people].sort()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** What `Cohort__c` holds. */
export function cohortText({ fingerprint, publishedAs }: Cohort): string {
  return `${LETTER[publishedAs]}:${fingerprint}`;
}

/**
 * What a group's row keeps. A figure that was published earlier in the same week and is hidden now has been seen: the row
 * keeps whom it was about, so that later figures are still compared with it.
 */
export function keptCohort(now: Cohort, before: Cohort | undefined): Cohort {
  return now.publishedAs === 'none' && before && before.publishedAs !== 'none' ? before : now;
}

function parseCohort(text: string): Cohort | undefined {
  const [letter, fingerprint] = [text.slice(0, 1), text.slice(2)];
  const publishedAs = (Object.keys(LETTER) as PublishedAs[]).find((as) => LETTER[as] === letter);
  return publishedAs && { publishedAs, fingerprint };
}

/** Rows without a readable text were written by an earlier version or by hand: published about nobody knows whom. */
function cohortOf(row: CohortRow, hasPool: boolean): Cohort {
  const parsed = parseCohort(row.Cohort__c ?? '');
  if (parsed) return parsed;
  if (!row.IsSuppressed__c) return { fingerprint: '', publishedAs: 'alone' };
  return { fingerprint: '', publishedAs: hasPool ? 'pool' : 'none' };
}

function projectBandsOf(row: CohortRow | undefined): string | null {
  const parsed = parseCohort(row?.Cohort__c ?? '');
  if (parsed) return parsed.publishedAs === 'none' ? null : parsed.fingerprint;
  return row === undefined || row.Green__c === null ? null : '';
}

/**
 * What stored weeks published, by week.
 * @param rows group rows of a project
 * @param keyOf the group key in a row's external key
 */
export function publishedWeeks(
  rows: readonly CohortRow[],
  keyOf: (row: CohortRow) => string,
): Map<string, PublishedWeek> {
  const weeks = Map.groupBy(rows, (row) => row.WeekStart__c);
  return new Map(
    [...weeks].map(([week, each]) => {
      const hasPool = each.some((row) => row.Scope__c === 'SmallGroups' && !row.IsSuppressed__c);
      const groups = each.filter((row) => row.Scope__c === 'Group');
      return [
        week,
        {
          groups: new Map(groups.map((row) => [keyOf(row), cohortOf(row, hasPool)])),
          projectBands: projectBandsOf(each.find((row) => row.Scope__c === 'Project')),
        },
      ];
    }),
  );
}
