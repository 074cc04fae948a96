/** Which managers get a record for their own readiness, and what becomes of those whom the org refuses as owners. */
import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { giveReadiness, owedReadiness, receivingNames, type ManagedGroup } from '../../../src/org/managerReadiness.ts';

function group(id: string, values: Partial<ManagedGroup> = {}): ManagedGroup {
  return { id, name: id, managerId: 'boss', isManagerActive: true, readinessManagerId: null, ...values };
}

describe('a record of readiness', () => {
  it('is owed to active managers whose group shows nobody’s answers, or those of somebody else', () => {
    const owed = owedReadiness([
      group('new'),
      group('kept', { readinessManagerId: 'boss' }),
      group('changed', { readinessManagerId: 'before' }),
      group('inactive', { isManagerActive: false }),
      group('inactive after another', { isManagerActive: false, readinessManagerId: 'before' }),
      group('without manager', { managerId: null, isManagerActive: false }),
      group('without manager now', { managerId: null, isManagerActive: false, readinessManagerId: 'before' }),
    ]);
    assert.deepEqual(
      owed.map(({ id }) => id),
      ['new', 'changed', 'inactive after another', 'without manager now'],
    );
    assert.deepEqual(receivingNames(owed), ['new', 'changed']);
  });

  /** Gives records in an org that refuses the second owner with this code; what was linked, by group. */
  async function give(code: string): Promise<{ given: unknown; links: Record<string, unknown> }> {
    const links: Record<string, unknown> = {};
    const { connection } = fakeConnection({
      body: ({ url, body }) => {
        const { records } = JSON.parse(body ?? '') as { records: Record<string, unknown>[] };
        return records.map((row, index) => {
          const isRefused = url.includes('ManagerReadiness__c') && index === 1;
          if (!url.includes('ManagerReadiness__c'))
            links[String(row['id'])] = row['Readiness__r'] ?? row['Readiness__c'];
          return isRefused
            ? { success: false, errors: [{ statusCode: code, message: 'no', fields: [] }] }
            : { success: true, errors: [] };
        });
      },
    });
    const owed = [group('a'), group('b'), group('c', { isManagerActive: false, readinessManagerId: 'before' })];
    return { given: await giveReadiness(connection, owed), links };
  }

  it('that the org gives nobody who cannot read it is named, and the others are given theirs', async () => {
    const { given, links } = await give('TRANSFER_REQUIRES_READ');
    assert.deepEqual(given, { given: ['a'], unreadable: ['b'] });
    assert.deepEqual(links, { a: { ExternalKey__c: 'a:boss' }, b: null, c: null });
  });

  it('that is refused for another reason stops the run with the words of the org', async () => {
    await assert.rejects(give('FIELD_CUSTOM_VALIDATION_EXCEPTION'), /ManagerReadiness__c b:boss.*no/);
  });
});
