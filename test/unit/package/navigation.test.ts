/** How people get around: app, tabs, actions and the words on them, checked on the source that is deployed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contents, listOf, packageObjects } from '../../../scripts/package/packageSource.ts';

const objects = packageObjects();
const fields = objects.flatMap((object) => object.fields);

describe('app, tabs and pages', () => {
  const tabs = contents<{ flexiPage?: string; customObject?: string }>('CustomTab');

  it('lead from the app to tabs that exist', () => {
    const [app] = contents<{ tabs: string[]; label: string; uiType: string }>('CustomApplication');
    assert.ok(app);
    assert.equal(app.fullName, 'CrmAdoption');
    assert.equal(app.uiType, 'Lightning');
    assert.deepEqual(
      app.tabs.filter((name) => !name.startsWith('standard-')).sort(),
      tabs.map((tab) => tab.fullName).sort(),
    );
  });

  it('lead from tabs to pages and objects that exist', () => {
    const pages = contents('FlexiPage').map((page) => page.fullName);
    for (const tab of tabs) {
      if (tab.flexiPage === undefined) assert.ok(objects.some((object) => object.fullName === tab.fullName));
      else assert.ok(pages.includes(tab.flexiPage), tab.fullName);
    }
  });

  it('offer to revise the target of an objective, starting from the one that holds', () => {
    interface Action {
      targetObject: string;
      targetParentField: string;
      fieldOverrides: { field: string; formula: string };
      quickActionLayout: { quickActionLayoutColumns: { quickActionLayoutItems: { field: string }[] }[] };
    }
    const [action] = contents<Action>('QuickAction');
    assert.ok(action);
    assert.equal(action.fullName, 'RolloutObjective__c.ReviseTarget');
    assert.deepEqual([action.targetObject, action.targetParentField], ['ObjectiveRevision__c', 'Objective__c']);
    assert.deepEqual(action.fieldOverrides, {
      field: 'PreviousTarget__c',
      formula: 'RolloutObjective__c.CurrentTarget__c',
    });
    const asked = action.quickActionLayout.quickActionLayoutColumns.flatMap((column) =>
      column.quickActionLayoutItems.map((item) => item.field),
    );
    const required = fields.filter((field) => field.object === action.targetObject && field.required === 'true');
    assert.deepEqual(asked.sort(), required.map((field) => field.fullName).sort());
    const layout = contents<{ platformActionList: unknown }>('Layout').find((one) =>
      one.fullName.startsWith('RolloutObjective__c-'),
    );
    assert.match(JSON.stringify(layout?.platformActionList), /"RolloutObjective__c\.ReviseTarget"/);
  });

  it('take their words from labels that say where they are used', () => {
    const [file] = contents<{ labels: Record<string, string>[] }>('CustomLabels');
    const labels = listOf(file?.labels);
    const names = labels.map((label) => label['fullName'] ?? '');
    assert.deepEqual(
      names.filter((name) => !/^[a-z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*$/.test(name)),
      [],
    );
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    for (const label of labels) {
      assert.ok(label['categories'], label['fullName']);
      assert.ok(label['shortDescription'], label['fullName']);
      assert.equal(label['protected'], 'false', label['fullName']);
    }
  });
});
