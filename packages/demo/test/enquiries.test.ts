import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../src/org/calendar.ts';
import { complaintsOf } from '../src/complaints.ts';
import { readDataset } from '../src/dataset.ts';
import { Enquiries, type Enquiry } from '../src/enquiries.ts';

const MONDAY = '2026-01-05';
const mondayOf = (week: number): string => addDays(MONDAY, 7 * week);
const keepers = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });

describe('enquiries', () => {
  it('come in once, before the Monday that tells of them, and are picked up once', () => {
    fc.assert(
      fc.property(keepers, (names) => {
        const enquiries = new Enquiries();
        const waiting = new Set<Enquiry>();
        const known = new Set<string>();
        for (let week = 0; week < 12; week += 1) {
          const busy = names.map((name) => ({ name, manager: 'Mia' }));
          const { came, pickedUp } = enquiries.advance(week, mondayOf(week), busy);
          for (const enquiry of pickedUp) assert.ok(waiting.delete(enquiry));
          for (const enquiry of came) {
            assert.ok(enquiry.cameOn < mondayOf(week) && !known.has(enquiry.key));
            known.add(enquiry.key);
            if (!enquiry.isPickedUp) waiting.add(enquiry);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are picked up sooner as the weeks go by', () => {
    const busy = readDataset().agents.map(({ sales_agent: name, manager }) => ({ name, manager }));
    const enquiries = new Enquiries();
    const all: Enquiry[] = [];
    // As the signal counts them: of 90 days, and older than 5.
    const shares = Array.from({ length: 12 }, (_, week) => {
      const monday = mondayOf(week);
      all.push(...enquiries.advance(week, monday, busy).came);
      const counted = all.filter(({ cameOn }) => cameOn >= addDays(monday, -90) && cameOn < addDays(monday, -5));
      return counted.filter(({ isPickedUp }) => isPickedUp).length / counted.length;
    });
    // The story goes from 0.51 to 0.72; if nobody gained anything it would end at 0.52.
    const [first, last] = [shares[0] ?? NaN, shares[11] ?? NaN];
    assert.ok(first > 0.45 && first < 0.55, String(first));
    assert.ok(last - first > 0.15, String(last));
  });
});

describe('cases', () => {
  it('are opened in the week before their Monday, or before the first one', () => {
    const first = complaintsOf(0, MONDAY);
    assert.ok(first.length > complaintsOf(1, MONDAY).length);
    for (const { openedOn } of first) assert.ok(openedOn < MONDAY && openedOn >= addDays(MONDAY, -91));
    for (const { openedOn } of complaintsOf(5, mondayOf(5))) {
      assert.ok(openedOn < mondayOf(5) && openedOn >= mondayOf(4));
    }
  });

  it('are tied to a customer more often in the end, and never all', () => {
    const tied = (week: number): number => {
      const cases = complaintsOf(week, mondayOf(week));
      return cases.filter(({ customer }) => customer !== null).length / cases.length;
    };
    const late = [10, 11, 12, 13].map(tied);
    assert.ok(late.reduce((sum, one) => sum + one, 0) / late.length > tied(0) + 0.1);
    assert.ok(late.some((one) => one < 1));
  });
});
