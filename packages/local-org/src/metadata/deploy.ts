import type { LocalOrg, Session } from '../org.ts';
import { asOrgError, OrgError } from '../errors.ts';
import { speakingTo } from '../languages/refusalWords.ts';
import { planBundles } from './bundleStage.ts';
import type { ComponentResult } from './components.ts';
import { planDeletions } from './deletions.ts';
import { checkManifest, readPackage } from './deployPackage.ts';
import { DeployPlan } from './deployPlan.ts';
import { planFiles } from './fileStage.ts';
import { checkObjects } from './objectChecks.ts';
import { planObjects } from './objectStage.ts';
import { planPermissionSets } from './permissionSetStage.ts';
import { checkPlatformRules } from './platformRules.ts';

/** What a deploy did, or would have done. */
export interface DeployOutcome {
  succeeded: boolean;
  componentSuccesses: ComponentResult[];
  componentFailures: ComponentResult[];
}

/**
 * Every call of the metadata API takes one of these rights (Metadata API Developer Guide).
 * @throws OrgError INSUFFICIENT_ACCESS
 */
export function requireMetadataRight({ access }: Session): void {
  if (access.has('ModifyMetadata') || access.has('ModifyAllData')) return;
  const message = 'insufficient access rights on cross-reference id: the metadata API needs ModifyMetadata';
  throw new OrgError('INSUFFICIENT_ACCESS', message, { status: 403 });
}

/**
 * Deploys a zip in the Metadata API's format. The deploy is planned and checked first and written only when nothing is
 * wrong, so that a dry run and a failed deploy change nothing.
 * @param options.checkOnly a dry run
 * @param options.rollbackOnError must be true: the local org deploys everything or nothing
 * @throws OrgError INSUFFICIENT_ACCESS without the permission ModifyMetadata; UNSUPPORTED for partial deploys; the
 * refusals of `readPackage`
 */
export function deployZip(
  org: LocalOrg,
  session: Session,
  zip: Uint8Array,
  options: { checkOnly: boolean; rollbackOnError: boolean },
): DeployOutcome {
  requireMetadataRight(session);
  if (!options.rollbackOnError) {
    throw new OrgError(
      'UNSUPPORTED',
      'The local org deploys all or nothing: rollbackOnError=false (--ignore-errors) is not supported',
    );
  }
  const plan = speakingTo(session.language, () => makePlan(org, zip));
  if (!plan.components.hasProblems() && !options.checkOnly) applyPlan(plan, session);
  const { successes, failures } = plan.components.results(org.clock.now().toISOString());
  return { succeeded: failures.length === 0, componentSuccesses: successes, componentFailures: failures };
}

/**
 * What an org refuses is said by the rules of `metadata-check`. The stages say what only this org can: what it holds
 * already, and what it does not support; a component that the rules refuse is not asked about that.
 */
function makePlan(org: LocalOrg, zip: Uint8Array): DeployPlan {
  const plan = new DeployPlan(org, readPackage(zip));
  planObjects(plan);
  planFiles(plan);
  planBundles(plan);
  planPermissionSets(plan);
  planDeletions(plan);
  const refused = checkPlatformRules(plan);
  checkObjects(plan, refused);
  for (const { component, check } of plan.checks) if (!refused.has(component)) check();
  checkManifest(plan.source, plan.components);
  return plan;
}

/** Data in the org may still stand against a change (a field that becomes unique): that fails the deploy as a whole. */
function applyPlan(plan: DeployPlan, session: Session): void {
  try {
    plan.org.transaction(() => plan.apply(session.userId));
  } catch (error) {
    const duplicate = /UNIQUE constraint failed: (\S+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const problem =
      duplicate === undefined
        ? asOrgError(error).message
        : `duplicate value found: ${duplicate} cannot be unique, several records hold the same value`;
    plan.components.at('', 'package.xml', `${plan.source.root}package.xml`).fail(problem);
  }
}
