/** The formulas of a package, with the object whose fields they name and the type they must give. */
import type { Component, PackageModel } from '../model/packageModel.ts';
import { customObjects } from '../model/customObjects.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/element.ts';

/** One formula. */
export interface PackageFormula {
  kind: 'field' | 'rule' | 'default' | 'predefined';
  component: Component;
  element: XmlElement;
  /** Object whose fields it names. */
  object: string;
  /** Metadata type that it must give; empty when it is not known. */
  returns: string;
  source: string;
  /** Of a predefined value: the object of the new record, whose lookups it may walk as well. */
  target?: string;
}

/** Every formula of the package. An index. */
export function formulasOf(model: PackageModel): PackageFormula[] {
  return [...fieldFormulas(model), ...ruleFormulas(model), ...predefinedValues(model)];
}

function fieldFormulas(model: PackageModel): PackageFormula[] {
  return model
    .index(customObjects)
    .fields()
    .flatMap(({ object, type, component }) => {
      const formula = childOf(component.element, 'formula');
      const value = childOf(component.element, 'defaultValue');
      const found: PackageFormula[] = [];
      if (formula)
        found.push({ kind: 'field', component, element: formula, object, returns: type, source: formula.text });
      else if (value && value.text !== '')
        found.push({ kind: 'default', component, element: value, object, returns: type, source: value.text });
      return found;
    });
}

function ruleFormulas(model: PackageModel): PackageFormula[] {
  return model.ofType('ValidationRule').flatMap((component) => {
    const element = childOf(component.element, 'errorConditionFormula');
    const object = component.fullName.split('.')[0] ?? '';
    return element
      ? [{ kind: 'rule' as const, component, element, object, returns: 'Checkbox', source: element.text }]
      : [];
  });
}

/**
 * Predefined values of quick actions name the fields of the record they stand on, with the object before them
 * (`RolloutObjective__c.CurrentTarget__c`).
 */
function predefinedValues(model: PackageModel): PackageFormula[] {
  return model.ofType('QuickAction').flatMap((component) => {
    const [object, action] = component.fullName.split('.');
    if (action === undefined || object === undefined) return [];
    const target = textOf(component.element, 'targetObject') ?? object;
    return childrenOf(component.element, 'fieldOverrides').flatMap((override) => {
      const element = childOf(override, 'formula');
      if (!element) return [];
      const returns = model.index(customObjects).known(target, textOf(override, 'field') ?? '')?.type ?? '';
      const source = element.text.replaceAll(new RegExp(`\\b${object}\\s*\\.\\s*`, 'g'), '');
      return [{ kind: 'predefined' as const, component, element, object, returns, source, target }];
    });
  });
}
