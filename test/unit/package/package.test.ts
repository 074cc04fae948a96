/** What an admin or a user of the package relies on, checked on the source that is deployed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { unzipSync } from 'fflate';
import {
  componentsOf,
  contents,
  packageComponents,
  packageFolder,
  packageObjects,
} from '../../../scripts/package/packageSource.ts';

const objects = packageObjects();
const fields = objects.flatMap((object) => object.fields);
const rules = objects.flatMap((object) => object.rules);
const named = (items: { object: string; fullName: string }[]) => items.map((one) => `${one.object}.${one.fullName}`);

/** Longest texts that the platform takes. */
const MAX_DESCRIPTION = 1000;
const MAX_HELP = 510;
const MAX_RULE_TEXT = 255;

describe('objects of the package', () => {
  it('are the rollout and the adoption side', () => {
    assert.deepEqual(objects.map((object) => `${object.fullName} ${object.sharingModel}`).sort(), [
      'AdoptionMetric__c ControlledByParent',
      'AdoptionPause__c Private',
      'AdoptionSignal__c ControlledByParent',
      'AdoptionSnapshot__c Private',
      'CollectedField__c ControlledByParent',
      'GroupAdoption__c Private',
      'Irritant__c ReadWrite',
      'ManagerReadiness__c Private',
      'ObjectiveRevision__c ControlledByParent',
      'RolloutDecision__c ControlledByParent',
      'RolloutGroup__c ControlledByParent',
      'RolloutMember__c ControlledByParent',
      'RolloutMessage__c ControlledByParent',
      'RolloutObjective__c ControlledByParent',
      'RolloutPhase__c ControlledByParent',
      'RolloutProject__c ReadWrite',
      'RolloutReview__c ControlledByParent',
      'RolloutRisk__c ControlledByParent',
      'RolloutTraining__c ControlledByParent',
      'RolloutValue__c ControlledByParent',
      'SignalAdoption__c Private',
    ]);
  });

  it('are described, and so is each field', () => {
    assert.deepEqual(
      objects.filter((object) => !object.description).map((object) => object.fullName),
      [],
    );
    assert.deepEqual(named(fields.filter((field) => !field.description)), []);
    assert.deepEqual(named(fields.filter((field) => (field.description ?? '').length > MAX_DESCRIPTION)), []);
  });

  it('help with each field, in words that say more than its label', () => {
    assert.deepEqual(named(fields.filter((field) => !field.inlineHelpText)), []);
    assert.deepEqual(named(fields.filter((field) => (field.inlineHelpText ?? '').length > MAX_HELP)), []);
    assert.deepEqual(named(fields.filter((field) => field.inlineHelpText === field.label)), []);
  });

  it('keep texts free of the line breaks that a formatter could add', () => {
    const broken = fields.filter((field) => /\n/.test(`${field.description}${field.inlineHelpText}`));
    assert.deepEqual(named(broken), []);
    assert.deepEqual(named(rules.filter((rule) => rule.errorMessage.includes('\n'))), []);
  });

  it('show users a list of all records and the main fields of one', () => {
    for (const object of objects) {
      assert.ok(object.children.includes('ListView:All'), object.fullName);
      assert.ok(object.children.includes('CompactLayout:Overview'), object.fullName);
    }
    assert.deepEqual(
      componentsOf('Layout')
        .map((layout) => layout.fullName)
        .sort(),
      objects.map((object) => `${object.fullName}-${object.label} Layout`).sort(),
    );
  });

  it('are open to nobody outside the company', () => {
    for (const object of objects) {
      const expected = object.sharingModel === 'ControlledByParent' ? 'ControlledByParent' : 'Private';
      assert.equal(object.externalSharingModel, expected, object.fullName);
    }
  });
});

