/** What the formulas of the package answer, worked out by an evaluator that is not the local org's. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSync } from 'sformula';
import { listOf, packageObjects, type FieldSource } from '../../../scripts/package/packageSource.ts';

const objects = packageObjects();
type Values = Record<string, string | number | boolean | null | { IsActive: boolean }>;

/** Field types of the metadata under the names that the evaluator knows. */
const TYPES: Record<string, string> = {
  Text: 'string',
  TextArea: 'string',
  LongTextArea: 'string',
  Number: 'number',
  Currency: 'currency',
  Percent: 'percent',
  Date: 'date',
  Checkbox: 'boolean',
  Summary: 'number',
  Picklist: 'picklist',
  MultiselectPicklist: 'multipicklist',
  Lookup: 'id',
  MasterDetail: 'id',
};

/** A looked-up user, as far as formulas read one. */
const A_USER = { type: 'object', properties: { IsActive: { type: 'boolean' } } };

function inputType(field: FieldSource): Record<string, unknown> {
  const picklistValues = listOf(field.valueSet?.valueSetDefinition.value).map((one) => ({
    value: one.fullName,
    label: one.label,
  }));
  return { type: TYPES[field.type], precision: 18, scale: 2, picklistValues };
}

function evaluate(objectName: string, formula: string, values: Values, blankAsZero = false): unknown {
  const object = objects.find((one) => one.fullName === objectName);
  assert.ok(object, objectName);
  const inputTypes = Object.fromEntries([
    ['Id', { type: 'id' }],
    ...object.fields.map((field) => [field.fullName, inputType(field)]),
    ...object.fields
      .filter(({ referenceTo }) => referenceTo === 'User')
      .map(({ fullName }) => [fullName.replace('__c', '__r'), A_USER]),
  ]) as NonNullable<Parameters<typeof parseSync>[1]>['inputTypes'];
  return parseSync(formula, { inputTypes, blankAsZero }).evaluate(values);
}

function fieldValue(object: string, name: string, values: Values): unknown {
  const field = objects.find((one) => one.fullName === object)?.fields.find((one) => one.fullName === name);
  assert.ok(field?.formula, `${object}.${name}`);
  return evaluate(object, field.formula, values, field.formulaTreatBlanksAs === 'BlankAsZero');
}

/** True when the rule refuses the record. */
function refuses(object: string, name: string, values: Values): boolean {
  const rule = objects.find((one) => one.fullName === object)?.rules.find((one) => one.fullName === name);
  assert.ok(rule, `${object}.${name}`);
  return evaluate(object, rule.errorConditionFormula, values) === true;
}

const LONG_AGO = '2001-01-01';
const FAR_AWAY = '2999-01-01';

/**
 * What this evaluator does not know: the record before a change, labels, the user and fields of other records. Formulas with them
 * are tested through the API only.
 */
