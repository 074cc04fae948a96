import { OrgError } from '../errors.ts';

/** Options of a deploy that the local org reads, and answers back. */
export interface DeployOptions {
  checkOnly: boolean;
  ignoreWarnings: boolean;
  rollbackOnError: boolean;
  singlePackage: boolean;
  testLevel: string;
}

/** @throws OrgError UNSUPPORTED for options whose effect would be missing */
export function readDeployOptions(options: Readonly<Record<string, unknown>>): DeployOptions {
  const flag = (name: string, whenAbsent: boolean): boolean => {
    const value = options[name];
    return value === undefined ? whenAbsent : value === true || value === 'true';
  };
  const runTests = options.runTests;
  if (runTests !== undefined && runTests !== null && [runTests].flat().length > 0) {
    throw new OrgError('UNSUPPORTED', 'The local org runs no Apex: deploy without runTests');
  }
  if (flag('purgeOnDelete', false)) throw new OrgError('UNSUPPORTED', 'The local org does not support purgeOnDelete');
  return {
    checkOnly: flag('checkOnly', false),
    ignoreWarnings: flag('ignoreWarnings', false),
    rollbackOnError: flag('rollbackOnError', true),
    singlePackage: flag('singlePackage', true),
    testLevel: typeof options.testLevel === 'string' ? options.testLevel : 'NoTestRun',
  };
}
