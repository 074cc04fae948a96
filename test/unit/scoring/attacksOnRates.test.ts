/**
 * Attacks on rates of signals. The worst case is a rollout with one signal: there a rate is as good as a score. The
 * attacker knows how many records everybody has, and who reads whom; scores are computed by the product, so are rates.
 * What members add from their own records is prevented where one signal can decide a band, not beyond (docs/people-rules.md).
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  bandOf,
  codedPassed,
  scoreSignals,
  type RecordCount,
} from '../../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { signalRates } from '../../../src/measure/signals.ts';

const TARGET = 80;
/** A second signal with as much weight. */
const OTHER = { id: '2', key: 'other', target: TARGET, weight: 1 };

function scoreOf({ population, passed }: RecordCount): number | null {
  const signal = { key: 's', minimumRecords: 1, target: TARGET, weight: 1 };
  return scoreSignals([signal], [{ key: 's', population, passed }]).score;
}

function countsOf(populations: readonly number[], passed: readonly number[]): Map<string, RecordCount> {
  return new Map(populations.map((population, at) => [`p${at}`, { population, passed: passed[at] ?? 0 }]));
}

function* worlds(populations: readonly number[]): Generator<number[]> {
  const [first, ...others] = populations;
  if (first === undefined) yield [];
  else for (let passed = 0; passed <= first; passed++) for (const rest of worlds(others)) yield [passed, ...rest];
}

