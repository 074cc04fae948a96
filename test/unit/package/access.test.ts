/** docs/access.md against the API: each row, asked as a person with a standard profile and one permission set. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessDocument, ROLES, SHARING } from '../../../scripts/docs/access.ts';
import { Rollout } from '../measure/rollout.ts';
import { samplesOf, type Sample, type Values } from './accessSamples.ts';
import { readAccessTables } from './accessTable.ts';

interface Person {
  role: string;
  userId: string;
  token: string;
}

const { text, tables } = readAccessTables();
const people: Person[] = [];
let rollout: Rollout;
let samples: Record<string, Sample>;
let made = 0;

async function call(token: string, method: string, path: string, body?: Values): Promise<Response> {
  return fetch(`${rollout.running.url}/services/data/v${rollout.org.apiVersion}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

function personOf(role: string): Person {
  const person = people.find((one) => one.role === role);
  assert.ok(person, role);
  return person;
}

/** Whether the API did it. A refusal must be one of access: a broken rule would say nothing about who may. */
async function allowed(answer: Promise<Response>): Promise<boolean> {
  const response = await answer;
  if (response.ok) return true;
  const refusal = await response.text();
  assert.match(refusal, /INSUFFICIENT_ACCESS|INVALID_TYPE|NOT_FOUND|INVALID_FIELD|CANNOT_INSERT_UPDATE/, refusal);
  return false;
}

function sampleOf(object: string): Sample {
  const sample = samples[object];
  assert.ok(sample, `a sample of ${object} is needed to test its row`);
  return sample;
}

/** Values of a new record that the person may own, with parents that the person may reach. */
function valuesFor(ownerId: string, object: string): Values {
  const values = { ...sampleOf(object).values(`sample-${++made}`) };
  if (object === 'AdoptionSnapshot__c') values['OwnerId'] = ownerId;
  if (object === 'RolloutGroup__c') values['Manager__c'] = ownerId;
  if (object === 'AdoptionMetric__c') values['Snapshot__c'] = recordOf(ownerId, 'AdoptionSnapshot__c');
  if (object === 'ObjectiveRevision__c') values['Objective__c'] = objective();
  return values;
}

/** A record of that owner; details have the owner of their parent. */
function recordOf(ownerId: string, object: string): string {
  const records = tables.objects.find((row) => row.name === object)?.cells['Records'];
  const isDetail = records === SHARING['ControlledByParent']?.words;
  return rollout.create(object, { ...valuesFor(ownerId, object), ...(isDetail ? {} : { OwnerId: ownerId }) });
}

/** The letters of what the person may do with a record, in the order of the table. */
async function lettersOf(person: Person, object: string, record: string): Promise<string[]> {
  const path = `/sobjects/${object}/${record}`;
  const did = {
    R: await allowed(call(person.token, 'GET', path)),
    E: await allowed(call(person.token, 'PATCH', path, sampleOf(object).change)),
    D: await allowed(call(person.token, 'DELETE', path)),
  };
  return Object.entries(did).flatMap(([letter, done]) => (done ? [letter] : []));
}

/** An objective of its own for each revision, as a revision starts from the target of the moment. */
function objective(): string {
  return rollout.create('RolloutObjective__c', {
    Name: 'Revised',
    Project__c: rollout.projectId,
    InitialTarget__c: 80,
  });
}

before(async () => {
  rollout = await Rollout.start();
  samples = samplesOf(rollout);
  for (const [set, role] of Object.entries(ROLES)) {
    const userId = rollout.user(role);
    rollout.assign(userId, set);
    people.push({ role, userId, token: rollout.org.issueToken(userId) });
  }
});
after(() => rollout.stop());

it('is what the permission sets say', async () => {
  assert.equal(text, await accessDocument(), 'run `npm run docs` and commit docs/access.md');
});

describe('each object of the table', () => {
  for (const { name: object, cells } of tables.objects) {
    for (const role of Object.values(ROLES)) {
      it(`${object}: ${role} may ${cells[role]}`, async () => {
        const person = personOf(role);
        const own = await lettersOf(person, object, recordOf(person.userId, object));
        const isCreated = await allowed(
          call(person.token, 'POST', `/sobjects/${object}`, valuesFor(person.userId, object)),
        );
        assert.equal([...(isCreated ? ['C'] : []), ...own].join(' ') || '–', cells[role]);
      });
    }
  }
});

describe('records of others', () => {
  for (const { name: object, cells } of tables.objects) {
    const sharing = Object.values(SHARING).find((one) => one.words === cells['Records']);
    // Details follow their parent; the figures of a snapshot are the details that nobody else may reach.
    const onOthers = object === 'AdoptionMetric__c' ? '' : sharing?.onOthers;
    if (sharing === SHARING['ControlledByParent'] && object !== 'AdoptionMetric__c') continue;
    for (const role of Object.values(ROLES)) {
      it(`${object}: ${role}, ${cells['Records']}`, async () => {
        assert.ok(onOthers !== undefined, `words of an organisation-wide default: ${cells['Records']}`);
        const reached = (sharing?.past?.[role] ?? onOthers).split(' ');
        const expected = (cells[role] ?? '').split(' ').filter((letter) => reached.includes(letter));
        const record = recordOf(rollout.user('Somebody'), object);
        assert.deepEqual(await lettersOf(personOf(role), object, record), expected);
      });
    }
  }
});

interface Described {
  createable: boolean;
  updateable: boolean;
  fields: { name: string; createable: boolean; updateable: boolean }[];
}

describe('each field of the table', () => {
  for (const [object, rows] of tables.fields) {
    for (const role of Object.values(ROLES)) {
      it(`${object}: ${role}`, async () => {
        const person = personOf(role);
        const answer = await call(person.token, 'GET', `/sobjects/${object}/describe`);
        const described = answer.ok ? ((await answer.json()) as Described) : undefined;
        for (const { name, cells } of rows) {
          const field = described?.fields.find((one) => one.name === name);
          const isRead = await allowed(
            call(person.token, 'GET', `/query?q=${encodeURIComponent(`SELECT ${name} FROM ${object} LIMIT 1`)}`),
          );
          const isWritten =
            (described?.createable && field?.createable) || (described?.updateable && field?.updateable);
          const found = field === undefined ? '–' : isWritten ? 'write' : 'read';
          assert.equal(found, cells[role], `describe of ${name}`);
          assert.equal(isRead, cells[role] !== '–', `query of ${name}`);
        }
      });
    }
  }
});
