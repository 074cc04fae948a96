import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import { readOutcome } from '../../../src/deploy/outcome.ts';

const row = { componentType: 'Layout', fullName: 'A__c-A Layout', fileName: 'layouts/A.layout', created: 'false' };

function response(success: boolean, details: object, rest: object = {}): MetadataApiDeployStatus {
  const status = success ? 'Succeeded' : 'Failed';
  return { id: '0Af1', status, success, checkOnly: false, details, ...rest } as MetadataApiDeployStatus;
}

describe('what an org answers to a deploy', () => {
  it('may remark on a component that it takes: a warning, no failure', () => {
    const remark = {
      ...row,
      changed: 'true',
      success: true,
      problem: 'Unused',
      problemType: 'Warning',
      lineNumber: '3',
    };
    const outcome = readOutcome(response(true, { componentSuccesses: remark }));
    assert.deepEqual(outcome.failures, []);
    assert.deepEqual(outcome.components, [{ type: 'Layout', name: 'A__c-A Layout', state: 'Changed' }]);
    assert.deepEqual(
      outcome.warnings.map(({ name, problem, line }) => [name, problem, line]),
      [['A__c-A Layout', 'Unused', 3]],
    );
  });

  it('keeps remarks apart from refusals', () => {
    const remark = { ...row, success: false, problem: 'Unused', problemType: 'Warning' };
    const refusal = { ...row, fullName: 'B', success: false, problem: 'No', problemType: 'Error' };
    const outcome = readOutcome(response(false, { componentFailures: [remark, refusal] }));
    assert.deepEqual(
      [outcome.failures, outcome.warnings].map((problems) => problems.map(({ problem }) => problem)),
      [['No'], ['Unused']],
    );
    assert.deepEqual(outcome.components, []);
  });

  it('may blame nobody: the whole has failed', () => {
    assert.equal(readOutcome(response(false, {}, { errorMessage: 'UNKNOWN' })).failures[0]?.problem, 'UNKNOWN');
    assert.equal(readOutcome(response(false, {})).failures[0]?.problem, 'Failed');
  });
});
