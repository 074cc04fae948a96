import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PackageModel } from '@crm-adoption/metadata-check';
import { checkTemplateSignals } from '../../../scripts/checks/templateSignals.ts';

const folder = new URL('../../../templates/', import.meta.url);
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('template.yaml'))
  .map((name) => ({ path: `templates/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));

function problemsOf(signal: string): string[] {
  const text = `name: x\nsignals:\n  - key: good\n    object: Opportunity\n    population: { IsClosed: { eq: false } }\n    pass: { NextStep: { ne: null } }\n${signal}`;
  return checkTemplateSignals([{ path: 't.yaml', text }], new PackageModel([])).map(
    ({ line, problem }) => `${line} ${problem}`,
  );
}

describe('signals of templates', () => {
  it('count fields that exist, in every shipped template', () => {
    assert.ok(shipped.length >= 3);
    assert.deepEqual(checkTemplateSignals(shipped, new PackageModel([])), []);
  });

  it('are told with their line when a field does not exist', () => {
    const signal =
      '  - key: bad\n    object: Opportunity\n    population: { IsClosd: { eq: false } }\n    pass: { Account: { Industry: { ne: null } } }\n';
    assert.deepEqual(problemsOf(signal), [
      '7 bad, population: IsClosd: Opportunity has no field IsClosd here; correct the name',
    ]);
  });

  it('are told when the object does not exist', () => {
    const signal =
      '  - key: bad\n    object: Oportunity\n    population: { IsClosed: { eq: false } }\n    pass: { IsWon: { eq: true } }\n';
    assert.deepEqual(problemsOf(signal), [
      '7 bad, object: object: there is no object Oportunity here; correct the name',
    ]);
  });

  it('are told when a filter does not parse', () => {
    const signal =
      '  - key: bad\n    object: Opportunity\n    population: { IsClosed: { equals: false } }\n    pass: { IsWon: { eq: true } }\n';
    assert.match(problemsOf(signal).join(), /^7 bad, population: /);
  });

  it('are told when login history is read', () => {
    const signal =
      '  - key: bad\n    object: LoginHistory\n    ownerField: UserId\n    population: { Status: { eq: Success } }\n    pass: { Status: { eq: Success } }\n';
    assert.match(problemsOf(signal).join(), /^7 bad, object: /);
  });
});
