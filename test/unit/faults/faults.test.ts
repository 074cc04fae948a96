/** Faults on the way to an org, a few of those that `npm run faults` tries: how a command ends, and what it leaves behind. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { FAULTS } from '../../faults/kinds.ts';
import { DEATH } from '../../faults/matrix.ts';
import { nameOf } from '../../faults/page.ts';
import { SCENARIOS } from '../../faults/scenarios.ts';
import { groundOf, trial, twice, type Coming, type Ground } from '../../faults/trial.ts';

/** What a request is for, as a part of its address; `#1` is the second of all. */
type Tried = readonly [fault: string, comes: Coming, at: string, end: string];

const AGREE: readonly Tried[] = [
  // The libraries ask for the versions of the API by themselves.
  ['cut', 'once', '#1', '0'],
  ['stuck', 'once', '#1', '1 OrgSilentError'],
  ['unheard', 'once', 'composite/sobjects', '0'],
  ['lost', 'once', 'composite/sobjects', '0'],
  ['locked', 'once', 'composite/sobjects', '0'],
  ['away', 'lasting', 'composite/batch', '1 OrgBusyError'],
  ['limit', 'lasting', 'composite/sobjects', '1 RequestLimitError'],
  ['session', 'lasting', 'composite/sobjects', '1 SessionExpiredError'],
  ['page', 'once', 'composite/sobjects', '1 UnexpectedAnswerError'],
  ['truncated', 'once', 'composite/sobjects', '1 UnexpectedAnswerError'],
];
const MEASURE: readonly Tried[] = [
  ['silent', 'once', 'SignalAdoption__c/', '1 OrgSilentError'],
  ['locked', 'once', 'AdoptionMetric__c/', '0'],
  ['killed', 'killedAfter', 'ids=', '1 OrgUnreachableError'],
  ['killed', 'killedAfter', 'AdoptionSnapshot__c/', '1 OrgUnreachableError'],
];

/** The place of the first request with an address. */
function placeOf({ requests }: Ground, at: string): number {
  const place = at.startsWith('#') ? Number(at.slice(1)) : requests.findIndex(({ url }) => url.includes(at));
  assert.ok(place >= 0, at);
  return place;
}

for (const [name, tried, end] of [
  ['charter agree', AGREE, '0'],
  ['measure', MEASURE, '1 OvertakenError'],
] as const) {
  describe(`${name} ends as an undisturbed run, or does when it runs again`, () => {
    let ground: Ground;
    before(async () => {
      const scenario = SCENARIOS.find((each) => each.name === name);
      assert.ok(scenario);
      ground = await groundOf(scenario);
    });

    for (const [key, comes, at, expected] of tried) {
      it(`under a fault: ${key} (${comes}) at ${at}`, async () => {
        const kind = [...FAULTS, DEATH].find((each) => each.key === key);
        assert.ok(kind);
        assert.equal(nameOf(await trial(ground, placeOf(ground, at), kind, comes)), expected);
      });
    }

    it('beside another run that comes in between', async () => {
      const write = ground.requests.findIndex(({ method }) => method === 'PATCH');
      assert.equal(nameOf(await twice(ground, write, false)), end);
    });
  });
}
