/** Elements of fields that say nothing for the field's type, and words that classify data. */
import { isFormula } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import { childOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/**
 * Types that have an element; all published packages looked at keep to it, and those with a TextArea, whose length is
 * always 255, give it none. Source: Metadata API Developer Guide, "CustomField".
 */
const TYPES_WITH: Readonly<Record<string, RegExp>> = {
  displayFormat: /^AutoNumber$/,
  length: /^(Text|LongTextArea|Html|EncryptedText)$/,
  precision: /^(Number|Currency|Percent)$/,
  reparentableMasterDetail: /^MasterDetail$/,
  scale: /^(Number|Currency|Percent|Location)$/,
  visibleLines: /^(LongTextArea|Html|MultiselectPicklist)$/,
  writeRequiresMasterRead: /^MasterDetail$/,
};

const fieldAttribute: Rule = {
  id: 'field-attribute',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'A field has no length, precision, format or the like that its type does not know.',
  *check(model): Iterable<Issue> {
    for (const field of model.index(customObjects).fields()) {
      const { component, name, type } = field;
      if (type === '') continue;
      for (const [tag, types] of Object.entries(TYPES_WITH)) {
        const element = childOf(component.element, tag);
        if (!element || types.test(type)) continue;
        const problem = `Can not specify '${tag}' for a CustomField of type ${type}: ${name}`;
        yield { component, element, problem, fix: `Remove ${tag}, or use a type that has it.` };
      }
    }
  },
};

const formulaDefault: Rule = {
  id: 'formula-default',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'A formula field has no default value.',
  *check(model): Iterable<Issue> {
    for (const field of model.index(customObjects).fields()) {
      const { component, name } = field;
      const element = isFormula(field) ? childOf(component.element, 'defaultValue') : undefined;
      if (!element) continue;
      const fix = 'Remove defaultValue, or formula.';
      yield { component, element, problem: `${name} is a formula and has a default value`, fix };
    }
  },
};

/** Values that an org has before an administrator changes the list. Source: Salesforce Help, "Data Classification Metadata Fields". */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  securityClassification: ['Public', 'Internal', 'Confidential', 'Restricted', 'MissionCritical'],
  complianceGroup: ['None', 'CCPA', 'COPPA', 'GDPR', 'HIPAA', 'PCI', 'PersonalInfo', 'PII'],
};

const dataClassification: Rule = {
  id: 'data-classification',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'Fields are classified with the words that every org has.',
  *check(model): Iterable<Issue> {
    for (const { component, name } of model.index(customObjects).fields()) {
      for (const [tag, words] of Object.entries(CLASSES)) {
        const element = childOf(component.element, tag);
        const unknown = element?.text.split(';').find((word) => !words.includes(word));
        if (unknown === undefined) continue;
        const list = tag === 'complianceGroup' ? 'several with ; between them' : 'one of them';
        const fix = `Use ${words.join(', ')}: ${list}.`;
        yield { component, element, problem: `${tag} of ${name}: ${unknown} is no value that every org has`, fix };
      }
    }
  },
};

/** The rules about what stands in a field besides its definition. */
export const fieldAttributeRules: readonly Rule[] = [fieldAttribute, formulaDefault, dataClassification];