const BEYOND = /\b(ISNEW|ISCHANGED|PRIORVALUE)\(|\$(Label|User)\.|__r\./;

describe('every formula', () => {
  it('parses with the types of its object, also the default values', () => {
    for (const object of objects) {
      const defaults = object.fields.filter((field) => field.type !== 'Checkbox').map((field) => field.defaultValue);
      const texts = [...object.fields.map((field) => field.formula), ...defaults].filter(
        (text) => text !== undefined && !BEYOND.test(text),
      ) as string[];
      for (const text of texts)
        assert.doesNotThrow(() => evaluate(object.fullName, text, {}), `${object.fullName} ${text}`);
      const rules = object.rules.filter((rule) => !BEYOND.test(rule.errorConditionFormula));
      for (const rule of rules) assert.equal(typeof refuses(object.fullName, rule.fullName, {}), 'boolean');
    }
  });
});

describe('CharterStatus__c', () => {
  const complete: Values = {
    MeasuringPurpose__c: 'To see where people need help.',
    IsPayBanned__c: true,
    IsSanctionBanned__c: true,
    IsRankingBanned__c: true,
    RetentionWeeks__c: 104,
    CharterAgreedOn__c: LONG_AGO,
    WorksCouncilConsultedOn__c: LONG_AGO,
    ImpactAssessmentReference__c: 'DPIA-7',
    MirrorStartsOn__c: LONG_AGO,
    MirrorWeeks__c: 4,
    TeamViewOpensOn__c: '2001-01-29',
  };
  const status = (change: Values) => fieldValue('RolloutProject__c', 'CharterStatus__c', { ...complete, ...change });

  it('is open when everything is there and the mirror weeks are over', () => {
    assert.equal(status({}), 'Open');
  });

  it('is mirror only until the team view opens', () => {
    assert.equal(status({ TeamViewOpensOn__c: FAR_AWAY }), 'Mirror only');
  });

  for (const name of Object.keys(complete).filter((key) => key !== 'TeamViewOpensOn__c')) {
    it(`is incomplete without ${name}`, () => {
      assert.equal(status({ [name]: null }), 'Incomplete');
    });
  }

  for (const use of ['Pay', 'Sanction', 'Ranking']) {
    it(`is incomplete unless the use for ${use} is banned`, () => {
      assert.equal(status({ [`Is${use}Banned__c`]: false }), 'Incomplete');
    });
  }

  it('is incomplete while a date of agreement lies in the future', () => {
    assert.equal(status({ CharterAgreedOn__c: FAR_AWAY }), 'Incomplete');
    assert.equal(status({ WorksCouncilConsultedOn__c: FAR_AWAY }), 'Incomplete');
    assert.equal(status({ WorksCouncilConsultedOn__c: null, PeopleInformedOn__c: FAR_AWAY }), 'Incomplete');
  });

  it('takes people informed for a works council consulted', () => {
    assert.equal(status({ WorksCouncilConsultedOn__c: null, PeopleInformedOn__c: LONG_AGO }), 'Open');
    assert.equal(status({ WorksCouncilConsultedOn__c: FAR_AWAY, PeopleInformedOn__c: LONG_AGO }), 'Open');
  });

  it('opens the team view whole weeks after the mirror starts, and never without a length', () => {
    const opens = (weeks: number | null) =>
      fieldValue('RolloutProject__c', 'TeamViewOpensOn__c', { MirrorStartsOn__c: '2026-09-07', MirrorWeeks__c: weeks });
    assert.equal(opens(4), '2026-10-05');
    assert.equal(opens(null), null);
  });
});

describe('a manager', () => {
  const ready: Values = {
    ManagerAwareness__c: 4,
    ManagerDesire__c: 5,
    ManagerKnowledge__c: 4,
    ManagerAbility__c: 4,
    ManagerReinforcement__c: 5,
    ManagerCoachedOn__c: LONG_AGO,
    Manager__r: { IsActive: true },
  };
  const isReady = (change: Values) => fieldValue('RolloutGroup__c', 'ManagerReady__c', { ...ready, ...change });
  const barrier = (change: Values) => fieldValue('RolloutGroup__c', 'BarrierPoint__c', { ...ready, ...change });

  it('is ready with every element at 4 or 5 and coaching that took place', () => {
    assert.equal(isReady({}), true);
    for (const name of Object.keys(ready)) assert.equal(isReady({ [name]: null }), false, name);
    assert.equal(isReady({ ManagerAbility__c: 3 }), false);
  });

  it('is not ready when its manager has left', () => {
    assert.equal(isReady({ Manager__r: { IsActive: false } }), false);
  });

  it('works on the first element at 3 or below', () => {
    assert.equal(barrier({}), 'None');
    assert.equal(barrier({ ManagerDesire__c: 3, ManagerAbility__c: 1 }), 'Desire');
    assert.equal(barrier({ ManagerReinforcement__c: 3 }), 'Reinforcement');
  });

  it('is not assessed while a value is missing and nothing before it is low', () => {
    assert.equal(barrier({ ManagerAwareness__c: null, ManagerDesire__c: 2 }), 'Not assessed');
    assert.equal(barrier({ ManagerDesire__c: 2, ManagerKnowledge__c: null }), 'Desire');
  });
});

describe('return and progress', () => {
  const money = (name: string, outlay: number | null, cost: number | null, benefit: number | null) =>
    fieldValue('RolloutProject__c', `${name}Expected__c`, {
      OutlayExpected__c: outlay,
      YearlyCostExpected__c: cost,
      YearlyBenefitExpected__c: benefit,
    });

  it('return is what three years bring above their cost, and unknown while nothing is spent', () => {
    const result = (...values: [number, number, number]) => money('ThreeYearReturn', ...values);
    // (3 x (96 - 12) - 48) / (48 + 36)
    assert.equal(Math.round(Number(result(48, 12, 96)) * 1e6), Math.round((204 / 84) * 1e6));
    assert.equal(result(100, 0, 0), -1);
    assert.equal(result(0, 10, 10), 0);
    assert.equal(result(0, 0, 96), null);
  });

  it('payback is the months until the outlay is back, and none when a year brings no more than it costs', () => {
    const months = (...values: [number, number, number]) => money('PaybackMonths', ...values);
    assert.equal(months(48, 12, 60), 12);
    assert.equal(months(0, 12, 60), 0);
    for (const benefit of [12, 11, 0]) assert.equal(months(48, 12, benefit), null);
  });

  it('progress is the way made, upwards and downwards', () => {
    const progress = (baseline: number, target: number | null, current: number) =>
      fieldValue('RolloutObjective__c', 'InitialProgress__c', {
        Baseline__c: baseline,
        InitialTarget__c: target,
        CurrentValue__c: current,
      });
    assert.equal(progress(40, 80, 60), 0.5);
    assert.equal(progress(30, 10, 15), 0.75);
    assert.equal(progress(40, 40, 60), null);
    assert.equal(progress(40, null, 60), null);
  });
});

describe('validation rules', () => {
  it('keep groups at 5 or more', () => {
    const small = (size: number | null) =>
      refuses('RolloutProject__c', 'MinimumGroupSizeAtLeastFive', { MinimumGroupSize__c: size });
    assert.deepEqual([small(4), small(5), small(null)], [true, false, true]);
  });

  it('keep the mirror', () => {
    const weeks = (count: number | null) =>
      refuses('RolloutProject__c', 'MirrorWeeksAtLeastOne', { MirrorWeeks__c: count });
    assert.deepEqual([weeks(0), weeks(1), weeks(null)], [true, false, false]);
  });

  it('let a signal weigh only with a decision and a reader', () => {
    const rule = (values: Values) => refuses('AdoptionSignal__c', 'WeightNeedsDataContract', values);
    const contract = { Decision__c: 'Whom to help first', Readers__c: 'Sales managers' };
    assert.equal(rule({ Weight__c: 10, ...contract }), false);
    assert.equal(rule({ Weight__c: 10, ...contract, Decision__c: null }), true);
    assert.equal(rule({ Weight__c: 10, ...contract, Readers__c: null }), true);
    assert.equal(rule({ Weight__c: 0 }), false);
  });

  it('take a target from 1 % to 100 %, stored as 1 to 100 and read by formulas as a fraction', () => {
    const rule = (target: number | null) =>
      refuses('AdoptionSignal__c', 'TargetFromOneToHundredPercent', { Target__c: target });
    assert.deepEqual([rule(0.99), rule(1), rule(100), rule(100.01), rule(null)], [true, false, false, true, true]);
  });

  it('count each person of a group once', () => {
    const rule = (values: Values) => refuses('RolloutGroup__c', 'AttitudesWithinHeadcount', values);
    assert.equal(rule({ Headcount__c: 10, Supporters__c: 2, Waiting__c: 6, Opposed__c: 2 }), false);
    assert.equal(rule({ Headcount__c: 10, Supporters__c: 2, Waiting__c: 7, Opposed__c: 2 }), true);
    assert.equal(rule({ Supporters__c: 2 }), true);
    assert.equal(rule({}), false);
    assert.equal(refuses('RolloutGroup__c', 'CountsNotNegative', { Headcount__c: 10, Waiting__c: -1 }), true);
  });

  it('keep readiness on its scale', () => {
    const rule = (value: number | null) =>
      refuses('ManagerReadiness__c', 'ReadinessFromOneToFive', { Ability__c: value });
    assert.deepEqual([rule(0), rule(1), rule(5), rule(6), rule(null)], [true, false, false, true, false]);
  });

  it('name weeks by their Monday', () => {
    for (const object of ['AdoptionSnapshot__c', 'GroupAdoption__c']) {
      assert.equal(refuses(object, 'WeekStartsOnMonday', { WeekStart__c: '2026-11-16' }), false);
      assert.equal(refuses(object, 'WeekStartsOnMonday', { WeekStart__c: '2026-11-15' }), true);
      assert.equal(refuses(object, 'WeekStartsOnMonday', { WeekStart__c: '2026-11-17' }), true);
    }
  });

  it('leave no figure in a suppressed row', () => {
    const rule = (values: Values) => refuses('GroupAdoption__c', 'SuppressedHoldsNoFigures', values);
    assert.equal(rule({ IsSuppressed__c: true, Reps__c: 3 }), false);
    assert.equal(rule({ IsSuppressed__c: true, ScoredReps__c: 3 }), true);
    assert.equal(rule({ IsSuppressed__c: true, Mean__c: 0 }), true);
    assert.equal(rule({ IsSuppressed__c: true, StepWeek__c: '2026-11-16' }), true);
    assert.equal(rule({ IsSuppressed__c: false, ScoredReps__c: 8, Mean__c: 70 }), false);
  });
});
