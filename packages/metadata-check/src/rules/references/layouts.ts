import { isCalculated, isRequired, targetOf } from '../../model/customField.ts';
import { customObjects, isCustomName, isPackaged, type CustomObjects } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { columnExists } from './columns.ts';
import { missing, MISSING_FIX } from './missing.ts';
import { hasQuickAction } from './quickActions.ts';

/** The object that a layout is for: `RolloutRisk__c-Rollout Risk Layout`. */
function objectOf({ fullName }: Component): string {
  return fullName.split('-')[0] ?? '';
}

/** The items of the layout's sections that hold a field. */
function fieldItems({ element }: Component): XmlElement[] {
  return descendantsOf(element, 'layoutItems').flatMap((item) => (childOf(item, 'field') ? [item] : []));
}

/** Fields that stand on layouts under names that descriptions do not list. */
const pseudoFields = /^(RecordTypeId|CurrencyIsoCode|.*Address|Territory2Id|IsPrivate|.*__pc)$/;

const layoutField: Rule = {
  id: 'layout-field',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'A layout is for an object that exists and names fields that exist, each once.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('Layout')) {
      if (!component.fullName.includes('-'))
        yield {
          component,
          problem: `The name of the layout ${component.fullName} does not say its object`,
          fix: 'Name the file <Object>-<Name>.layout-meta.xml.',
        };
      const object = objectOf(component);
      // Layouts such as CaseClose are for no object of that name.
      if ((isCustomName(object) || model.org.isComplete === true) && !objects.hasObject(object)) {
        yield { component, problem: missing('layout', 'CustomObject', object), fix: MISSING_FIX };
        continue;
      }
      const seen = new Set<string>();
      for (const item of fieldItems(component)) {
        const element = childOf(item, 'field');
        const name = element?.text ?? '';
        const isKnown = isCustomName(name) || isCustomName(object) || model.org.isComplete === true;
        if (isKnown && !pseudoFields.test(name) && !objects.hasField(object, name))
          yield { component, element, problem: missing('field', 'CustomField', `${object}.${name}`), fix: MISSING_FIX };
        if (seen.has(name.toLowerCase()))
          yield {
            component,
            element,
            problem: `Duplicate field on the layout: ${name}`,
            fix: 'Remove one of the layout items.',
          };
        seen.add(name.toLowerCase());
      }
    }
  },
};

const layoutBehavior: Rule = {
  id: 'layout-behavior',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Required fields are required on layouts; fields that the platform computes are read-only there.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('Layout')) {
      const object = objectOf(component);
      for (const item of fieldItems(component)) {
        const name = textOf(item, 'field') ?? '';
        const field = objects.field(object, name);
        const behavior = textOf(item, 'behavior') ?? 'Edit';
        if (!field) continue;
        const needed = isCalculated(field) ? 'Readonly' : isRequired(field) ? 'Required' : undefined;
        const isFixedMaster = field.type === 'MasterDetail' && behavior === 'Readonly';
        if (needed === undefined || behavior === needed || isFixedMaster) continue;
        yield {
          component,
          element: item,
          problem: `Field ${object}.${name} must be ${needed} on the layout, not ${behavior}`,
          fix: `Set behavior to ${needed}.`,
        };
      }
    }
  },
};

const layoutRequired: Rule = {
  id: 'layout-required-field',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Every required field of the object is on its layouts.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('Layout')) {
      const object = objectOf(component);
      if (!/__c$/i.test(object)) continue;
      const onLayout = new Set(fieldItems(component).map((item) => (textOf(item, 'field') ?? '').toLowerCase()));
      const definition = objects.definition(object);
      const nameField = definition && childOf(definition.element, 'nameField');
      const names = objects
        .fieldsOf(object)
        .filter((field) => isRequired(field) && !isCalculated(field))
        .map(({ name }) => name);
      if (nameField && textOf(nameField, 'type') === 'Text') names.push('Name');
      for (const name of names.filter((required) => !onLayout.has(required.toLowerCase()))) {
        yield {
          component,
          problem: `Layout must contain an item for required layout field: ${name}`,
          fix: 'Add a layoutItems element with behavior Required.',
        };
      }
    }
  },
};

const relatedList: Rule = {
  id: 'layout-related-list',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Related lists of a layout go through a lookup to its object and show columns of the child, each list once.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('Layout')) {
      const object = objectOf(component);
      const seen = new Set<string>();
      for (const list of childrenOf(component.element, 'relatedLists')) {
        const element = childOf(list, 'relatedList');
        const name = element?.text ?? '';
        const [child = '', fieldName] = name.split('.');
        if (seen.has(name))
          yield { component, element, problem: `Duplicate related list: ${name}`, fix: 'Remove one of them.' };
        seen.add(name);
        // Standard related lists have names of their own (RelatedActivityList).
        if (fieldName === undefined || !/__c$/i.test(fieldName) || isPackaged(fieldName) || isPackaged(child)) continue;
        const field = objects.field(child, fieldName);
        const target = field && targetOf(field);
        const known = objects.known(child, fieldName);
        const fits = field
          ? target?.toLowerCase() === object.toLowerCase()
          : known !== undefined || child === 'Activity';
        if (!fits)
          yield {
            component,
            element,
            problem: `Cannot find related list: ${name}`,
            fix: `Name a lookup to ${object}.`,
          };
        else yield* listColumns(objects, component, list, child);
      }
    }
  },
};

function* listColumns(objects: CustomObjects, component: Component, list: XmlElement, child: string): Iterable<Issue> {
  const columns = [...childrenOf(list, 'fields'), ...childrenOf(list, 'sortField')];
  for (const element of columns) {
    if (!columnExists(objects, child, element.text))
      yield {
        component,
        element,
        problem: missing('fields', 'CustomField', `${child}.${element.text}`),
        fix: MISSING_FIX,
      };
  }
}

const layoutAction: Rule = {
  id: 'layout-action',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Quick actions and custom buttons on layouts and pages exist.',
  *check(model): Iterable<Issue> {
    for (const component of [...model.ofType('Layout'), ...model.ofType('FlexiPage')]) {
      const object =
        component.type === 'Layout' ? objectOf(component) : (textOf(component.element, 'sobjectType') ?? '');
      for (const element of actionNames(component)) {
        if (!hasQuickAction(model, object, element.text))
          yield { component, element, problem: missing('quickAction', 'QuickAction', element.text), fix: MISSING_FIX };
      }
      for (const element of childrenOf(component.element, 'customButtons')) {
        if (!hasButton(model, object, element.text))
          yield { component, element, problem: missing('customButtons', 'WebLink', element.text), fix: MISSING_FIX };
      }
    }
  },
};

function actionNames({ element }: Component): XmlElement[] {
  const quick = descendantsOf(element, 'quickActionName');
  const platform = descendantsOf(element, 'platformActionListItems').flatMap((item) =>
    textOf(item, 'actionType') === 'QuickAction' ? (childOf(item, 'actionName') ?? []) : [],
  );
  return [...quick, ...platform];
}

function hasButton(model: PackageModel, object: string, name: string): boolean {
  return model.has('WebLink', `${object}.${name}`) || isPackaged(object) || /__/.test(name) || !/__c$/i.test(object);
}

/** The rules about page layouts. */
export const layoutRules: readonly Rule[] = [layoutField, layoutBehavior, layoutRequired, relatedList, layoutAction];
