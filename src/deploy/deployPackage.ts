import { SfError, type Connection } from '@salesforce/core';
import {
  ComponentSet,
  ComponentSetBuilder,
  MetadataApiDeploy,
  type MetadataApiDeployStatus,
} from '@salesforce/source-deploy-retrieve';
import { asNamedError } from '../org/errors.ts';
import { EXIT_CODES } from '../org/exitCodes.ts';
import { messages } from './messages.ts';
import { passingReason, platformCode } from '../org/failures.ts';
import { heardOf, isSilent } from '../org/requests.ts';
import { readOutcome, type DeployOutcome } from './outcome.ts';
import { packagePaths, SOURCE_API_VERSION, type PackageChoice } from './packageSource.ts';
import { timeToSend, whenDeployed } from './waiting.ts';

/** How a deploy runs. */
export type DeployRun = {
  /** Only checks: the org validates everything and changes nothing. */
  dryRun: boolean;
  /** Longest time to wait for the org, in seconds; 0 does not wait. */
  waitSeconds: number;
  /** Over the REST API instead of SOAP, which takes larger packages. */
  rest: boolean;
  /** Hears of each step and of the counts while the org works. */
  onProgress?: (progress: DeployProgress) => void;
};

export type DeployOptions = PackageChoice & DeployRun;

/** How far a deploy is. `status` is the platform's word, such as InProgress. */
export type DeployProgress = {
  stage: 'prepare' | 'deploy';
  /** Id of the deploy, once the org has it. */
  id?: string;
  status?: string;
  deployed?: number;
  total?: number;
};

/**
 * Deploys the package: all of it, or nothing.
 *
 * @returns what the org says of each component, also when it refused some
 * @throws `DeployTimedOutError` when the org needs longer than the wait; the deploy goes on there
 */
export async function deployPackage(connection: Connection, options: DeployOptions): Promise<DeployOutcome> {
  options.onProgress?.({ stage: 'prepare' });
  return deployComponents(connection, await readPackage(options), options);
}

/** The components to deploy. @throws the errors of `packagePaths` */
export async function readPackage(choice: PackageChoice): Promise<ComponentSet> {
  return ComponentSetBuilder.build({
    sourcepath: await packagePaths(choice),
    sourceapiversion: SOURCE_API_VERSION,
  });
}

/** Deploys components: all of them, or none. What the org merely remarks on does not fail them. */
export async function deployComponents(
  connection: Connection,
  components: ComponentSet,
  run: DeployRun,
): Promise<DeployOutcome> {
  run.onProgress?.({ stage: 'deploy' });
  const sent = components.deploy({
    usernameOrConnection: connection,
    apiOptions: { checkOnly: run.dryRun, rollbackOnError: true, ignoreWarnings: true, rest: run.rest },
  });
  const deploy = await heardOf(sent, timeToSend());
  return follow(connection, deploy, run);
}

/**
 * Waits for a deploy that was started before.
 * @throws `DeployTimedOutError`; what the org says of an id that it does not know
 */
export async function resumeDeploy(connection: Connection, id: string, run: DeployRun): Promise<DeployOutcome> {
  const apiOptions = { checkOnly: run.dryRun, rest: run.rest };
  const components = new ComponentSet();
  const deploy = new MetadataApiDeploy({ usernameOrConnection: connection, id, components, apiOptions });
  return follow(connection, deploy, run).catch((error: unknown) => {
    throw UNKNOWN_JOB.has(platformCode(error) ?? '') ? messages.createError('error.jobUnknown', [id]) : error;
  });
}

/** How an org answers to the id of no deploy, over SOAP and over REST. */
const UNKNOWN_JOB = new Set(['INVALID_CROSS_REFERENCE_KEY', 'INVALID_ID_FIELD', 'NOT_FOUND']);

async function follow(connection: Connection, deploy: MetadataApiDeploy, run: DeployRun): Promise<DeployOutcome> {
  const id = deploy.id ?? '';
  const report = (status?: MetadataApiDeployStatus): void =>
    run.onProgress?.({
      stage: 'deploy',
      id,
      status: status?.status,
      deployed: status?.numberComponentsDeployed,
      total: status?.numberComponentsTotal,
    });
  report();
  if (run.waitSeconds === 0) throw timedOut(id, run);
  const status = await whenDeployed(connection, deploy, run.waitSeconds, report).catch((error: unknown) => {
    throw goesOn(error, id);
  });
  if (status === undefined) throw timedOut(id, run);
  report(status);
  return readOutcome(status);
}

/** An error on the way to the org says nothing of the deploy: whoever reads it is told how to wait for its end. */
function goesOn(error: unknown, id: string): unknown {
  if (!isSilent(error) && passingReason(error) === undefined) return error;
  const named = asNamedError(error, { permissionSet: null });
  if (named instanceof SfError) named.actions = [messages.getMessage('deployGoesOn', [id]), ...(named.actions ?? [])];
  return named;
}

function timedOut(id: string, { waitSeconds, dryRun }: DeployRun): Error {
  const key = waitSeconds === 0 ? 'error.deployStarted' : 'error.deployTimedOut';
  const error = messages.createError(key, [Math.round(waitSeconds / 60)], [id, id]);
  error.exitCode = EXIT_CODES.timeout;
  return error.setData({ id, dryRun });
}
