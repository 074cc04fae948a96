/** What the record pages promise beyond being accepted by an org, which `check:metadata` holds. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { missingCharterParts } from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';

const root = new URL('../../../force-app/main/default/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const page = (name: string): string => read(`flexipages/${name}.flexipage-meta.xml`);

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, value]) => value);
const NOTE = 'lwc/adoptionPageNote';
const topicsOf = (name: string): string[] => all(page(name), /<name>topic<\/name>\s*<value>(\w+)<\/value>/g);
const relatedLists = (text: string): string[] => all(text, /<name>relatedListApiName<\/name>\s*<value>(\w+)<\/value>/g);

describe('record pages', () => {
  it('the project page names each part that a charter can lack', () => {
    const parts = missingCharterParts({
      measuringPurpose: null,
      isPayBanned: false,
      isSanctionBanned: false,
      isRankingBanned: false,
      retentionWeeks: null,
      charterAgreedOn: null,
      worksCouncilConsultedOn: null,
      peopleInformedOn: null,
      impactAssessmentReference: null,
      mirrorStartsOn: null,
      mirrorWeeks: null,
    });
    const gaps = read('objects/RolloutProject__c/fields/CharterGaps__c.field-meta.xml');
    for (const part of parts) assert.match(gaps, new RegExp(`\\b${part}__c\\b`, 'i'), part);
    const codes = all(gaps, /"(\w+) "/g);
    assert.equal(new Set(codes).size, 7);
    const shown = page('RolloutProjectRecordPage');
    const rule = /\{!Record\.CharterGaps__c\}<\/leftValue>\s*<operator>CONTAINS<\/operator>\s*<rightValue>(\w+)</g;
    assert.deepEqual(all(shown, rule).toSorted(), codes.toSorted());
  });

  it('visibility rules compare with a value: blank dates and numbers are not known to work', () => {
    for (const name of readdirSync(new URL('flexipages/', root))) {
      const criteria = all(read(`flexipages/${name}`), /<criteria>([^]*?)<\/criteria>/g);
      for (const one of criteria) assert.match(one, /<rightValue>[^<]/, name);
    }
  });

  it('the page of a function or a wave shows no lists of figures, and says why', () => {
    const components = all(page('RolloutGroupRecordPage'), /<itemInstances>([^]*?)<\/itemInstances>/g);
    const withoutFigures = ['Function', 'Wave'];
    for (const part of ['Adoptions__r', 'SignalAdoptions__r', 'GroupAdoption']) {
      const [component] = components.filter((one) => one.includes(`<value>${part}</value>`));
      const hiddenFor = all(component ?? '', /<operator>NE<\/operator>\s*<rightValue>(\w+)</g);
      assert.deepEqual(hiddenFor, withoutFigures, part);
    }
    const [note] = components.filter((one) => one.includes('<value>GroupWithoutFigures</value>'));
    assert.deepEqual(all(note ?? '', /<operator>EQUAL<\/operator>\s*<rightValue>(\w+)</g), withoutFigures);
    assert.match(note ?? '', /<booleanFilter>1 OR 2</);
  });

  it('what a rule asks of every record can be entered in the form, which has the fields of the page', () => {
    const app = read('applications/CrmAdoption.app-meta.xml');
    const asked: string[] = [];
    const assigned = /<content>(\w+)<(?:(?!<\/actionOverrides>)[^])*<pageOrSobjectType>(\w+__c)</g;
    for (const [, name, object] of app.matchAll(assigned)) {
      const rules = new URL(`objects/${object}/validationRules/`, root);
      for (const file of readdirSync(rules)) {
        const rule = /<errorConditionFormula>(?:OR\(\s*)?(?:ISBLANK|LEN)\((\w+)\)/;
        const [, field] = rule.exec(readFileSync(new URL(file, rules), 'utf8')) ?? [];
        if (field === undefined) continue;
        asked.push(`${object}.${field}`);
        const behavior = new RegExp(
          `<value>(\\w+)</value>\\s*</fieldInstanceProperties>\\s*<fieldItem>Record\\.${field}<`,
        );
        assert.match(behavior.exec(page(name))?.[1] ?? 'not on the page', /^(none|required)$/, `${object}.${field}`);
      }
    }
    assert.deepEqual(asked, ['RolloutProject__c.ExternalKey__c', 'RolloutProject__c.MinimumGroupSize__c']);
  });

  it('the group page shows published group figures, and no list of people', () => {
    assert.deepEqual(relatedLists(page('RolloutGroupRecordPage')), [
      'Adoptions__r',
      'SignalAdoptions__r',
      'Trainings__r',
    ]);
  });

  it('no page shows snapshots or metrics, or sorts by a figure of people', () => {
    for (const name of ['RolloutProject', 'RolloutObjective', 'RolloutGroup', 'RolloutRisk', 'RolloutTraining']) {
      const text = page(`${name}RecordPage`);
      assert.deepEqual(
        relatedLists(text).filter((list) => /Snapshots|Metrics/.test(list)),
        [],
      );
      const sorted = all(text, /<name>sortFieldAlias<\/name>\s*<value>(\w+)<\/value>/g);
      assert.deepEqual(
        sorted.filter((field) => /Score|Mean|Rate|Use/.test(field)),
        [],
      );
    }
  });

  it('the notes that pages show, that the App Builder offers and that exist are the same', () => {
    const pages = readdirSync(new URL('flexipages/', root)).map((file) => file.split('.')[0]);
    const [offered = ''] = all(read(`${NOTE}/adoptionPageNote.js-meta.xml`), /datasource="([^"]*)"/g);
    const existing = all(read(`${NOTE}/notes.ts`), /^ {2}(\w+): \{/gm).toSorted();
    assert.ok(existing.length > 0);
    assert.deepEqual(offered.split(',').toSorted(), existing);
    assert.deepEqual(pages.flatMap(topicsOf).toSorted(), existing);
  });

  it('the irritant page says that Salesforce records the author, beside the author', () => {
    const text = page('IrritantRecordPage');
    assert.match(text, /Record\.CreatedById/);
    assert.ok(topicsOf('IrritantRecordPage').includes('IrritantAuthor'));
    assert.match(read(`${NOTE}/notes.ts`), /IrritantAuthor: \{[^}]*irritantAuthorText/);
    const labels = read('labels/CustomLabels.labels-meta.xml');
    const [, author] = /adoptionIrritantPage_AuthorText<[\s\S]*?<value>([^<]*)</.exec(labels) ?? [];
    assert.match(author, /Salesforce records who files/);
  });

  it('the app assigns every record page, the home page and the utility bar', () => {
    const app = read('applications/CrmAdoption.app-meta.xml');
    for (const name of all(app, /<content>(\w+)<\/content>/g)) assert.ok(page(name).length > 0, name);
    assert.equal(all(app, /<actionName>(View)<\/actionName>/g).length, 8);
    assert.match(app, /<content>CrmAdoptionHome<[\s\S]*?<pageOrSobjectType>standard-home</);
    assert.match(app, /<utilityBar>CrmAdoptionUtilityBar</);
  });
});
