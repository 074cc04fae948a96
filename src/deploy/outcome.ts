import type { DeployMessage, MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';

import { SEAL } from './seal.ts';

export type DeployedComponent = { type: string; name: string; state: 'Created' | 'Changed' | 'Unchanged' };

/** What an org says against one component. Line and column are null when the org names none. */
export type ComponentProblem = {
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
  /** Whether the org only checked, and changed nothing. */
  checkOnly: boolean;
  /** Empty when the org refused the package: what it took meanwhile is rolled back. */
  components: DeployedComponent[];
  failures: ComponentProblem[];
  /** What the org remarks on components that it takes. */
  warnings: ComponentProblem[];
};

/** Reads the platform's result of a deploy that is over. */
export function readOutcome(response: MetadataApiDeployStatus): DeployOutcome {
  const successes = asList(response.details.componentSuccesses);
  const refused = asList(response.details.componentFailures);
  const failures = refused.filter((message) => !isWarning(message)).map(asProblem);
  // A deploy can fail as a whole, without any component to blame.
  if (!response.success && failures.length === 0) failures.push(wholeProblem(response));
  return {
    id: response.id,
    status: response.status,
    success: response.success,
    checkOnly: response.checkOnly,
    components: response.success ? successes.flatMap(asComponent) : [],
    failures,
    warnings: [...successes, ...refused].filter(isWarning).map(asProblem),
  };
}

function wholeProblem({ errorMessage, status }: MetadataApiDeployStatus): ComponentProblem {
  return { type: '', name: '', file: '', line: null, column: null, problem: errorMessage ?? status };
}

/** What is no news: the manifest, which the org lists among the components, and the seal, which every deploy changes. */
const UNTOLD = new Set(['package.xml', SEAL]);

function asComponent(message: DeployMessage): DeployedComponent[] {
  if (UNTOLD.has(message.fullName)) return [];
  return [{ type: message.componentType ?? '', name: message.fullName, state: stateOf(message) }];
}

function asProblem(message: DeployMessage): ComponentProblem {
  return {
    type: message.componentType ?? '',
    name: message.fullName,
    file: message.fileName,
    line: asNumber(message.lineNumber),
    column: asNumber(message.columnNumber),
    problem: message.problem ?? '',
  };
}

function isWarning({ problemType, problem }: DeployMessage): boolean {
  return problemType === 'Warning' && problem !== undefined;
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
