import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { IRRITANTS } from '../src/irritants.ts';
import { readDataset } from '../src/dataset.ts';
import { MESSAGES, TRAININGS } from '../src/rolloutOffers.ts';
import { MEMBERS, RISKS, type Someone } from '../src/rolloutTeam.ts';
import { loadTemplateFile } from '../../../src/template/load.ts';
import { TEMPLATE } from '../src/rollout.ts';

const objects = new URL('../../../force-app/main/default/objects/', import.meta.url);

/** The values that a deployed picklist knows. */
function picklist(field: string): string[] {
  const [objectName, fieldName] = field.split('.');
  const xml = readFileSync(new URL(`${objectName}/fields/${fieldName}.field-meta.xml`, objects), 'utf8');
  return [...xml.matchAll(/<value>\s*<fullName>(\w+)<\/fullName>/g)].map(([, value]) => value);
}

const agents = readDataset().agents;

function isKnown(someone: Someone): boolean {
  if (typeof someone === 'string') return true;
  return 'manager' in someone
    ? agents.some(({ manager }) => manager === someone.manager)
    : agents.some((agent) => agent.sales_agent === someone.agent);
}

describe("the demo's rollout side", () => {
  it('uses picklist values that the package knows', () => {
    const used: [string, string[]][] = [
      ['RolloutMember__c.Role__c', MEMBERS.map(({ role }) => role)],
      ['RolloutMember__c.Qualities__c', MEMBERS.flatMap(({ qualities }) => qualities)],
      ['RolloutRisk__c.Cause__c', RISKS.map(({ cause }) => cause)],
      ['RolloutTraining__c.Format__c', TRAININGS.map(({ format }) => format)],
      ['RolloutMessage__c.Channel__c', MESSAGES.map(({ channel }) => channel)],
      ['Irritant__c.Kind__c', IRRITANTS.map(({ kind }) => kind)],
    ];
    for (const [field, values] of used) {
      const known = picklist(field);
      assert.ok(known.length > 3, field);
      assert.deepEqual(
        values.filter((value) => !known.includes(value)),
        [],
        field,
      );
    }
  });

  it('names people and signals that the demo has', async () => {
    const people = [...MEMBERS.flatMap(({ who }) => who ?? []), ...RISKS.map(({ responsible }) => responsible)];
    assert.deepEqual(
      people.filter((someone) => !isKnown(someone)),
      [],
    );
    assert.deepEqual(
      IRRITANTS.filter(({ rep }) => !isKnown({ agent: rep })),
      [],
    );
    assert.deepEqual(
      TRAININGS.filter(({ team }) => team && !isKnown({ manager: team })),
      [],
    );
    const signals = (await loadTemplateFile(TEMPLATE)).signals.map(({ key }) => key);
    assert.deepEqual(
      TRAININGS.filter(({ signal }) => signal && !signals.includes(signal)),
      [],
    );
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

  it('never takes a seat twice, and frees no more time than is planned', () => {
    for (const { name, seats, held } of TRAININGS) {
      if (held) assert.ok(held.attended <= held.registered && held.registered <= (seats ?? Infinity), name);
    }
    for (const { name, planned, freed } of MEMBERS) assert.ok((freed ?? 0) <= planned, name);
  });
});
