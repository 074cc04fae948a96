import { Lifecycle, type Connection } from '@salesforce/core';
import type { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { readContents, type Contents } from './contents.ts';
import { deployComponents, readPackage, resumeDeploy, type DeployRun } from './deployPackage.ts';
import { findInOrg, type OrgIdentity, type OrgKind } from './inOrg.ts';
import { messages } from './messages.ts';
import type { DeployOutcome } from './outcome.ts';
import { TRANSLATION_TYPES, type PackageChoice } from './packageSource.ts';
import { refusalOf, type Consent } from './refusals.ts';
import { packageVersion, readSeal, withSealSource } from './seal.ts';
import { compare, type Survey } from './survey.ts';

export type InstallerOptions = DeployRun &
  Partial<Omit<Consent, 'dryRun'>> & {
    /** Where the package lies; the plugin's own without it. */
    directory?: string;
    /** A deploy that an earlier run started, to be waited for instead of starting one. */
    jobId?: string;
    /** Hears what the org has, before anything is sent. Not called when a deploy is waited for. */
    onSurvey?: (survey: Survey, org: OrgIdentity) => void;
  };

/** Deploys forms of the package to an org until it takes one; looks at the org first, and seals what it took. */
export class Installer {
  private readonly connection: Connection;
  private readonly org: OrgIdentity;
  private readonly kind: OrgKind;
  private readonly options: InstallerOptions;
  private readonly run: DeployRun;
  /** A deploy to wait for; only the first form is waited for. */
  private jobId: string | undefined;
  private hasLooked: boolean;

  public constructor(connection: Connection, org: OrgIdentity, kind: OrgKind, options: InstallerOptions) {
    this.connection = connection;
    this.org = org;
    this.kind = kind;
    this.options = options;
    this.run = options;
    this.jobId = options.jobId;
    // What waits for its end was looked at when it began.
    this.hasLooked = options.jobId !== undefined;
  }

  /** Deploys a form of the package, or waits for the deploy of an earlier run. @throws the refusals of `refusals.ts` */
  public async deploy(choice: PackageChoice): Promise<DeployOutcome> {
    const components = await readPackage(choice);
    const contents = await readContents(components);
    if (!this.hasLooked) await this.look(contents);
    this.run.onProgress?.({ stage: 'prepare' });
    const outcome = await this.send(components);
    if (outcome.success && !outcome.checkOnly) await this.seal(outcome.id, contents);
    return outcome;
  }

  private async look(contents: Contents): Promise<void> {
    const isKnown = ({ type }: { type: string }): boolean =>
      !TRANSLATION_TYPES.includes(type) || this.kind.types.has(type);
    const found = await findInOrg(this.connection, contents.parts.filter(isKnown));
    const state = { found, seal: await readSeal(this.connection) };
    const survey = compare(contents, await packageVersion(), state);
    this.options.onSurvey?.(survey, this.org);
    const { overwrite = false, allowDowngrade = false, dryRun } = this.options;
    const refusal = refusalOf(survey, { overwrite, allowDowngrade, dryRun });
    if (refusal) throw refusal.setData({ survey });
    this.hasLooked = true;
  }

  private async send(components: ComponentSet): Promise<DeployOutcome> {
    const { jobId } = this;
    if (jobId === undefined) return deployComponents(this.connection, components, this.run);
    this.jobId = undefined;
    const outcome = await resumeDeploy(this.connection, jobId, this.run);
    const isOurs = outcome.components.some(({ type, name }) => type === 'PermissionSet' && name === 'CrmAdoptionAdmin');
    if (outcome.success && !isOurs) throw messages.createError('error.jobForeign', [jobId]);
    return outcome;
  }

  /**
   * Says in the org what was deployed, when all of it is in. Until then the seal in the package itself says which version
   * is there, and not since when.
   */
  private async seal(deployId: string, { fingerprints }: Contents): Promise<void> {
    const seal = { version: await packageVersion(), deployId, fingerprints: [...fingerprints.values()] };
    const outcome = await withSealSource(seal, async (directory) =>
      deployComponents(this.connection, await readPackage({ directory }), {
        ...this.run,
        dryRun: false,
        // One small component takes no longer, however short the caller's own wait is.
        waitSeconds: Math.max(this.run.waitSeconds, SEAL_WAIT_SECONDS),
        onProgress: undefined,
      }),
    );
    if (outcome.success) return;
    const [reason] = outcome.failures;
    await Lifecycle.getInstance().emitWarning(messages.getMessage('warning.notSealed', [reason?.problem ?? '']));
  }
}

const SEAL_WAIT_SECONDS = 60;
