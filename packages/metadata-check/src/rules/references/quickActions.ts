import { isCalculated, isRequired, targetOf } from '../../model/customField.ts';
import { customObjects, isCustomName, isPackaged } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';

/** Whether a quick action exists: one of the package (`Object.Action` or global), or one that the platform brings. */
export function hasQuickAction(model: PackageModel, object: string, name: string): boolean {
  if (model.has('QuickAction', name) || model.has('QuickAction', `${object}.${name}`)) return true;
  // Global actions of the platform (`NewTask`, `FeedItem.TextPost`, `SendEmail`); two underscores stand behind a namespace.
  const [owner, action] = name.split('.');
  if (action === undefined) return /__/.test(name) || isPlatformAction(name);
  return !isCustomName(owner ?? '') || isPackaged(owner ?? '') || /__/.test(action);
}

/** Source: Salesforce Help, "Default Actions" and layouts of published packages. */
function isPlatformAction(name: string): boolean {
  return /^(New(Task|Event|Case|Contact|Lead|Opportunity|Note|Group|Account|ChildCase)|LogACall|SendEmail|Email|Update\w*|Global\w*|Mobile\w*|Edit|Delete|Clone|\w+\.\w+)$/.test(
    name,
  );
}

/** The object that a quick action creates or updates, and the one it stands on. */
function objectsOfAction({ fullName, element }: Component): { source: string | undefined; target: string | undefined } {
  const [source, action] = fullName.split('.');
  const own = action === undefined ? undefined : source;
  return { source: own, target: textOf(element, 'targetObject') ?? own };
}

/** Fields on the layout of an action, and fields with a predefined value. */
function fieldsOfAction({ element }: Component): { shown: XmlElement[]; set: XmlElement[] } {
  return {
    shown: descendantsOf(element, 'quickActionLayoutItems').flatMap((item) => childOf(item, 'field') ?? []),
    set: childrenOf(element, 'fieldOverrides').flatMap((override) => childOf(override, 'field') ?? []),
  };
}

const quickActionTarget: Rule = {
  id: 'quick-action-target',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Quick actions stand on, create and run only what exists, and their parent field leads from the new record to the object they stand on.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('QuickAction')) {
      const { source, target } = objectsOfAction(component);
      if (source !== undefined && !objects.hasObject(source))
        yield { component, problem: missing('fullName', 'CustomObject', source), fix: MISSING_FIX };
      if (target !== undefined && !objects.hasObject(target))
        yield {
          component,
          element: childOf(component.element, 'targetObject'),
          problem: missing('targetObject', 'CustomObject', target),
          fix: MISSING_FIX,
        };
      for (const [tag, type] of [
        ['flowDefinition', 'Flow'],
        ['lightningWebComponent', 'LightningComponentBundle'],
        ['lightningComponent', 'AuraDefinitionBundle'],
      ] as const) {
        const element = childOf(component.element, tag);
        if (element && !model.has(type, element.text.replace(/^c:/, '')) && !/__|:/.test(element.text))
          yield { component, element, problem: missing(tag, type, element.text), fix: MISSING_FIX };
      }
      const parent = childOf(component.element, 'targetParentField');
      if (!parent || target === undefined) continue;
      const field = objects.field(target, parent.text);
      const leads = field
        ? targetOf(field)?.toLowerCase() === source?.toLowerCase()
        : objects.hasField(target, parent.text);
      if (!leads)
        yield {
          component,
          element: parent,
          problem: `targetParentField ${parent.text} of ${target} does not lead to ${source ?? 'an object'}`,
          fix: 'Name the lookup of the new record that points to the object of the action.',
        };
    }
  },
};

const quickActionField: Rule = {
  id: 'quick-action-field',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'The layout and predefined values of a quick action name fields that exist; predefined ones are writable.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('QuickAction')) {
      const { target } = objectsOfAction(component);
      if (target === undefined) continue;
      const { shown, set } = fieldsOfAction(component);
      for (const element of [...shown, ...set]) {
        if (!objects.hasField(target, element.text))
          yield {
            component,
            element,
            problem: missing('field', 'CustomField', `${target}.${element.text}`),
            fix: MISSING_FIX,
          };
      }
      for (const element of set) {
        const field = objects.field(target, element.text);
        if (field && isCalculated(field))
          yield {
            component,
            element,
            problem: `Predefined value for ${target}.${element.text}, which the platform computes`,
            fix: 'Remove this fieldOverrides element.',
          };
      }
    }
  },
};

const quickActionRequired: Rule = {
  id: 'quick-action-required-field',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'A create action offers every field that the new record needs and that has no default.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('QuickAction')) {
      const { target } = objectsOfAction(component);
      if (target === undefined) continue;
      const { shown, set } = fieldsOfAction(component);
      if (textOf(component.element, 'type') !== 'Create' || shown.length === 0) continue;
      const given = new Set([...shown, ...set].map(({ text }) => text.toLowerCase()));
      const parent = textOf(component.element, 'targetParentField');
      if (parent !== undefined) given.add(parent.toLowerCase());
      for (const field of objects.fieldsOf(target)) {
        const hasDefault = textOf(field.component.element, 'defaultValue') !== undefined;
        if (!isRequired(field) || isCalculated(field) || hasDefault || given.has(field.name.toLowerCase())) continue;
        yield {
          component,
          problem: `The create action ${component.fullName} offers no ${field.name}, which ${target} requires`,
          fix: 'Put the field on the layout of the action, or predefine it.',
        };
      }
    }
  },
};

/** The rules about quick actions. */
export const quickActionRules: readonly Rule[] = [quickActionTarget, quickActionField, quickActionRequired];
