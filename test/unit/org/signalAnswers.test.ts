/** Whether an org answers what signals ask: weekly in SOQL, live in GraphQL. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { QueriedSignal } from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { readDescribed } from '../../../src/org/describe.ts';
import { askSignals, type AnswerFault } from '../../../src/org/signalAnswers.ts';
import { clockOn } from '../../fixtures/clock.ts';
import { beQuick, FaultyLine, refusal, type Fault, type Passing } from '../../fixtures/faultyLine.ts';
import { TestOrg } from '../../fixtures/testOrg.ts';

const SIGNALS: QueriedSignal[] = ['Opportunity', 'Contact'].map((object) => ({
  key: object.toLowerCase(),
  object,
  ownerField: 'OwnerId',
  population: '{"CreatedDate":{"lt":{"range":{"last_n_days":7}}}}',
  pass: '{"LastActivityDate":{"ne":null}}',
}));

describe('asking an org for signals', () => {
  let org: TestOrg;
  before(async () => {
    beQuick();
    org = await TestOrg.empty();
  });
  after(() => org.close());

  /** Asks over a line that spoils some requests, once the org has described its objects. */
  async function ask(faultOf: (request: Passing) => Fault | undefined): Promise<AnswerFault[]> {
    const described = await readDescribed(await org.connect(), SIGNALS);
    const line = await FaultyLine.to(org, faultOf);
    try {
      return await askSignals(line.connection, SIGNALS, { described, clock: clockOn('2027-03-03') });
    } finally {
      await line.close();
    }
  }

  it('finds nothing in an org that answers both ways', async () => {
    assert.deepEqual(await ask(() => undefined), []);
  });

  it('names the signal that only the live question fails for', async () => {
    const body = JSON.stringify({ data: null, errors: [{ message: 'Contact is not exposed' }] });
    const faults = await ask(({ url, body: sent }) =>
      url.endsWith('/graphql') && sent.includes('Contact') ? { body } : undefined,
    );
    assert.deepEqual(faults, [{ key: 'contact', asked: 'GraphQL', reason: 'Contact is not exposed' }]);
  });

  it('names the signal that the weekly question fails for, once', async () => {
    const refused = { statusCode: 400, result: [{ errorCode: 'MALFORMED_QUERY', message: 'cannot be grouped' }] };
    const fine = { statusCode: 200, result: { totalSize: 0, done: true, records: [] } };
    const body = JSON.stringify({ hasErrors: true, results: [refused, refused, fine, fine] });
    const faults = await ask(({ url }) => (url.endsWith('/composite/batch') ? { body } : undefined));
    assert.deepEqual(faults, [{ key: 'opportunity', asked: 'SOQL', reason: 'cannot be grouped' }]);
  });

  it('asks for a signal of the whole project as measuring does, and not live', async () => {
    const context = { described: await readDescribed(await org.connect(), SIGNALS), clock: clockOn('2027-03-03') };
    const line = await FaultyLine.to(org, () => undefined);
    const whole = SIGNALS.map((signal) => ({ ...signal, scope: 'Project' }));
    assert.deepEqual(await askSignals(line.connection, whole, context), []);
    assert.deepEqual(
      line.requests.map(({ url }) => url.split('/').at(-1)),
      ['batch'],
    );
    assert.doesNotMatch(line.requests[0]?.body ?? '', /GROUP|LIMIT/);
    await line.close();
  });

  it('takes nothing for an answer that is none', async () => {
    await assert.rejects(
      ask(({ url }) =>
        url.endsWith('/composite/batch') ? refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests') : undefined,
      ),
      /TotalRequests/,
    );
    await assert.rejects(
      ask(({ url }) => (url.endsWith('/graphql') ? { body: '"nothing"' } : undefined)),
      { name: 'UnexpectedAnswerError' },
    );
  });
});
