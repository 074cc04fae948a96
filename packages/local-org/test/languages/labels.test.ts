import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { labelsFor } from '../../src/languages/labels.ts';
import type { FieldSchema, ObjectSchema } from '../../src/schema/types.ts';
import { deployFiles, frenchFiles, openFrenchOrg, type FrenchOrg } from './frenchOrg.ts';

describe('texts of an org in a language', () => {
  let trial: FrenchOrg;
  before(() => {
    trial = openFrenchOrg();
  });

  const labels = (language = 'fr') => labelsFor(trial.org, language);
  const object = (name = 'Voyage__c'): ObjectSchema => {
    const found = trial.org.schema.findObject(name);
    assert.ok(found);
    return found;
  };
  const field = (name: string, of = 'Voyage__c'): FieldSchema => {
    const found = trial.org.schema.findField(object(of), name);
    assert.ok(found);
    return found;
  };

  it('come from the translation of the object', () => {
    const voyage = object();
    const fr = labels();
    assert.deepEqual([fr.objectLabel(voyage), fr.objectLabelPlural(voyage)], ['Périple', 'Périples']);
    assert.deepEqual(
      [fr.fieldLabel(voyage, field('Days__c')), fr.helpText(voyage, field('Days__c'))],
      ['Jours', 'Les nuits comptent.'],
    );
    assert.equal(fr.fieldLabel(voyage, field('Name')), 'Nom du périple');
    assert.equal(fr.picklistLabel(voyage, field('Kind__c'), 'Sea'), 'Par mer');
    assert.equal(fr.picklistLabel(voyage, field('Extras__c'), 'Wine;Music'), 'Vin; Musique');
    assert.equal(fr.layoutSection(voyage, 'Voyage Layout', 'Details'), 'Détails');
    assert.equal(fr.relatedListLabel(object('Stop__c'), field('Voyage__c', 'Stop__c')), 'Escales');
  });

  it('come from the translation of the language', () => {
    assert.deepEqual([labels().customLabel('Hello'), labels().customLabel('hello')], ['Bonjour !', 'Bonjour !']);
    assert.equal(labels().label('CustomTab', 'Voyage__c', 'Voyages'), 'Mes voyages');
  });

  it('fall back to the master language, part by part', () => {
    const voyage = object();
    assert.equal(labels().picklistLabel(voyage, field('Kind__c'), 'Land'), 'By land');
    assert.equal(labels().picklistLabel(voyage, field('Kind__c'), 'Air'), 'Air');
    assert.equal(labels().helpText(voyage, field('Kind__c')), null);
    assert.deepEqual([labels().customLabel('Ahoy'), labels().customLabel('Ghost')], ['Ahoy!', undefined]);
    assert.equal(labels().label('Report', 'Sea/Journeys', 'Journeys'), 'Journeys');
    assert.equal(labels('de').objectLabel(voyage), 'Voyage');
    assert.equal(labels('en_US').objectLabel(voyage), 'Voyage');
    assert.equal(labels('en_US').customLabel('Hello'), 'Hello!');
  });

  it('of a region are those of the plain language', () => {
    assert.equal(labels('fr_CA').objectLabel(object()), 'Périple');
    assert.equal(labels('fr_CA').objectLabel(object('Account')), 'Compte');
  });

  it('of standard objects and fields are the platform’s own', () => {
    const deal = object('Opportunity');
    assert.deepEqual([labels().objectLabel(deal), labels().objectLabelPlural(deal)], ['Opportunité', 'Opportunités']);
    const owner = field('OwnerId', 'Opportunity');
    assert.deepEqual(
      [labels().fieldLabel(deal, owner), labels().shownLabel(deal, owner)],
      ['ID du propriétaire', 'Propriétaire'],
    );
    assert.deepEqual(
      [labels('en_US').fieldLabel(deal, owner), labels('en_US').shownLabel(deal, owner)],
      ['Owner ID', 'Owner'],
    );
    assert.equal(labels().fieldLabel(object(), field('CreatedDate')), 'Date de création');
    assert.equal(labels().label('CustomTab', 'standard-home', 'Home'), 'Accueil');
  });

  it('change with a deploy, and not with one that fails', () => {
    const path = 'translations/fr.translation';
    const changed = (text: string) =>
      deployFiles(trial, { [path]: (frenchFiles[path] ?? '').replace('Bonjour !', text) });
    changed('Salut !');
    assert.equal(labels().customLabel('Hello'), 'Salut !');
    const refused = deployFiles(trial, { [path]: (frenchFiles[path] ?? '').replace('<name>Hello', '<name>Ghost') });
    assert.match(refused.componentFailures[0]?.problem ?? '', /no CustomLabel named Ghost/);
    assert.equal(labels().customLabel('Hello'), 'Salut !');
  });

  it('follow the files back when a transaction fails', () => {
    const hello = labels().customLabel('Hello');
    assert.throws(() =>
      trial.org.transaction(() => {
        trial.org.metadata.remove('Translations', 'fr');
        assert.equal(labels().customLabel('Hello'), 'Hello!');
        throw new Error('no');
      }),
    );
    assert.equal(labels().customLabel('Hello'), hello);
  });
});