describe('rows about one person', () => {
  const about = ['AdoptionMetric__c', 'AdoptionPause__c', 'AdoptionSnapshot__c', 'ManagerReadiness__c'];
  const personal = objects.filter((object) => about.includes(object.fullName));

  it('cannot become a ranking in a report, a search, a feed or a history', () => {
    assert.equal(personal.length, 4);
    for (const object of personal) {
      assert.equal(object.enableReports, 'false', object.fullName);
      assert.equal(object.enableSearch, 'false', object.fullName);
      assert.equal(object.enableFeeds, 'false', object.fullName);
      assert.equal(object.enableHistory, 'false', object.fullName);
    }
  });

  it('are no column of a list, which anyone could sort', () => {
    const figure =
      /Score__c|Band__c|FourWeekChange__c|Population__c|Passed__c|Rate__c|Points__c|Awareness|Desire|Ability|CoachedOn/;
    for (const { fullName } of personal) {
      const folder = join(packageFolder, 'objects', fullName, 'listViews');
      const lists = readdirSync(folder);
      assert.ok(lists.length > 0, fullName);
      for (const list of lists) assert.doesNotMatch(readFileSync(join(folder, list), 'utf8'), figure, list);
    }
  });

  it('are classified as restricted', () => {
    const figures = personal
      .flatMap((object) => object.fields)
      .filter((field) => ['Number', 'Percent', 'Picklist'].includes(field.type));
    assert.equal(figures.length, 12);
    assert.deepEqual(named(figures.filter((field) => field.securityClassification !== 'Restricted')), []);
  });
});

describe('fields that the platform would refuse', () => {
  it('none: a long text is never required and never read by a formula field', () => {
    const longTexts = fields.filter((field) => field.type === 'LongTextArea');
    assert.deepEqual(named(longTexts.filter((field) => field.required === 'true')), []);
    for (const { object, fullName } of longTexts) {
      const name = new RegExp(`\\b${fullName}\\b`);
      const readers = fields.filter((field) => field.object === object && name.test(field.formula ?? ''));
      assert.deepEqual(named(readers), [], `${object}.${fullName}`);
    }
  });

  it('none: formulas and rules name fields of their own object, or of one that a relationship leads to', () => {
    const standard = ['Id', 'Name', 'OwnerId'];
    const knownOf = (name: string): Set<string> => {
      const object = objects.find((one) => one.fullName === name);
      return new Set([...(object?.fields.map((field) => field.fullName) ?? []), ...standard]);
    };
    for (const object of objects) {
      const texts = [
        ...object.fields.map((field) => field.formula ?? ''),
        ...object.rules.map((rule) => rule.errorConditionFormula),
      ];
      for (const path of texts.flatMap((text) => text.match(/\b(?:\w+__r\.)?\w+__c\b/g) ?? [])) {
        const [name = '', relationship] = path.split('.').reverse();
        const lookup = object.fields.find((field) => field.fullName === relationship?.replace(/__r$/, '__c'));
        const owner = relationship === undefined ? object.fullName : (lookup?.referenceTo ?? '');
        assert.ok(knownOf(owner).has(name), `${object.fullName} ${path}`);
      }
    }
  });

  it('none: roll-ups sum or count what a detail of the object holds', () => {
    const summaries = fields.filter((field) => field.type === 'Summary');
    assert.deepEqual(named(summaries).sort(), [
      'RolloutObjective__c.RevisedBy__c',
      'RolloutObjective__c.RevisionCount__c',
      'RolloutProject__c.MinutesAWeek__c',
      'RolloutProject__c.OutlayConfirmed__c',
      'RolloutProject__c.OutlayExpected__c',
      'RolloutProject__c.YearlyBenefitConfirmed__c',
      'RolloutProject__c.YearlyBenefitExpected__c',
      'RolloutProject__c.YearlyCostConfirmed__c',
      'RolloutProject__c.YearlyCostExpected__c',
    ]);
    for (const summary of summaries) {
      const { summaryForeignKey, summarizedField } = summary as unknown as Record<string, string>;
      const master = fields.find((field) => `${field.object}.${field.fullName}` === summaryForeignKey);
      assert.deepEqual([master?.type, master?.referenceTo], ['MasterDetail', summary.object], summary.fullName);
      if (summarizedField !== undefined) assert.ok(named(fields).includes(summarizedField), summary.fullName);
    }
  });

  it('none: lookups name what happens when their target is deleted, and children of one parent differ in name', () => {
    const lookups = fields.filter((field) => field.type === 'Lookup');
    for (const lookup of lookups) {
      const expected = lookup.required === 'true' ? 'Restrict' : 'SetNull';
      assert.equal(lookup.deleteConstraint, expected, `${lookup.object}.${lookup.fullName}`);
    }
    const children = fields
      .filter((field) => field.referenceTo !== undefined)
      .map((field) => `${field.referenceTo}.${field.relationshipName}`);
    assert.deepEqual(
      children.filter((name, index) => children.indexOf(name) !== index),
      [],
    );
  });

  it('none: each external key is unique, and required where only measuring writes', () => {
    const measured = ['AdoptionMetric__c', 'AdoptionSnapshot__c', 'GroupAdoption__c', 'SignalAdoption__c'];
    const keys = fields.filter((field) => field.fullName === 'ExternalKey__c');
    assert.deepEqual(
      objects.map((object) => object.fullName).filter((name) => !keys.some((key) => key.object === name)),
      ['AdoptionPause__c', 'ObjectiveRevision__c'],
    );
    for (const key of keys) {
      const { unique, externalId, required, caseSensitive } = key as unknown as Record<string, string>;
      assert.deepEqual(
        { unique, externalId, required, caseSensitive },
        { unique: 'true', externalId: 'true', required: String(measured.includes(key.object)), caseSensitive: 'false' },
        key.object,
      );
    }
  });

  it('none: at most 20 fields of an object are tracked in its history', () => {
    for (const object of objects) {
      const tracked = object.fields.filter((field) => field.trackHistory === 'true');
      assert.ok(tracked.length < 20, object.fullName);
    }
  });
});