describe('a rate of a signal', () => {
  const cases: { populations: number[]; toOutsiders: boolean; toMembers: boolean }[] = [
    { populations: [5, 5, 5, 5, 5], toOutsiders: true, toMembers: true },
    { populations: [5, 5, 5, 5], toOutsiders: true, toMembers: true },
    { populations: [8, 4, 6, 5, 5], toOutsiders: true, toMembers: true },
    { populations: [10, 4, 2, 2, 2], toOutsiders: true, toMembers: false },
    { populations: [8, 2, 2, 2, 2], toOutsiders: true, toMembers: false },
    { populations: [20, 2, 2, 2, 2], toOutsiders: false, toMembers: false },
    { populations: [9, 9, 9], toOutsiders: true, toMembers: false },
    { populations: [9, 9], toOutsiders: false, toMembers: false },
  ];
  for (const { populations, toOutsiders, toMembers } of cases) {
    const members = populations.map((_, at) => new Set([`p${at}`]));
    const readers = [
      { who: 'an outsider', known: [], isShown: toOutsiders },
      { who: 'a member of a group', known: members, isShown: toMembers },
    ];
    for (const { who, known, isShown } of readers) {
      it(`proves nobody’s band to ${who} who knows that people have ${populations.join(', ')} records`, () => {
        const possible = new Map<string, Set<unknown>>();
        let shown = 0;
        for (const passed of worlds(populations)) {
          const coded = codedPassed(countsOf(populations, passed), TARGET, known);
          if (coded === undefined) continue;
          shown += 1;
          passed.forEach((each, person) => {
            const band = bandOf(scoreOf({ population: populations[person] ?? 0, passed: each }));
            const ownRecords = known.length === 0 ? ['none'] : passed.map((own, reader) => `${reader} with ${own}`);
            ownRecords.forEach((own, reader) => {
              if (known.length > 0 && reader === person) return;
              const view = `person ${person} where ${coded} is shown to ${own}`;
              possible.set(view, (possible.get(view) ?? new Set()).add(band));
            });
          });
        }
        assert.equal(shown > 0, isShown);
        for (const [view, bands] of possible) assert.ok(bands.size > 1, `${view}: ${[...bands].join()}`);
      });
    }
  }

  it('keeps a margin for members where it has more than half of the weight, and only there', () => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    const perfect = new Map(people.map((id) => [id, { population: 10, passed: 10 }]));
    const rateBeside = (otherWeight: number): unknown => {
      const signals = [
        { id: '1', key: 's', target: TARGET, weight: 10 },
        { id: '2', key: 'other', target: TARGET, weight: otherWeight },
      ];
      const situation = { project: { minimumGroupSize: 5 }, signals };
      return signalRates(situation as never, new Map([['s', perfect]]), [people], [])[0]?.rate;
    };
    assert.deepEqual([rateBeside(0), rateBeside(9), rateBeside(10)], [70, 70, 86]);
  });

  it('leaves a reader of some people’s rows a person above red and one below green, whatever the known people have', () => {
    let shown = 0;
    const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30)), { minLength: 5, maxLength: 14 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 8 }), fc.boolean(), (counts, knows, areKnownFull) => {
        const populations = counts.map(([population]) => population);
        const passed = counts.map(([population, any], at) =>
          at < knows ? (areKnownFull ? population : 0) : Math.min(any, population),
        );
        const known = new Set(Array.from({ length: knows }, (_, at) => `p${at}`));
        const coded = codedPassed(countsOf(populations, passed), TARGET, [known]);
        if (coded === undefined || knows >= populations.length) return;
        shown += 1;
        const left = coded - passed.slice(0, knows).reduce((sum, each) => sum + each, 0);
        const others = populations.slice(knows);
        const all = others.reduce((sum, each) => sum + each, 0);
        others.forEach((population) => {
          const full = Math.min(left, population);
          const least = Math.max(0, left - (all - population));
          assert.notEqual(bandOf(scoreOf({ population, passed: full })), 'Red', 'may be above red');
          assert.notEqual(bandOf(scoreOf({ population, passed: least })), 'Green', 'may be below green');
        });
      }),
    );
    assert.ok(shown > 10, `${shown} shown`);
  });

  it('is the sum of parts that are safe one by one, so a part that is held a week later tells no more than itself', () => {
    const block = (key: string): string[] => Array.from({ length: 8 }, (_, at) => `${key}${at}`);
    const [north, south] = [block('n'), block('s')];
    const situation = {
      project: { minimumGroupSize: 5 },
      signals: [{ id: '1', key: 's', target: TARGET, weight: 1 }, OTHER],
    };
    const counts = new Map([
      [
        's',
        new Map([
          ...north.map((id): [string, RecordCount] => [id, { population: 10, passed: 0 }]),
          ...south.map((id): [string, RecordCount] => [id, { population: 10, passed: 10 }]),
        ]),
      ],
    ]);
    const passedIn = (blocks: string[][]): number => {
      const [rate] = signalRates(situation as never, counts, blocks, [new Set(north), new Set(south)]);
      return ((rate?.rate ?? 0) * blocks.flat().length * 10) / 100;
    };
    assert.equal(Math.round(passedIn([north, south])), passedIn([north]) + passedIn([south]));
    assert.equal(passedIn([south]), 70, 'one with a third of the records may have 63 % of them');
    assert.equal(passedIn([north]), 11, 'one with a third of the records may have 40 % of them');
  });

  it('lets five people show that they reached a target of 80 %', () => {
    const everyRecordPasses = codedPassed(countsOf([10, 10, 10, 10, 10], [10, 10, 10, 10, 10]), TARGET, []);
    assert.equal(everyRecordPasses, 43, '86 %, and no more');
  });

  it('does not tell how many of its people have records', () => {
    const people = Array.from({ length: 8 }, (_, at) => `p${at}`);
    const situation = {
      project: { minimumGroupSize: 5 },
      signals: [{ id: '1', key: 's', target: TARGET, weight: 1 }, OTHER],
    };
    const peopleOf = (withRecords: number): unknown => {
      const bySignal = new Map(people.slice(0, withRecords).map((id) => [id, { population: 6, passed: 3 }]));
      return signalRates(situation as never, new Map([['s', bySignal]]), [people], [])[0]?.people;
    };
    assert.deepEqual([peopleOf(4), peopleOf(5), peopleOf(8)], [null, 8, 8]);
  });
});
