/** French of the objects: complete, different from English and set as French is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { componentsOf, listOf, packageObjects } from '../../../scripts/package/packageSource.ts';

interface FieldTranslation {
  name: string;
  label: string;
  help?: string;
  relationshipLabel?: string;
  picklistValues?: PicklistTranslation | PicklistTranslation[];
}

interface PicklistTranslation {
  masterLabel: string;
  translation: string;
}

interface ObjectTranslation {
  caseValues: { plural: string; value: string }[];
  gender: string;
  startsWith: string;
  nameFieldLabel: string;
  validationRules?: { name: string; errorMessage: string } | { name: string; errorMessage: string }[];
}

const objects = packageObjects();
const translations = new Map(
  componentsOf('CustomObjectTranslation').map((component) => [
    component.fullName,
    {
      object: component.parseXmlSync()['CustomObjectTranslation'] as unknown as ObjectTranslation,
      fields: component
        .getChildren()
        .map((child) => child.parseXmlSync()['CustomFieldTranslation'] as unknown as FieldTranslation),
    },
  ]),
);

/** Every French text of the objects with where it stands. */
const texts = [...translations].flatMap(([name, { object, fields }]) => [
  ...object.caseValues.map((one) => [name, one.value] as const),
  ...listOf(object.validationRules).map((one) => [`${name} ${one.name}`, one.errorMessage] as const),
  ...fields.flatMap((field) =>
    [
      field.label,
      field.help,
      field.relationshipLabel,
      ...listOf(field.picklistValues).map((one) => one.translation),
    ].map((text) => [`${name} ${field.name}`, text ?? ''] as const),
  ),
]);

describe('French of the objects', () => {
  for (const object of objects) {
    it(`covers ${object.fullName}: name, fields, help, values and messages`, () => {
      const translation = translations.get(`${object.fullName}-fr`);
      assert.ok(translation);
      const { caseValues, gender, startsWith, nameFieldLabel } = translation.object;
      assert.deepEqual(
        caseValues.map((one) => one.plural),
        ['false', 'true'],
      );
      assert.ok(gender && startsWith && nameFieldLabel);
      const isVowel = /^[AEÉIO]/.test(caseValues[0]?.value ?? '');
      assert.equal(startsWith, isVowel ? 'Vowel' : 'Consonant');
      assert.deepEqual(
        listOf(translation.object.validationRules).map((one) => one.name),
        object.rules.map((one) => one.fullName).sort(),
      );
      const fields = new Map(translation.fields.map((field) => [field.name, field]));
      assert.deepEqual([...fields.keys()].sort(), object.fields.map((field) => field.fullName).sort());
      for (const field of object.fields) {
        const french = fields.get(field.fullName);
        assert.ok(french?.label && french.help, field.fullName);
        assert.equal(french.relationshipLabel === undefined, field.referenceTo === undefined, field.fullName);
        const values = listOf(field.valueSet?.valueSetDefinition.value);
        assert.deepEqual(
          listOf(french.picklistValues).map((one) => one.masterLabel),
          values.map((one) => one.label),
          field.fullName,
        );
      }
    });
  }

  it('says no sentence in English', () => {
    const english = new Set(
      objects.flatMap((object) => [
        ...object.fields.map((field) => field.inlineHelpText),
        ...object.rules.map((rule) => rule.errorMessage),
      ]),
    );
    assert.deepEqual(
      texts.filter(([, text]) => english.has(text)),
      [],
    );
  });

  it('is set as French is: curly apostrophes, and no break before : ; ? ! % or inside « »', () => {
    const wrong = texts.filter(([, text]) => !text.includes('{"') && /'| [:;?!%»]|« /.test(text));
    assert.deepEqual(wrong, []);
  });
});
