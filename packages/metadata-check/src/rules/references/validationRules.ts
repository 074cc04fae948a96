import { customObjects } from '../../model/customObjects.ts';
import { childOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

const validationRule: Rule = {
  id: 'validation-rule',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'A validation rule has a formula, a message of at most 255 characters and, if any, an error field that exists.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('ValidationRule')) {
      const [object = '', name = ''] = component.fullName.split('.');
      if (name === '') yield { component, problem: 'Required field is missing: fullName', fix: 'Add fullName.' };
      const message = childOf(component.element, 'errorMessage');
      if (!message || message.text === '' || message.text.length > 255)
        yield {
          component,
          element: message,
          problem: `The message of the validation rule ${name} needs 1 to 255 characters, it has ${message?.text.length ?? 0}`,
          fix: 'Shorten errorMessage.',
        };
      const field = childOf(component.element, 'errorDisplayField');
      if (field && !objects.hasField(object, field.text))
        yield {
          component,
          element: field,
          problem: `Field ${field.text} does not exist. Check spelling.`,
          fix: `Name a field of ${object} in errorDisplayField, or remove it.`,
        };
      if (textOf(component.element, 'errorConditionFormula') === undefined)
        yield { component, problem: `The validation rule ${name} has no formula`, fix: 'Add errorConditionFormula.' };
    }
  },
};

/** The rules about validation rules. */
export const validationRuleRules: readonly Rule[] = [validationRule];
