import type { Connection } from '@salesforce/core';
import {
  ComponentSet,
  ComponentSetBuilder,
  MetadataApiDeploy,
  type MetadataApiDeployStatus,
} from '@salesforce/source-deploy-retrieve';
import { EXIT_CODES } from '../org/exitCodes.ts';
import { messages } from './messages.ts';
import { readOutcome, type DeployOutcome } from './outcome.ts';
import { packagePaths, SOURCE_API_VERSION, type PackageChoice } from './packageSource.ts';

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
  const deploy = await components.deploy({
    usernameOrConnection: connection,
    apiOptions: { checkOnly: run.dryRun, rollbackOnError: true, ignoreWarnings: true, rest: run.rest },
  });
  return follow(deploy, run);
}

/**
 * Waits for a deploy that was started before.
 * @throws `DeployTimedOutError`; what the org says of an id that it does not know
 */
export async function resumeDeploy(connection: Connection, id: string, run: DeployRun): Promise<DeployOutcome> {
  const apiOptions = { checkOnly: run.dryRun, rest: run.rest };
  const components = new ComponentSet();
  return follow(new MetadataApiDeploy({ usernameOrConnection: connection, id, components, apiOptions }), run);
}

async function follow(deploy: MetadataApiDeploy, run: DeployRun): Promise<DeployOutcome> {
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
  deploy.onUpdate(report);
  try {
    const { response } = await deploy.pollStatus(undefined, run.waitSeconds);
    // Polls report only while the org works, so the last figures come from the result.
    report(response);
    return readOutcome(response);
  } catch (error) {
    if (!/timed out/i.test(error instanceof Error ? error.message : '')) throw error;
    throw timedOut(id, run);
  }
}

function timedOut(id: string, { waitSeconds, dryRun }: DeployRun): Error {
  const key = waitSeconds === 0 ? 'error.deployStarted' : 'error.deployTimedOut';
  const error = messages.createError(key, [Math.round(waitSeconds / 60)], [id, id]);
  error.exitCode = EXIT_CODES.timeout;
  return error.setData({ id, dryRun });
}
