/** The steps of a charter and what agreeing writes: the rules that pages and commands share. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  agreedCalendar,
  agreementOf,
  definitionOf,
  missingCharterParts,
  stampsOf,
  stepStates,
  type AgreedSignal,
  type Charter,
} from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';

const TODAY = '2027-03-03';
const COMPLETE: Charter = {
  measuringPurpose: 'To help',
  isPayBanned: true,
  isSanctionBanned: true,
  isRankingBanned: true,
  retentionWeeks: 52,
  charterAgreedOn: '2027-01-04',
  worksCouncilConsultedOn: null,
  peopleInformedOn: '2027-01-03',
  impactAssessmentReference: 'DPIA 1',
  mirrorStartsOn: '2027-01-11',
  mirrorWeeks: 4,
};

describe('the five steps', () => {
  it('hold every part of a charter, each once', () => {
    const nothing = Object.fromEntries(Object.keys(COMPLETE).map((part) => [part, null])) as unknown as Charter;
    const steps = stepStates(nothing, TODAY);
    assert.deepEqual(
      steps.map(({ step }) => step),
      ['why', 'never', 'howLong', 'agreedWith', 'mirror'],
    );
    const parts = steps.flatMap(({ missing }) => missing);
    assert.deepEqual([...parts].sort(), [...missingCharterParts(nothing, TODAY)].sort());
    assert.equal(new Set(parts).size, parts.length);
  });

  it('are done when they lack nothing, and a day that lies ahead is none yet', () => {
    assert.ok(stepStates(COMPLETE, TODAY).every(({ missing }) => missing.length === 0));
    const states = stepStates({ ...COMPLETE, isPayBanned: false, charterAgreedOn: '2027-04-01' }, TODAY);
    assert.deepEqual(
      states.filter(({ missing }) => missing.length > 0),
      [
        { step: 'never', missing: ['isPayBanned'] },
        { step: 'agreedWith', missing: ['charterAgreedOn'] },
      ],
    );
  });
});

describe('agreeing', () => {
  const signal = (
    id: string,
    values: Partial<AgreedSignal> = {},
  ): AgreedSignal & { id: string; key: string; name: string } => ({
    id,
    key: id,
    name: id,
    object: 'Opportunity',
    ownerField: 'OwnerId',
    population: '{}',
    pass: '{"NextStep":{"ne":null}}',
    minimumRecords: 5,
    target: 80,
    weight: 10,
    agreedDefinition: null,
    ...values,
  });

  it('stamps what is new or changed, and leaves what is as it was agreed', () => {
    const agreed = signal('agreed', { agreedDefinition: definitionOf(signal('agreed'), '2027-01-04') });
    const changed = { ...agreed, id: 'changed', key: 'changed', target: 90 };
    const signals = [agreed, changed, signal('new')];
    assert.deepEqual(
      signals.map((one) => agreementOf(one).state),
      ['agreed', 'changed', 'new'],
    );
    const stamps = stampsOf(signals, TODAY);
    assert.deepEqual(
      stamps.map(({ id }) => id),
      ['changed', 'new'],
    );
    const again = signals.map((one) => ({
      ...one,
      agreedDefinition: stamps.find(({ id }) => id === one.id)?.definition ?? one.agreedDefinition,
    }));
    assert.deepEqual(stampsOf(again, TODAY), []);
    assert.deepEqual(
      again.map((one) => agreementOf(one).agreedOn),
      ['2027-01-04', TODAY, TODAY],
    );
  });

  it('takes a signal whose stamp lacks a part for changed, not for new', () => {
    const partly = signal('partly', { agreedDefinition: '{"object":"Lead"}' });
    assert.equal(agreementOf(partly).state, 'changed');
  });

  it('fills in of day and calendar what the project lacks, and nothing else', () => {
    const clock = { today: TODAY, timeZone: 'Europe/Paris', fiscalYearStartMonth: 4 };
    const lacks = { charterAgreedOn: null, timeZone: '', fiscalYearStartMonth: null };
    const filled = { charterAgreedOn: TODAY, timeZone: 'Europe/Paris', fiscalYearStartMonth: 4 };
    assert.deepEqual(agreedCalendar(lacks, clock), filled);
    assert.deepEqual(agreedCalendar({ ...filled, timeZone: 'Asia/Tokyo' }, clock), {});
  });
});
