import { asOrgError, OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { ComponentResult } from './components.ts';
import { deployZip, type DeployOutcome } from './deploy.ts';
import type { DeployOptions } from './deployOptions.ts';

/** State of a deploy as `checkDeployStatus` answers it. */
export interface DeployResult {
  id: string;
  done: boolean;
  status: 'Pending' | 'Succeeded' | 'Failed';
  success: boolean;
  checkOnly: boolean;
  ignoreWarnings: boolean;
  rollbackOnError: boolean;
  runTestsEnabled: boolean;
  numberComponentErrors: number;
  numberComponentsDeployed: number;
  numberComponentsTotal: number;
  numberTestErrors: number;
  numberTestsCompleted: number;
  numberTestsTotal: number;
  createdBy: string;
  createdByName: string;
  createdDate: string;
  startDate: string;
  completedDate: string;
  lastModifiedDate: string;
  errorMessage?: string;
  errorStatusCode?: string;
  details: {
    componentSuccesses: ComponentResult[];
    componentFailures: ComponentResult[];
    runTestResult: Record<string, unknown>;
  };
}

interface DeployJob {
  userId: string;
  options: DeployOptions;
  result: DeployResult;
}

/** Deploys by id. A deploy is over when it has been started: clients see it finished with their first poll. */
export class DeployJobs {
  readonly #org: LocalOrg;
  readonly #jobs = new Map<string, DeployJob>();

  public constructor(org: LocalOrg) {
    this.#org = org;
  }

  /** Deploys and gives the id to ask the result for. @throws OrgError when the request itself is refused */
  public start(session: Session, zip: Uint8Array, options: DeployOptions): string {
    const outcome = this.#deploy(session, zip, options);
    const id = this.#org.ids.next('0Af');
    const result = this.#describe(id, session, options, outcome);
    this.#jobs.set(id, { userId: session.userId, options, result });
    return id;
  }

  /** @throws OrgError INVALID_CROSS_REFERENCE_KEY */
  public result(session: Session, id: string): DeployResult {
    return this.#find(session, id).result;
  }

  public options(session: Session, id: string): DeployOptions {
    return this.#find(session, id).options;
  }

  /** Always too late here, as on the platform for a deploy that is over. @throws OrgError */
  public cancel(session: Session, id: string): never {
    const { result } = this.#find(session, id);
    throw new OrgError('INVALID_ID_FIELD', `Deployment ${result.id} already completed`);
  }

  /** A package that cannot be read fails the deploy with a row that names it: clients do not print a bare message. */
  #deploy(session: Session, zip: Uint8Array, options: DeployOptions): DeployOutcome {
    try {
      return deployZip(this.#org, session, zip, options);
    } catch (error) {
      const refusal = asOrgError(error);
      if (!['INVALID_ZIP', 'INVALID_PACKAGE'].includes(refusal.code)) throw error;
      const failure: ComponentResult = {
        componentType: '',
        fullName: 'package.xml',
        fileName: 'package.xml',
        success: false,
        changed: false,
        created: false,
        deleted: false,
        warning: false,
        createdDate: this.#org.clock.now().toISOString(),
        problem: refusal.message,
        problemType: 'Error',
      };
      return { succeeded: false, componentSuccesses: [], componentFailures: [failure] };
    }
  }

  #find(session: Session, id: string): DeployJob {
    const job = [...this.#jobs].find(([known]) => id.length >= 15 && known.startsWith(id))?.[1];
    if (!job || (job.userId !== session.userId && !session.access.has('ModifyAllData'))) {
      throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: no deploy ${id}`, { status: 404 });
    }
    return job;
  }

  #describe(id: string, session: Session, options: DeployOptions, outcome: DeployOutcome): DeployResult {
    const now = this.#org.clock.now().toISOString();
    const { succeeded, componentSuccesses, componentFailures } = outcome;
    return {
      id,
      done: true,
      status: succeeded ? 'Succeeded' : 'Failed',
      success: succeeded,
      checkOnly: options.checkOnly,
      ignoreWarnings: options.ignoreWarnings,
      rollbackOnError: options.rollbackOnError,
      runTestsEnabled: false,
      numberComponentErrors: componentFailures.length,
      numberComponentsDeployed: componentSuccesses.length,
      numberComponentsTotal: componentSuccesses.length + componentFailures.length,
      numberTestErrors: 0,
      numberTestsCompleted: 0,
      numberTestsTotal: 0,
      createdBy: session.userId,
      createdByName: session.username,
      createdDate: now,
      startDate: now,
      completedDate: now,
      lastModifiedDate: now,
      details: { componentSuccesses, componentFailures, runTestResult: noTests },
    };
  }
}

/** The local org runs no Apex. */
const noTests = {
  numFailures: 0,
  numTestsRun: 0,
  totalTime: 0,
  codeCoverage: [],
  codeCoverageWarnings: [],
  failures: [],
  flowCoverage: [],
  flowCoverageWarnings: [],
  successes: [],
};