describe('validation rules', () => {
  it('are active, say why they exist and tell what to do next', () => {
    assert.ok(rules.length > 0);
    assert.deepEqual(named(rules.filter((rule) => rule.active !== 'true' || !rule.description)), []);
    const texts = rules.filter(
      (rule) => Math.max(rule.errorMessage.length, rule.description?.length ?? 0) > MAX_RULE_TEXT,
    );
    assert.deepEqual(named(texts), []);
    const action = /\b(Enter|Change|Choose|Correct|Fill in|Empty|Measure|Say|Keep)\b/i;
    assert.deepEqual(named(rules.filter((rule) => !action.test(rule.errorMessage))), []);
  });

  it('point at a field of their object', () => {
    for (const rule of rules) {
      if (rule.errorDisplayField === undefined) continue;
      const owner = fields.filter((field) => field.object === rule.object);
      assert.ok(
        owner.some((field) => field.fullName === rule.errorDisplayField),
        `${rule.object}.${rule.fullName}`,
      );
    }
  });
});

describe('conversion for a deployment', () => {
  it('holds every object, field, rule, permission set, tab, page and layout', async () => {
    const source = packageComponents();
    source.sourceApiVersion = '67.0';
    const { zipBuffer } = await new MetadataConverter().convert(source, 'metadata', { type: 'zip' });
    assert.ok(zipBuffer);
    const files = unzipSync(zipBuffer);
    const text = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array());
    const manifest = text('package.xml');
    assert.match(manifest, /<version>67\.0<\/version>/);
    for (const object of objects) {
      const xml = text(`objects/${object.fullName}.object`);
      for (const child of [...object.fields, ...object.rules]) {
        assert.ok(xml.includes(`<fullName>${child.fullName}</fullName>`), `${object.fullName}.${child.fullName}`);
        assert.ok(manifest.includes(`<members>${object.fullName}.${child.fullName}</members>`), child.fullName);
      }
    }
    const expected = [
      'applications/CrmAdoption.app',
      'flexipages/CrmAdoptionCharterPage.flexipage',
      'flexipages/CrmAdoptionIrritantsPage.flexipage',
      'flexipages/CrmAdoptionMyScorePage.flexipage',
      'flexipages/CrmAdoptionTeamPage.flexipage',
      'flexipages/CrmAdoptionTrainingsPage.flexipage',
      'labels/CustomLabels.labels',
      'permissionsets/CrmAdoptionAdmin.permissionset',
      'permissionsets/CrmAdoptionLead.permissionset',
      'permissionsets/CrmAdoptionManager.permissionset',
      'permissionsets/CrmAdoptionReader.permissionset',
      'permissionsets/CrmAdoptionRep.permissionset',
      'quickActions/Irritant__c.Escalate.quickAction',
      'quickActions/RolloutObjective__c.ReviseTarget.quickAction',
      'quickActions/RolloutReview__c.TakeFigures.quickAction',
      'quickActions/RolloutRisk__c.Escalate.quickAction',
      'sharingRules/GroupAdoption__c.sharingRules',
      'sharingRules/SignalAdoption__c.sharingRules',
      'translations/fr.translation',
      ...objects.map((object) => `objectTranslations/${object.fullName}-fr.objectTranslation`),
      ...objects.map((object) => `layouts/${object.fullName}-${object.label} Layout.layout`),
      ...contents('CustomTab').map((tab) => `tabs/${tab.fullName}.tab`),
    ];
    assert.deepEqual(
      expected.filter((name) => files[name] === undefined),
      [],
    );
  });
});
