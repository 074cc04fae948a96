import { metadata } from '../smallPackage.ts';
import { gardenPackage } from '../gardenPackage.ts';
import { fieldFile, gardenMutants } from './gardenMutant.ts';
import type { Mutant } from './mutant.ts';

const garden = 'objects/Garden__c/Garden__c.object-meta.xml';
const area = fieldFile('Garden__c', 'Area__c');
const doubled = fieldFile('Garden__c', 'Doubled__c');
const advice = fieldFile('Garden__c', 'Advice__c');
const rollUp = fieldFile('Garden__c', 'Height__c');
const shade = fieldFile('Plant__c', 'Shade__c');
/** In the format of a deploy, where names stand only in the file. */
const seed = 'objects/Seed__c.object';
const nameField = '<nameField><label>Name</label><type>Text</type></nameField>';

/** A formula field of a plant. */
function formula(name: string, source: string, type = 'Number'): Readonly<Record<string, string>> {
  return {
    [fieldFile('Plant__c', name)]: metadata(
      'CustomField',
      `<fullName>${name}</fullName>\n<formula>${source}</formula>\n<label>${name.replace('__c', '')}</label>\n<precision>18</precision>\n<scale>0</scale>\n<type>${type}</type>`,
    ),
  };
}

/** The roll-up of the garden over another field, or with another filter, and the fields that it needs for that. */
function overPlants(what: string, from: string, to: string, add: Mutant['add'] = {}): Mutant {
  return {
    rule: 'roll-up-summary',
    what,
    base: gardenPackage,
    change: [{ file: rollUp, from, to }],
    add,
    at: { file: rollUp, text: to },
  };
}

const summed = '<summarizedField>Plant__c.Height__c';
const filtered = '<field>Plant__c.IsAlive__c';
const age = formula('Age__c', 'TODAY() - DATE(2020, 1, 1)');

/** Objects and fields that say too little or too much of themselves, and formulas in places that do not take them. */
export const definitionMutants: readonly Mutant[] = [
  ...gardenMutants([
    ['object-definition', 'no label', garden, '<label>Garden</label>', '', '<CustomObject'],
    ['object-definition', 'no sharing', garden, '<sharingModel>ReadWrite</sharingModel>', '', '<CustomObject'],
    [
      'object-definition',
      'no deployment status',
      garden,
      '<deploymentStatus>Deployed</deploymentStatus>',
      '',
      '<CustomObject',
    ],
    ['object-definition', 'a name that is a number', garden, nameField, nameField.replace('Text', 'Number')],
    ['field-definition', 'no type', area, '<type>Number</type>', '', '<CustomField'],
    ['field-definition', 'a formula without decimals', doubled, '<scale>2</scale>', '', '<CustomField'],
    [
      'formula-picklist',
      'ISBLANK of a picklist',
      advice,
      'ISPICKVAL(State__c, "Wild")',
      'ISBLANK(State__c)',
      '<formula>IF(ISBLANK(State__c)',
    ],
    [
      'formula-context',
      'a regular expression in a field',
      advice,
      'ISPICKVAL(State__c, "Wild")',
      'REGEX(Name, "W.*")',
      '<formula>',
    ],
    [
      'formula-context',
      'a function of buttons',
      advice,
      'ISPICKVAL(State__c, "Wild")',
      'URLENCODE(Name) = ""',
      '<formula>',
    ],
    [
      'formula-name',
      'a function that only spreadsheets have',
      advice,
      'ISPICKVAL(State__c, "Wild")',
      'IFERROR(ISBLANK(Name), TRUE)',
      '<formula>',
    ],
    ['formula-context', 'a long text of a standard object', advice, 'Keeper__r.FirstName', 'Keeper__r.AboutMe'],
  ]),
  overPlants('a formula that reads the time', summed, '<summarizedField>Plant__c.Age__c', age),
  overPlants('a formula over one that reads the time', summed, '<summarizedField>Plant__c.Older__c', {
    ...age,
    ...formula('Older__c', 'Age__c + 1'),
  }),
  overPlants('a filter by a lookup', filtered, '<field>Plant__c.Neighbour__c'),
  overPlants('a filter by a formula that reads another record', filtered, '<field>Plant__c.Shade__c'),
  {
    rule: 'formula-cycle',
    what: 'two formulas that read each other',
    base: gardenPackage,
    change: [{ file: shade, from: 'Garden__r.Area__c', to: 'Tall__c' }],
    add: formula('Tall__c', 'Shade__c * 2'),
    at: { file: shade, text: '<formula>' },
  },
  {
    rule: 'field-name',
    what: 'no __c at the end',
    base: gardenPackage,
    add: {
      [seed]: metadata(
        'CustomObject',
        '<fields>\n<fullName>Sort</fullName>\n<label>Sort</label>\n<length>20</length>\n<type>Text</type>\n</fields>',
      ),
    },
    at: { file: seed, text: '<fields>' },
  },
  {
    rule: 'validation-rule',
    what: 'a rule without a name',
    base: gardenPackage,
    add: {
      [seed]: metadata(
        'CustomObject',
        '<validationRules>\n<active>true</active>\n<errorConditionFormula>ISBLANK(Name)</errorConditionFormula>\n<errorMessage>Name it.</errorMessage>\n</validationRules>',
      ),
    },
    at: { file: seed, text: '<validationRules>' },
  },
];
