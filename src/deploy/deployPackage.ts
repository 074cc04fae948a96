import type { Connection } from '@salesforce/core';
import {
  ComponentSetBuilder,
  type DeployMessage,
  type MetadataApiDeployStatus,
} from '@salesforce/source-deploy-retrieve';
import { messages } from './messages.ts';
import { packagePaths, SOURCE_API_VERSION, type PackageChoice } from './packageSource.ts';

export type DeployOptions = PackageChoice & {
  /** Only checks: the org validates everything and changes nothing. */
  dryRun: boolean;
  /** Longest time to wait for the org, in seconds. */
  waitSeconds: number;
  /** Over the REST API instead of SOAP, which takes larger packages. */
  rest: boolean;
  /** Hears of each step and of the counts while the org works. */
  onProgress?: (progress: DeployProgress) => void;
};

/** How far a deploy is. `status` is the platform's word, such as InProgress. */
export type DeployProgress = {
  stage: 'prepare' | 'deploy';
  status?: string;
  deployed?: number;
  total?: number;
};

export type DeployedComponent = { type: string; name: string; state: 'Created' | 'Changed' | 'Unchanged' };

/** Why one component was refused. Line and column are null when the org names none. */
export type ComponentFailure = {
  type: string;
  name: string;
  file: string;
  line: number | null;
  column: number | null;
  problem: string;
};

export type DeployOutcome = {
  id: string;
  status: string;
  success: boolean;
  /** Empty when the org refused the package: what it took meanwhile is rolled back. */
  components: DeployedComponent[];
  failures: ComponentFailure[];
};

/**
 * Deploys the package: all of it, or nothing.
 *
 * @returns what the org says of each component, also when it refused some
 * @throws `DeployTimedOutError` when the org needs longer than the wait; the deploy goes on there
 */
export async function deployPackage(connection: Connection, options: DeployOptions): Promise<DeployOutcome> {
  options.onProgress?.({ stage: 'prepare' });
  const components = await ComponentSetBuilder.build({
    sourcepath: await packagePaths(options),
    sourceapiversion: SOURCE_API_VERSION,
  });
  options.onProgress?.({ stage: 'deploy' });
  const deploy = await components.deploy({
    usernameOrConnection: connection,
    apiOptions: { checkOnly: options.dryRun, rollbackOnError: true, rest: options.rest },
  });
  const report = (status: MetadataApiDeployStatus): void =>
    options.onProgress?.({
      stage: 'deploy',
      status: status.status,
      deployed: status.numberComponentsDeployed,
      total: status.numberComponentsTotal,
    });
  deploy.onUpdate(report);
  try {
    const { response } = await deploy.pollStatus(undefined, options.waitSeconds);
    // Polls report only while the org works, so the last figures come from the result.
    report(response);
    return asOutcome(response);
  } catch (error) {
    if (!/timed out/i.test(error instanceof Error ? error.message : '')) throw error;
    throw messages.createError('error.deployTimedOut', [Math.round(options.waitSeconds / 60)], [deploy.id ?? '']);
  }
}

function asOutcome(response: MetadataApiDeployStatus): DeployOutcome {
  const failures = asList(response.details.componentFailures).map(asFailure);
  // A deploy can fail as a whole, without any component to blame.
  if (!response.success && failures.length === 0) {
    failures.push({
      type: '',
      name: '',
      file: '',
      line: null,
      column: null,
      problem: response.errorMessage ?? response.status,
    });
  }
  return {
    id: response.id,
    status: response.status,
    success: response.success,
    components: response.success ? asList(response.details.componentSuccesses).flatMap(asComponent) : [],
    failures,
  };
}

/** None for the manifest, which the org lists among the components. */
function asComponent(message: DeployMessage): DeployedComponent[] {
  if (message.fullName === 'package.xml') return [];
  return [{ type: message.componentType ?? '', name: message.fullName, state: stateOf(message) }];
}

function asFailure(message: DeployMessage): ComponentFailure {
  return {
    type: message.componentType ?? '',
    name: message.fullName,
    file: message.fileName,
    line: asNumber(message.lineNumber),
    column: asNumber(message.columnNumber),
    problem: message.problem ?? '',
  };
}

function stateOf(message: DeployMessage): DeployedComponent['state'] {
  if (isTrue(message.created)) return 'Created';
  return isTrue(message.changed) ? 'Changed' : 'Unchanged';
}

/** SOAP answers hold texts, and a single element where a list would have one. */
function asList<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function asNumber(value: string | number | undefined): number | null {
  return value === undefined ? null : Number(value);
}

function isTrue(value: DeployMessage['created']): boolean {
  return String(value) === 'true';
}
