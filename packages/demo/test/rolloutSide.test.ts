import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { loadTemplate } from '../../../src/template/load.ts';
import type { Template } from '../../../src/template/schema.ts';
import { ANSWERS, MATTERS } from '../src/answers.ts';
import { readDataset } from '../src/dataset.ts';
import { OWN_MESSAGES, SAID_ON, SESSIONS } from '../src/gatherings.ts';
import { IRRITANTS } from '../src/irritants.ts';
import { TIMES_A_WEEK, VALUE } from '../src/money.ts';
import { OBJECTIVES } from '../src/objectives.ts';
import { DIRECTOR, LEAD } from '../src/people.ts';
import { HELD } from '../src/reviews.ts';
import { COURSES } from '../src/risks.ts';
import { TEMPLATE } from '../src/rollout.ts';
import { REVISION } from '../src/story.ts';
import { TEAM } from '../src/team.ts';

const objects = new URL('../../../force-app/main/default/objects/', import.meta.url);

/** The values that a deployed picklist knows. */
function picklist(field: string): string[] {
  const [objectName, fieldName] = field.split('.');
  const xml = readFileSync(new URL(`${objectName}/fields/${fieldName}.field-meta.xml`, objects), 'utf8');
  return [...xml.matchAll(/<value>\s*<fullName>(\w+)<\/fullName>/g)].map(([, value]) => value);
}

const { agents } = readDataset();
const managers = new Set(agents.map(({ manager }) => manager));
const known = new Set([LEAD, DIRECTOR, ...managers, ...agents.map((agent) => agent.sales_agent)]);

let template: Template;

before(async () => {
  template = await loadTemplate(TEMPLATE);
});

function keysOf(section: readonly { key: string }[]): string[] {
  return section.map(({ key }) => key).sort();
}

describe("the demo's rollout side", () => {
  it('speaks of records that the template brings, and forgets none that people have to fill', () => {
    const whole: [string, Readonly<Record<string, unknown>>, readonly { key: string }[]][] = [
      ['roles', TEAM, template.roles],
      ['trainings', SESSIONS, template.trainings],
      ['value', VALUE, template.value],
      ['collection', TIMES_A_WEEK, template.collection],
      ['objectives', OBJECTIVES, template.objectives],
    ];
    for (const [section, lived, seeded] of whole) assert.deepEqual(Object.keys(lived).sort(), keysOf(seeded), section);
    const partly: [string, Readonly<Record<string, unknown>>, readonly { key: string }[]][] = [
      ['framing', ANSWERS, template.framing],
      ['risks', COURSES, template.risks],
      ['messages', SAID_ON, template.messages],
      ['reviews', HELD, template.reviews],
    ];
    for (const [section, lived, seeded] of partly) {
      const keys = keysOf(seeded);
      const filled = Object.keys(lived);
      assert.deepEqual(
        filled.filter((key) => !keys.includes(key)),
        [],
        section,
      );
      assert.ok(filled.length < keys.length, `${section}: something is left to come`);
    }
    assert.ok(keysOf(template.objectives).includes(REVISION.objective));
    assert.equal(template.objectives.find(({ key }) => key === REVISION.objective)?.target, REVISION.from);
  });

  it('leaves what a signal measures to measure', () => {
    const typed = template.objectives.filter(({ key, signal }) => signal && OBJECTIVES[key]?.baseline !== undefined);
    assert.deepEqual(typed, []);
  });

  it('uses picklist values that the package knows', () => {
    const used: [string, string[]][] = [
      ['RolloutRisk__c.Status__c', Object.values(COURSES).flatMap(({ then }) => then?.status ?? [])],
      ['RolloutDecision__c.Kind__c', MATTERS.map(({ kind }) => kind)],
      ['RolloutDecision__c.Level__c', MATTERS.map(({ level }) => level)],
      ['RolloutReview__c.Verdict__c', Object.values(HELD).map(({ verdict }) => verdict)],
      ['RolloutMessage__c.Channel__c', OWN_MESSAGES.map(({ channel }) => channel)],
      ['Irritant__c.Kind__c', IRRITANTS.map(({ kind }) => kind)],
    ];
    for (const [field, values] of used) {
      const options = picklist(field);
      assert.ok(options.length >= 3, field);
      assert.deepEqual(
        values.filter((value) => !options.includes(value)),
        [],
        field,
      );
    }
  });

  it('names people, risks and irritants that the demo has', () => {
    const named = [
      ...Object.values(TEAM).flatMap(({ holder }) => holder ?? []),
      ...Object.values(OBJECTIVES).map(({ responsible }) => responsible),
      ...IRRITANTS.map(({ rep }) => rep),
    ];
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
    assert.ok(Object.values(SESSIONS).every(({ team }) => team === undefined || managers.has(team)));
    const risks = keysOf(template.risks);
    for (const { name, risk, irritant, raisedInWeek } of MATTERS) {
      assert.ok(risk === undefined || risks.includes(risk), name);
      const filed = IRRITANTS.find((one) => one.name === irritant);
      assert.ok(irritant === undefined || (filed && filed.week < raisedInWeek), name);
    }
  });

  it('answers irritants after they were filed: some in time, some late, some not yet', () => {
    const age = ({ week, answer }: (typeof IRRITANTS)[number]): number | undefined =>
      answer && 7 * (answer.week - week) - answer.daysBefore;
    const ages = IRRITANTS.map(age);
    assert.ok(ages.every((days) => days === undefined || days >= 0));
    // Five working days end on the seventh day at the latest.
    assert.ok(ages.some((days) => days !== undefined && days <= 5));
    assert.ok(ages.some((days) => days !== undefined && days > 7));
    assert.ok(ages.some((days) => days === undefined));
  });

  it('leaves one matter that the sponsor owes, and decides the others after they were raised', () => {
    assert.deepEqual(
      MATTERS.filter(({ answer }) => !answer).map(({ level, kind }) => [level, kind]),
      [['Sponsor', 'Blocker']],
    );
    assert.ok(MATTERS.every(({ answer, raisedInWeek }) => !answer || answer.week > raisedInWeek));
  });

  it('never takes a seat twice, and frees no more time than is planned', () => {
    for (const { key, seats } of template.trainings) {
      const held = SESSIONS[key]?.held;
      if (held) assert.ok(held.attended <= held.registered && held.registered <= (seats ?? Infinity), key);
    }
    for (const { key, plannedLoad } of template.roles) assert.ok((TEAM[key]?.freed ?? 0) <= plannedLoad, key);
  });
});
