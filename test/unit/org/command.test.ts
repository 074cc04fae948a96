import { TestOrg } from '../../fixtures/testOrg.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { Lifecycle } from '@salesforce/core';
import AdoptionReport, { type ReportResult } from '../../../src/commands/adoption/report.ts';
import type { Report } from '../../../src/report/report.ts';
import { beQuick, FaultyLine, refusal, type Fault } from '../../fixtures/faultyLine.ts';

const BUSY = refusal(503, 'SERVER_UNAVAILABLE', 'busy');

beQuick();

describe('a command on a bad line', () => {
  let org: TestOrg;
  let line: FaultyLine;

  before(async () => {
    org = await TestOrg.deployed();
    const project = org.create('RolloutProject__c', { Name: 'Our CRM', ExternalKey__c: 'CRM' });
    org.create('GroupAdoption__c', {
      ...{ Project__c: project, Scope__c: 'Project', WeekStart__c: '2027-03-01', StepWeek__c: '2027-03-01' },
      ...{ ExternalKey__c: 'CRM:2027-03-01:ALL', Mean__c: 80, Reps__c: 6, ScoredReps__c: 6, IsSuppressed__c: false },
    });
  });
  after(() => org.close());
  afterEach(() => line.close());

  /** Runs a report whose first queries meet a fault. */
  async function report(fault: Fault, times: number, ...flags: string[]): Promise<CommandRun<Report>> {
    let left = times;
    line = await FaultyLine.to(org, ({ url }) => {
      // Queries of the libraries have their own patience.
      if (!/query.*__c/.test(url)) return undefined;
      left -= 1;
      return left >= 0 ? fault : undefined;
    });
    process.env['SF_ORG_INSTANCE_URL'] = line.url;
    Lifecycle.getInstance().removeAllListeners(Lifecycle.warningEventName);
    return runCommand<Report, ReportResult>(AdoptionReport, [
      '--target-org',
      org.admin.token,
      '--project',
      'CRM',
      ...flags,
    ]);
  }

  it('ends well, and says once that it tried again', async () => {
    const { result, stdout, stderr } = await report(BUSY, 3);
    assert.equal(result?.groups.length, 1);
    assert.equal(stderr.match(/tries again by itself/g)?.length, 1, stderr);
    assert.doesNotMatch(stdout, /tries again/);
  });

  it('says so among the warnings of --json, and nowhere else', async () => {
    const { stdout, stderr } = await report('cut', 1, '--json');
    const { result, warnings } = JSON.parse(stdout) as { result: Report; warnings: string[] };
    assert.equal(result.groups.length, 1);
    assert.equal(warnings.filter((warning) => warning.includes('tries again by itself')).length, 1);
    assert.equal(stderr, '');
  });

  it('fails by name when something else answers', async () => {
    const { error, stderr } = await report({ type: 'text/html', body: '<html>Log in</html>' }, 1);
    assert.equal(error?.name, 'UnexpectedAnswerError');
    assert.equal(error.exitCode, 1);
    assert.match(stderr, /a web page[^]*Open the org in a browser/);
  });
});
