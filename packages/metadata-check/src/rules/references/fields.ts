import { customObjects } from '../../model/customObjects.ts';
import { isFormula, picklistValues, type CustomField } from '../../model/customField.ts';
import { isSystemField } from '../../model/objects.ts';
import { childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** What is wrong with a field, what to do, and the element that says it: its name or itself; without one the field. */
type FieldProblem = readonly [problem: string, fix: string, at?: string | XmlElement];

type FieldCheck = (field: CustomField) => Iterable<FieldProblem>;

function fieldRule(id: string, statement: string, check: FieldCheck): Rule {
  return {
    id,
    layer: 3,
    origin: 'platform',
    severity: 'error',
    statement,
    *check(model): Iterable<Issue> {
      for (const field of model.index(customObjects).fields()) {
        // Files of standard fields hold only what the org has changed of them.
        if (isStandardField(field)) continue;
        const { component } = field;
        for (const [problem, fix, at] of check(field)) {
          const element = typeof at === 'string' ? childOf(component.element, at) : at;
          yield { component, element, problem, fix };
        }
      }
    },
  };
}

/** Whether the platform brings the field. A custom object has only those that every object has. */
function isStandardField({ object, name }: CustomField): boolean {
  return !/__c$/i.test(name) && (!/__c$/i.test(object) || isSystemField(name));
}

/** Least and greatest `length` by type. Source: Metadata API Developer Guide, "CustomField". */
const lengthRanges: Readonly<Record<string, readonly [number, number]>> = {
  Text: [1, 255],
  EncryptedText: [1, 175],
  LongTextArea: [256, 131_072],
  Html: [256, 131_072],
};

/** Elements without which a type is refused. */
const requiredElements: Readonly<Record<string, readonly string[]>> = {
  Checkbox: ['defaultValue'],
  Currency: ['precision', 'scale'],
  Html: ['length', 'visibleLines'],
  Lookup: ['referenceTo'],
  LongTextArea: ['length', 'visibleLines'],
  MasterDetail: ['referenceTo', 'relationshipName'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Number: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Picklist: ['valueSet'],
  Summary: ['summaryForeignKey', 'summaryOperation'],
  Text: ['length'],
};

const fieldName = fieldRule(
  'field-name',
  'Custom fields have a name of at most 40 characters that begins with a letter, without two underscores in a row and with __c at its end, and a label of at most 40.',
  function* ({ name, component }) {
    if (!/__c$/i.test(name)) {
      yield [`Invalid custom field name '${name}': it must end in __c`, `Name it ${name || 'Field'}__c.`];
      return;
    }
    const base = name.replace(/__c$/, '').replace(/^[A-Za-z]\w*?__(?=[A-Za-z])/, '');
    if (!/^[A-Za-z](?!.*__)\w*(?<!_)$/.test(base) || base.length > 40) {
      yield [
        `Invalid custom field name '${name}'`,
        'Use up to 40 letters, digits and single underscores, beginning with a letter and not ending in an underscore.',
        'fullName',
      ];
    }
    const label = textOf(component.element, 'label');
    if (label === undefined)
      yield [`Must specify a non-empty label for the CustomField ${name}`, 'Add a label.', 'label'];
    else if (label.length > 40)
      yield [`The label of ${name} has more than 40 characters`, 'Shorten the label.', 'label'];
  },
);

const fieldDefinition = fieldRule(
  'field-definition',
  'A field has the elements that its type needs, and a formula has a type that formulas may have.',
  function* (field) {
    const { name, type, component } = field;
    if (type === '') yield [`Must specify a non-empty type for the CustomField ${name}`, 'Add a type.'];
    if (isFormula(field)) {
      const formulaTypes = ['Checkbox', 'Currency', 'Date', 'DateTime', 'Number', 'Percent', 'Text', 'Time'];
      if (type !== '' && !formulaTypes.includes(type))
        yield [`A formula field cannot be of type ${type}: ${name}`, `Use ${formulaTypes.join(', ')}.`, 'type'];
    }
    // Amounts and percentages of formulas may take the digits of the org.
    const required = isFormula(field) && type !== 'Number' ? [] : requiredElements[type];
    for (const element of required ?? []) {
      if (!component.element.children.some((child) => child.name === element))
        yield [`Must specify '${element}' for a CustomField of type ${type}: ${name}`, `Add the element ${element}.`];
    }
  },
);

const fieldLength = fieldRule(
  'field-length',
  'Texts have 1 to 255 characters, long texts 256 to 131,072 with 2 to 50 visible lines, help 510, descriptions 1,000.',
  function* (field) {
    const { name, type, component } = field;
    const { element } = component;
    const range = isFormula(field) ? undefined : lengthRanges[type];
    const length = numberOf(element, 'length');
    if (range && length !== undefined && !(Number.isInteger(length) && length >= range[0] && length <= range[1])) {
      yield [
        `Length must be a number between ${range[0]} and ${range[1]} for a CustomField of type ${type}`,
        'Change the length.',
        'length',
      ];
    }
    const lines = numberOf(element, 'visibleLines');
    if (lines !== undefined && /^(LongTextArea|Html|MultiselectPicklist)$/.test(type)) {
      const [least, most] = type === 'Html' ? [10, 50] : type === 'LongTextArea' ? [2, 50] : [3, 10];
      if (!(lines >= least && lines <= most))
        yield [`visibleLines of ${name} must be between ${least} and ${most}`, 'Change visibleLines.', 'visibleLines'];
    }
    const help = textOf(element, 'inlineHelpText') ?? '';
    if (help.length > 510)
      yield [`The help text of ${name} has more than 510 characters`, 'Shorten inlineHelpText.', 'inlineHelpText'];
    const description = textOf(element, 'description') ?? '';
    if (description.length > 1000)
      yield [`The description of ${name} has more than 1,000 characters`, 'Shorten the description.', 'description'];
  },
);

const fieldPrecision = fieldRule(
  'field-precision',
  'Numbers have at most 18 digits, those after the point included.',
  function* ({ type, component }) {
    if (!/^(Number|Currency|Percent)$/.test(type)) return;
    const precision = numberOf(component.element, 'precision');
    const scale = numberOf(component.element, 'scale');
    if (precision !== undefined && !(Number.isInteger(precision) && precision >= 1 && precision <= 18))
      yield ['precision must be a number between 1 and 18', 'Change the precision.', 'precision'];
    if (scale !== undefined && !(Number.isInteger(scale) && scale >= 0 && scale <= (precision ?? 18)))
      yield ['scale must be a number between 0 and the precision', 'Change the scale.', 'scale'];
  },
);

const uniqueTypes = ['Text', 'Number', 'Email', 'MetadataRelationship'];
const externalIdTypes = ['Text', 'Number', 'Email', 'AutoNumber'];

const fieldFlags = fieldRule(
  'field-flag',
  'required, unique, externalId and trackHistory stand only on types that have them.',
  function* (field) {
    const { name, type, component } = field;
    const refuse = (flag: string): FieldProblem => [
      `Can not specify '${flag}' for a CustomField of type ${isFormula(field) ? `${type} (formula)` : type}: ${name}`,
      `Remove ${flag}, or set it to false.`,
      flag,
    ];
    const has = (flag: string): boolean => flagOf(component.element, flag);
    const fixed = isFormula(field) || /^(Checkbox|AutoNumber|LongTextArea|Html|Summary|MasterDetail)$/.test(type);
    if (has('required') && fixed && !(type === 'MasterDetail')) yield refuse('required');
    if (has('unique') && (isFormula(field) || !uniqueTypes.includes(type))) yield refuse('unique');
    if (has('externalId') && (isFormula(field) || !externalIdTypes.includes(type))) yield refuse('externalId');
    if (has('trackHistory') && (isFormula(field) || /^(AutoNumber|Summary)$/.test(type))) yield refuse('trackHistory');
  },
);

const picklist = fieldRule(
  'picklist-values',
  'Picklist values differ, have at most 255 characters, and at most one is the default.',
  function* (field) {
    const values = picklistValues(field) ?? [];
    const elements = ownValues(field);
    const part = (index: number, tag: string): XmlElement | undefined => {
      const value = elements[index];
      return value && (childOf(value, tag) ?? value);
    };
    for (const [tag, list] of [
      ['fullName', values.map(({ name }) => name)],
      ['label', values.map(({ label }) => label)],
    ] as const) {
      const lower = list.map((value) => value.toLowerCase());
      const again = lower.findIndex((value, index) => lower.indexOf(value) !== index);
      if (again < 0) continue;
      yield [`Duplicate picklist value: ${list[again] ?? ''}`, 'Remove one of them.', part(again, tag) ?? 'valueSet'];
      break;
    }
    for (const [index, { name, label }] of values.entries()) {
      if (name === '' || name.length > 255 || label.length > 255)
        yield [
          `Picklist values of ${field.name} need 1 to 255 characters`,
          'Write a value, or shorten it.',
          part(index, label.length > 255 ? 'label' : 'fullName'),
        ];
    }
    const defaults = elements.filter((value) => flagOf(value, 'default'));
    if (defaults.length > 1 && field.type === 'Picklist')
      yield [
        `The picklist ${field.name} has more than one default value`,
        'Keep one default.',
        childOf(defaults[1], 'default'),
      ];
  },
);

/** The values that the field itself defines. */
function ownValues({ component }: CustomField): XmlElement[] {
  const set = childOf(component.element, 'valueSet');
  return childrenOf(set ?? component.element, 'valueSetDefinition').flatMap((list) => childrenOf(list, 'value'));
}

const autoNumber = fieldRule(
  'auto-number-format',
  'An auto-number format holds one number of 1 to 10 digits (`OR-{00000}`) and at most 30 characters.',
  function* ({ name, type, component }) {
    const format = textOf(component.element, 'displayFormat');
    if (type !== 'AutoNumber' || format === undefined || isAutoNumberFormat(format)) return;
    yield [
      `The display format ${format} of ${name} is not valid`,
      'Write text around one number, for example OR-{00000}.',
      'displayFormat',
    ];
  },
);

/** Whether the text is a display format. Source: Salesforce Help, "Custom Field Attributes", Display Format. */
export function isAutoNumberFormat(format: string): boolean {
  const rest = format.replace(/\{(YYYY|YY|MM|DD)\}/g, '');
  return /^[^{}]*\{0{1,10}\}[^{}]*$/.test(rest) && format.length <= 30;
}

/** Most external ids that an object may have. Source: Salesforce Help, "Custom Field Attributes". */
const MOST_EXTERNAL_IDS = 25;
/** Most fields whose history is kept. Source: Salesforce Help, "Field History Tracking". */
const MOST_TRACKED = 20;

const objectLimits: Rule = {
  id: 'object-field-limits',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'At most 25 external ids and 20 tracked fields an object, and tracked fields only where history is on.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('CustomObject')) {
      const fields = objects.fieldsOf(component.fullName);
      const flagged = (flag: string): CustomField[] => fields.filter((field) => flagOf(field.component.element, flag));
      const tracked = flagged('trackHistory');
      for (const [list, most, what] of [
        [flagged('externalId'), MOST_EXTERNAL_IDS, 'external ids'],
        [tracked, MOST_TRACKED, 'fields with history'],
      ] as const) {
        const [over] = list.slice(most);
        if (!over) continue;
        const problem = `${component.fullName} has ${list.length} ${what}; the platform allows ${most}`;
        const flag = list === tracked ? 'trackHistory' : 'externalId';
        const element = childOf(over.component.element, flag);
        yield { component: over.component, element, problem, fix: 'Take the flag from the fields that need it least.' };
      }
      const isCustom = /__c$/i.test(component.fullName);
      const [first] = tracked;
      if (isCustom && first && flagOf(component.element, 'enableHistory') === false) {
        yield {
          component: first.component,
          element: childOf(first.component.element, 'trackHistory'),
          problem: `History is tracked on ${first.name}, but ${component.fullName} keeps no history`,
          fix: 'Set enableHistory on the object, or trackHistory to false.',
        };
      }
    }
  },
};

/** The rules about single fields. */
export const fieldRules: readonly Rule[] = [
  fieldName,
  fieldDefinition,
  fieldLength,
  fieldPrecision,
  fieldFlags,
  picklist,
  autoNumber,
  objectLimits,
];
