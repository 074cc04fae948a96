import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { sendJson, serveOrg, type ServedOrg } from '../fixtures/servedOrg.ts';

type Item = { required: boolean; layoutComponents: { type: string; value: string }[] };
type Layout = { id: string; editLayoutSections: { layoutRows: { layoutItems: Item[] }[] }[] };

const LAYOUT = `<?xml version="1.0" encoding="UTF-8"?>
<Layout xmlns="http://soap.sforce.com/2006/04/metadata">
  <layoutSections>
    <label>What</label>
    <layoutColumns>
      <layoutItems><behavior>Required</behavior><field>Name</field></layoutItems>
      <layoutItems><behavior>Readonly</behavior><field>CreatedById</field></layoutItems>
    </layoutColumns>
    <layoutColumns>
      <layoutItems><behavior>Required</behavior><field>NextStep</field></layoutItems>
      <layoutItems><behavior>Edit</behavior><field>Amount</field></layoutItems>
      <layoutItems><emptySpace>true</emptySpace></layoutItems>
    </layoutColumns>
  </layoutSections>
</Layout>`;

suite('page layouts in the REST API', () => {
  let served: ServedOrg;
  before(async () => {
    served = await serveOrg();
    const content = new TextEncoder().encode(LAYOUT);
    served.running.org.metadata.write('Layout', 'Opportunity-Sales', [{ path: 'layouts/Sales.layout', content }]);
  });
  after(() => served.close());

  const get = (path: string): Promise<{ status: number; body: unknown }> =>
    sendJson(served, 'GET', `/services/data/v67.0/sobjects/${path}`);
  const itemsOf = (layout: Layout | undefined): [string | undefined, boolean][] =>
    (layout?.editLayoutSections ?? [])
      .flatMap(({ layoutRows }) => layoutRows.flatMap(({ layoutItems }) => layoutItems))
      .map(({ layoutComponents, required }) => [layoutComponents[0]?.value, required]);

  test('show which fields stand on the layout, row by row, and which are required there', async () => {
    const { status, body } = await get('opportunity/describe/layouts');
    assert.equal(status, 200);
    const { layouts, recordTypeMappings } = body as { layouts: Layout[]; recordTypeMappings: { layoutId: string }[] };
    assert.deepEqual(itemsOf(layouts[0]), [
      ['Name', true],
      ['NextStep', true],
      ['CreatedById', false],
      ['Amount', false],
    ]);
    assert.equal(recordTypeMappings[0]?.layoutId, layouts[0]?.id);
  });

  test('of one record type are the layout alone', async () => {
    const { body } = await get('Opportunity/describe/layouts/012000000000000AAA');
    assert.equal(itemsOf(body as Layout).length, 4);
    assert.equal((await get('Opportunity/describe/layouts/012000000000001AAA')).status, 404);
    assert.equal((await get('Nowhere__c/describe/layouts')).status, 404);
  });

  test('of an object whose layout nobody made show its name and owner', async () => {
    const { body } = await get('Account/describe/layouts');
    assert.deepEqual(
      itemsOf((body as { layouts: Layout[] }).layouts[0]).map(([name]) => name),
      ['Name', 'OwnerId'],
    );
  });
});
