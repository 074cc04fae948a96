/** How people get around: app, tabs, actions and the words on them, checked on the source that is deployed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contents, listOf, packageFolder, packageObjects } from '../../../scripts/package/packageSource.ts';

const objects = packageObjects();
const fields = objects.flatMap((object) => object.fields);

/** The list views that a page shows as cards. */
function listCards(page: string): { object: string; list: string }[] {
  const text = readFileSync(join(packageFolder, `flexipages/${page}.flexipage-meta.xml`), 'utf8');
  const card = /<name>entityName<\/name>\s*<value>(\w+)<[^]*?<name>filterName<\/name>\s*<value>(\w+)</g;
  return [...text.matchAll(card)].map(([, object = '', list = '']) => ({ object, list }));
}

describe('app, tabs and pages', () => {
  const tabs = contents<{ flexiPage?: string; customObject?: string }>('CustomTab');

  const [app] = contents<{ tabs: string[]; label: string; uiType: string }>('CustomApplication');
  const inApp = app?.tabs ?? [];
  /** Lists that the home page shows; "View All" of each opens the lists of its object, which needs a tab for that. */
  const cards = listCards('CrmAdoptionHome');

  it('lead from the app to seven tabs, in the order of who comes most often', () => {
    assert.equal(app?.fullName, 'CrmAdoption');
    assert.equal(app.uiType, 'Lightning');
    assert.deepEqual(inApp, [
      'standard-home',
      'CrmAdoptionMyScore',
      'CrmAdoptionTeam',
      'CrmAdoptionRollout',
      'CrmAdoptionIrritants',
      'CrmAdoptionTrainings',
      'CrmAdoptionSetup',
    ]);
  });

  it('have no other tabs than those of the app, of lists on the home page, and those that pages of the app lead to', () => {
    assert.deepEqual(
      tabs
        .map((tab) => tab.fullName)
        .filter((name) => !inApp.includes(name))
        .sort(),
      [
        'CrmAdoptionCharter',
        'Irritant__c',
        // The page of the charter leads to the record of its rollout.
        'RolloutProject__c',
        'RolloutTraining__c',
        ...new Set(cards.map(({ object }) => object).filter((name) => !inApp.includes(name))),
      ].sort(),
    );
  });

  it('have no list view that neither a tab nor a card of the home page leads to, and each card has one', () => {
    for (const { object, list } of cards) {
      const children = objects.find((one) => one.fullName === object)?.children ?? [];
      assert.ok(children.includes(`ListView:${list}`), `${object} ${list}`);
    }
    // The pages of answers and of trainings end with a link to the lists of their object.
    const reached = [...inApp, 'Irritant__c', 'RolloutTraining__c', ...cards.map(({ object }) => object)];
    for (const object of objects.filter((one) => !reached.includes(one.fullName))) {
      const lists = object.children.filter((child) => child.startsWith('ListView:'));
      assert.deepEqual(lists, ['ListView:All'], object.fullName);
    }
  });

  it('carry labels of a few words', () => {
    const french = contents<{ customTabs: { name: string; label: string }[] }>('Translations')[0]?.customTabs ?? [];
    assert.deepEqual(
      objects.filter((object) => inApp.includes(object.fullName)),
      [],
    );
    assert.deepEqual(
      french.map(({ label }) => label),
      ['Charte', 'Dit et fait', 'Mon score CRM', 'Déploiement', 'Configuration', 'Mon équipe', 'Formations'],
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
    const action = contents<Action>('QuickAction').find((one) => one.fullName === 'RolloutObjective__c.ReviseTarget');
    assert.ok(action);
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

  it('offer to escalate an irritant or a risk: to the sponsor, as a blocker, on the record of its project', () => {
    interface Action {
      type: string;
      targetObject: string;
      targetParentField?: string;
      fieldOverrides: { field: string; formula?: string; literalValue?: string | boolean }[];
    }
    const actions = contents<Action>('QuickAction');
    for (const [object, parent] of [
      ['Irritant__c', 'Irritant__c'],
      ['RolloutRisk__c', 'Risk__c'],
    ] as const) {
      const action = actions.find((one) => one.fullName === `${object}.Escalate`);
      assert.ok(action, object);
      assert.deepEqual(
        [action.type, action.targetObject, action.targetParentField],
        ['Create', 'RolloutDecision__c', parent],
      );
      assert.deepEqual(
        action.fieldOverrides.map((one) => `${one.field} ${String(one.formula ?? one.literalValue)}`),
        [
          `Project__c ${object}.Project__c`,
          `Name ${object}.Name`,
          'Kind__c Blocker',
          'Level__c Sponsor',
          'IsBlocking__c true',
        ],
      );
      const layout = contents<{ platformActionList?: unknown }>('Layout').find((one) =>
        one.fullName.startsWith(`${object}-`),
      );
      assert.match(JSON.stringify(layout?.platformActionList), new RegExp(`"${object}\\.Escalate"`));
    }
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
