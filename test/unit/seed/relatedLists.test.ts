/** After a seed no related list of a rollout is empty, but for what people file and weeks bring. */
import { TestOrg } from '../../fixtures/testOrg.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import AdoptionSeed from '../../../src/commands/adoption/seed.ts';
import { packageDirectory } from '../../../src/deploy/packageSource.ts';
import { queryAll } from '../../../src/org/soql.ts';
import { templateKeys } from '../../../src/template/load.ts';
import { LANGUAGES } from '../../../src/template/schema.ts';

/** What no template can hold: irritants are filed by people, figures are measured. */
const NOT_SEEDED = ['Irritant__c', 'GroupAdoption__c', 'SignalAdoption__c'];

const source = (...path: string[]): string => readFileSync(join(packageDirectory, ...path), 'utf8');

/** Relationships whose records the Lightning page of a rollout lists. */
function listsOfPage(): string[] {
  const page = source('flexipages', 'RolloutProjectRecordPage.flexipage-meta.xml');
  return [...page.matchAll(/<value>(\w+__r)<\/value>/g)].map(([, name = '']) => name);
}

/** Objects whose records the layout lists. */
function objectsOfLayout(): string[] {
  const layout = source('layouts', 'RolloutProject__c-Rollout Project Layout.layout-meta.xml');
  return [...layout.matchAll(/<relatedList>(\w+)\.Project__c<\/relatedList>/g)].map(([, name = '']) => name);
}

/** Relationship of the project to the records of an object. */
function relationshipOf(object: string): string {
  const field = source('objects', object, 'fields', 'Project__c.field-meta.xml');
  return `${/<relationshipName>(\w+)</.exec(field)?.[1] ?? ''}__r`;
}

describe('the related lists of a rollout', () => {
  let org: TestOrg;

  before(async () => {
    org = await TestOrg.deployed();
    const { id } = org.user('Nora North', { permissionSets: ['CrmAdoptionManager'] });
    org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'], values: { ManagerId: id } });
  });
  after(() => org.close());

  it('are the same on the page and in the layout', () => {
    assert.deepEqual(listsOfPage().sort(), objectsOfLayout().map(relationshipOf).sort());
  });

  it('hold records after the seed of each template in each language', async () => {
    const connection = await org.connect();
    const empty = NOT_SEEDED.map(relationshipOf);
    for (const template of await templateKeys()) {
      for (const language of LANGUAGES) {
        const key = `${template}.${language}`;
        const argv = [
          '--target-org',
          org.admin.token,
          '--project',
          key,
          '--template',
          template,
          '--language',
          language,
        ];
        const { error } = await runCommand(AdoptionSeed, [...argv, '--groups-from-managers']);
        assert.equal(error, undefined);
        for (const list of listsOfPage()) {
          const soql = `SELECT (SELECT Id FROM ${list}) FROM RolloutProject__c WHERE ExternalKey__c = '${key}'`;
          const [project] = await queryAll<Record<string, { records: unknown[] } | null>>(connection, soql);
          assert.equal((project?.[list]?.records ?? []).length === 0, empty.includes(list), `${key} ${list}`);
        }
      }
    }
  });
});
