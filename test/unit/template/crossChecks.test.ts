import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTemplate } from '../../../src/template/crossChecks.ts';
import type { Template } from '../../../src/template/schema.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

/** The places of what a changed template contradicts itself in, each with its message. */
function problemsOf(change: (template: Template) => void): [string, string][] {
  const template = structuredClone(TEMPLATE);
  change(template);
  const problems: [string, string][] = [];
  checkTemplate(template, { addIssue: ({ path, message }) => problems.push([path.join('.'), message]) });
  return problems;
}

const placesOf = (change: (template: Template) => void): string[] => problemsOf(change).map(([place]) => place);

describe('what a template says of itself', () => {
  it('is in order in a template that can be used', () => {
    assert.deepEqual(
      problemsOf(() => undefined),
      [],
    );
  });

  it('may use a key once in each list', () => {
    for (const list of ['phases', 'objectives', 'signals'] as const) {
      const problems = problemsOf((template) => {
        const [item] = template[list].slice(-1);
        template[list].push(structuredClone(item) as never);
      });
      const at = TEMPLATE[list].length;
      assert.deepEqual(
        problems.map(([place]) => place),
        [`${list}.${at}.key`],
      );
      assert.ok(problems[0]?.[1].includes(`"${TEMPLATE[list][at - 1]?.key}"`));
    }
  });

  it('shares out attitudes to the last person', () => {
    const prior = (opposed: number) => (template: Template) => {
      template.groups.attitudePrior = { supporters: 20, waiting: 60, opposed };
    };
    assert.deepEqual(problemsOf(prior(20)), []);
    assert.deepEqual(placesOf(prior(19)), ['groups.attitudePrior']);
    assert.match(problemsOf(prior(21))[0]?.[1] ?? '', /101/);
  });

  it('lets a phase last one day, and none end before it starts', () => {
    const ending = (day: number) => (template: Template) => {
      if (template.phases[2]) template.phases[2].endsOnDay = day;
    };
    assert.deepEqual(problemsOf(ending(14)), []);
    assert.deepEqual(placesOf(ending(13)), ['phases.2.endsOnDay']);
  });

  it('pairs sub-projects that name each other', () => {
    const phase = (index: number, values: Partial<Template['phases'][number]>) => (template: Template) => {
      Object.assign(template.phases[index] ?? {}, values);
    };
    const both = ['phases.0.pairedWith', 'phases.1.pairedWith'];
    assert.deepEqual(placesOf(phase(0, { kind: 'Phase' })), both);
    assert.deepEqual(placesOf(phase(1, { kind: 'Phase' })), both);
    assert.deepEqual(placesOf(phase(2, { kind: 'SubProject', pairedWith: 'end' })), [
      'phases.2.key',
      'phases.2.pairedWith',
    ]);
    assert.deepEqual(placesOf(phase(1, { pairedWith: undefined })), ['phases.0.pairedWith']);
    const [, [place, message] = []] = problemsOf(phase(2, { kind: 'SubProject', pairedWith: 'nobody' }));
    assert.equal(place, 'phases.2.pairedWith');
    assert.match(message ?? '', /"nobody"/);
  });

  it('names phases and signals that are there', () => {
    const problems = problemsOf((template) =>
      Object.assign(template.objectives[0] ?? {}, { phase: 'never', signal: 'nothing' }),
    );
    assert.deepEqual(
      problems.map(([place]) => place),
      ['phases.1.key', 'objectives.0.phase', 'objectives.0.signal'],
    );
    assert.match(problems.map(([, message]) => message).join(), /"never".*"nothing"/);
  });

  it('gives what weighs anything a decision and readers', () => {
    for (const lacks of ['decision', 'readers']) {
      const places = placesOf((template) => Object.assign(template.signals[0] ?? {}, { [lacks]: undefined }));
      assert.deepEqual(places, ['signals.0.weight']);
    }
  });

  it('counts records of the CRM, told once for a signal that does not', () => {
    const problems = problemsOf((template) => Object.assign(template.signals[1] ?? {}, { object: 'User' }));
    assert.deepEqual(
      problems.map(([place]) => place),
      ['signals.1.object'],
    );
    assert.match(problems[0]?.[1] ?? '', /User holds single people/);
  });

  it('tells places in lists by number, as YAML has them', () => {
    const paths: (string | number)[][] = [];
    const template = structuredClone(TEMPLATE);
    const and = [...Array<object>(12).fill({ A: { eq: 1 } }), {}];
    Object.assign(template.signals[0] ?? {}, { pass: { and } });
    checkTemplate(template, { addIssue: ({ path }) => paths.push(path) });
    assert.deepEqual(paths, [['signals', 0, 'pass', 'and', 12]]);
  });

  it('has filters that can be used, or says where they cannot', () => {
    const wrong: [object, string][] = [
      [{ Field1: { gt: null } }, 'Field1.gt'],
      [{ '1x': { eq: 1 } }, '1x'],
      [{ and: [...Array<object>(10).fill({ A: { eq: 1 } }), {}] }, 'and.10'],
    ];
    for (const [filter, steps] of wrong) {
      for (const part of ['population', 'pass']) {
        const problems = problemsOf((template) => Object.assign(template.signals[1] ?? {}, { [part]: filter }));
        assert.deepEqual(
          problems.map(([place]) => place),
          [`signals.1.${part}.${steps}`],
        );
      }
    }
  });

  it('joins other objects where the platform does, and says where it does not', () => {
    const joined = (object: string, filter: object = {}): object => ({
      Id: { inq: { [object]: filter, ApiName: 'Link__c' } },
    });
    const placesWith = (signal: object): string[] =>
      placesOf((template) => Object.assign(template.signals[1] ?? {}, signal));
    const one = { population: joined('Order', { and: [{ A: { eq: 1 } }, { B: { eq: 2 } }] }) };
    assert.deepEqual(placesWith(one), []);
    assert.deepEqual(placesWith({ pass: joined('Task') }), ['signals.1.pass.Id.inq.Task']);
    assert.deepEqual(placesWith({ pass: joined('Order', { A: { is: 1 } }) }), ['signals.1.pass.Id.inq.Order.A.is']);
    assert.deepEqual(placesWith({ pass: { or: [joined('Order'), { A: { eq: 1 } }] } }), ['signals.1.pass.or.0.Id.inq']);
    // Each filter is right by itself: what fails would need an "or", and people leave room for one join.
    assert.deepEqual(placesWith({ pass: { and: [joined('Order'), { A: { eq: 1 } }] } }), [
      'signals.1.pass.and.0.Id.inq',
    ]);
    assert.deepEqual(placesWith({ ...one, pass: joined('Case') }), ['signals.1.pass']);
    assert.deepEqual(placesWith({ ...one, pass: joined('Case'), scope: 'Project', weight: 0 }), []);
  });

  it('names roles, signals and objectives that are there, in the sections of the rollout', () => {
    const placesWith = (values: object): string[] => placesOf((template) => Object.assign(template, values));
    const [role, objective] = [{ key: 'lead' }, TEMPLATE.objectives[0]?.key];
    const rest = { name: 'x' };
    assert.deepEqual(placesWith({ roles: [role], risks: [{ ...rest, key: 'a', responsible: 'lead' }] }), []);
    assert.deepEqual(placesWith({ roles: [role], risks: [{ ...rest, key: 'a', responsible: 'boss' }] }), [
      'risks.0.responsible',
    ]);
    assert.deepEqual(placesWith({ messages: [{ ...rest, key: 'a', sender: 'boss' }] }), ['messages.0.sender']);
    assert.deepEqual(placesWith({ trainings: [{ ...rest, key: 'a', signal: 'nothing' }, { key: 'b' }] }), [
      'trainings.0.signal',
    ]);
    assert.deepEqual(
      placesWith({
        value: [
          { key: 'a', objective },
          { key: 'b', objective: 'nothing' },
        ],
      }),
      ['value.1.objective'],
    );
  });

  it('has an objective for each sub-project', () => {
    const problems = problemsOf((template) => template.objectives.splice(0, 1));
    assert.deepEqual(
      problems.map(([place]) => place),
      ['phases.1.key'],
    );
    assert.match(problems[0]?.[1] ?? '', /"act"/);
  });

  it('weighs something for a person, and nothing for all together', () => {
    const weighing = (values: object) =>
      placesOf((template) => template.signals.forEach((signal) => Object.assign(signal, values)));
    assert.deepEqual(weighing({ weight: 0 }), ['signals']);
    const project = placesOf((template) =>
      Object.assign(template.signals[0] ?? {}, { scope: 'Project', weight: 10, remedies: [] }),
    );
    assert.deepEqual(project, ['signals.0.weight']);
  });
});
