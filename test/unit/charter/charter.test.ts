import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  charterStatusOn,
  missingCharterParts,
  type Charter,
  type CharterPart,
} from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';

const COMPLETE: Charter = {
  measuringPurpose: 'To help',
  isPayBanned: true,
  isSanctionBanned: true,
  isRankingBanned: true,
  retentionWeeks: 104,
  charterAgreedOn: '2026-01-20',
  worksCouncilConsultedOn: '2026-01-10',
  peopleInformedOn: null,
  impactAssessmentReference: 'DPIA-7',
  mirrorStartsOn: '2026-02-02',
  mirrorWeeks: 4,
};

describe('what a charter lacks', () => {
  it('is nothing when all is there', () => {
    assert.deepEqual(missingCharterParts(COMPLETE, '2026-01-20'), []);
  });

  for (const part of Object.keys(COMPLETE).filter((key) => key !== 'peopleInformedOn') as CharterPart[]) {
    it(`is ${part} when that is empty`, () => {
      const empty = part.startsWith('is') ? false : null;
      assert.deepEqual(missingCharterParts({ ...COMPLETE, [part]: empty }), [part]);
    });
  }

  it('is an empty text as well', () => {
    assert.deepEqual(missingCharterParts({ ...COMPLETE, measuringPurpose: '' }), ['measuringPurpose']);
  });

  it('is an agreement that lies ahead, when today is known', () => {
    const ahead = { ...COMPLETE, worksCouncilConsultedOn: '2026-01-21', mirrorStartsOn: '2027-01-04' };
    assert.deepEqual(missingCharterParts(ahead, '2026-01-20'), ['worksCouncilConsultedOn']);
    assert.deepEqual(missingCharterParts(ahead), []);
  });

  it('is no consultation where people were informed instead', () => {
    const informed = { ...COMPLETE, worksCouncilConsultedOn: null, peopleInformedOn: '2026-01-12' };
    assert.deepEqual(missingCharterParts(informed, '2026-01-20'), []);
    assert.deepEqual(missingCharterParts({ ...informed, worksCouncilConsultedOn: '2026-02-01' }, '2026-01-20'), []);
  });

  it('is the consultation when both days are empty or lie ahead', () => {
    const ahead = { ...COMPLETE, worksCouncilConsultedOn: '2026-01-21', peopleInformedOn: '2026-01-21' };
    assert.deepEqual(missingCharterParts(ahead, '2026-01-20'), ['worksCouncilConsultedOn']);
    assert.deepEqual(missingCharterParts({ ...ahead, worksCouncilConsultedOn: null }, '2026-01-20'), [
      'worksCouncilConsultedOn',
    ]);
  });
});

describe('where a charter stands', () => {
  const mirror = { ...COMPLETE, teamViewOpensOn: '2026-03-02' };
  const on = (day: string, charter = {}) => charterStatusOn({ ...mirror, ...charter }, day);

  it('is incomplete until the day of the last agreement, then mirror only until the team view opens', () => {
    assert.deepEqual(
      ['2026-01-19', '2026-01-20', '2026-03-01', '2026-03-02'].map((day) => on(day)),
      ['Incomplete', 'Mirror only', 'Mirror only', 'Open'],
    );
  });

  it('is incomplete, however late, while something is missing or nobody knows when the team view opens', () => {
    assert.equal(on('2030-01-01', { impactAssessmentReference: '' }), 'Incomplete');
    assert.equal(on('2030-01-01', { teamViewOpensOn: null }), 'Incomplete');
  });
});
