import { isCalculated, isRequired, type CustomField } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import type { PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** Objects and fields that some permission set lets people read, in lower case. */
function readableNames(model: PackageModel): ReadonlySet<string> {
  return new Set(
    model
      .ofType('PermissionSet')
      .flatMap(({ element }) => [
        ...childrenOf(element, 'objectPermissions').flatMap((permission) =>
          flagOf(permission, 'allowRead') ? (textOf(permission, 'object') ?? '').toLowerCase() : [],
        ),
        ...childrenOf(element, 'fieldPermissions').flatMap((permission) =>
          flagOf(permission, 'readable') ? (textOf(permission, 'field') ?? '').toLowerCase() : [],
        ),
      ]),
  );
}

const reachable: Rule = {
  id: 'nobody-can-read',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement: 'Every object and every field is readable through some permission set.',
  *check(model): Iterable<Issue> {
    const names = model.index(readableNames);
    for (const component of model.ofType('CustomObject')) {
      if (/__c$/.test(component.fullName) && !names.has(component.fullName.toLowerCase()))
        yield {
          component,
          problem: `No permission set lets anyone read ${component.fullName}`,
          fix: 'Grant Read in a permission set.',
        };
    }
    for (const field of model.index(customObjects).fields()) {
      const name = `${field.object}.${field.name}`;
      if (!isRequired(field) && !names.has(name.toLowerCase()))
        yield {
          component: field.component,
          problem: `No permission set lets anyone read ${name}`,
          fix: 'Make it readable in a permission set.',
        };
    }
  },
};

/** Whether people fill the field in; keys and computed fields fill themselves. */
function isEdited(field: CustomField): boolean {
  return !isCalculated(field) && !/Key__c$/.test(field.name);
}

const described: Rule = {
  id: 'description-missing',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement:
    'Every object, field and permission set has a description; every field a person edits has help; every field says how sensitive it is.',
  *check(model): Iterable<Issue> {
    for (const component of [...model.ofType('CustomObject'), ...model.ofType('PermissionSet')]) {
      if (/__c$/.test(component.fullName) || component.type === 'PermissionSet') {
        if (textOf(component.element, 'description') === undefined)
          yield {
            component,
            problem: `${component.fullName} has no description`,
            fix: 'Add a description that says what it is for.',
          };
      }
    }
    for (const field of model.index(customObjects).fields()) {
      const { component } = field;
      const name = `${field.object}.${field.name}`;
      const lacks = (tag: string): boolean => childOf(component.element, tag) === undefined;
      if (lacks('description')) yield { component, problem: `${name} has no description`, fix: 'Add a description.' };
      if (lacks('securityClassification'))
        yield {
          component,
          problem: `${name} has no securityClassification`,
          fix: 'Add Public, Internal, Confidential, Restricted or MissionCritical.',
        };
      if (isEdited(field) && lacks('inlineHelpText'))
        yield { component, problem: `${name} has no help for those who fill it in`, fix: 'Add inlineHelpText.' };
    }
  },
};

/** The policies about access and descriptions. */
export const accessRules: readonly Rule[] = [reachable, described];
