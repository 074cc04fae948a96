import { isCalculated } from '../../model/customField.ts';
import { customObjects, isPackaged } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, flagOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';

/** Permission sets and profiles hold the same elements. */
function holders(model: PackageModel): readonly Component[] {
  return [...model.ofType('PermissionSet'), ...model.ofType('Profile')];
}

/** A field permission, the field it names, and the place to report. */
interface FieldPermission {
  component: Component;
  permission: XmlElement;
  /** The child that names the field; the permission itself where it names none. */
  element: XmlElement;
  name: string;
  object: string;
  field: string;
}

function* fieldPermissions(model: PackageModel): Iterable<FieldPermission> {
  for (const component of holders(model)) {
    for (const permission of childrenOf(component.element, 'fieldPermissions')) {
      const name = textOf(permission, 'field') ?? '';
      const [object = '', field = ''] = name.split('.');
      yield { component, permission, element: childOf(permission, 'field') ?? permission, name, object, field };
    }
  }
}

/** Element -> its child that names something, and the metadata type of what is named. */
const named: readonly (readonly [string, string, string])[] = [
  ['applicationVisibilities', 'application', 'CustomApplication'],
  ['classAccesses', 'apexClass', 'ApexClass'],
  ['customPermissions', 'name', 'CustomPermission'],
  ['pageAccesses', 'apexPage', 'ApexPage'],
  ['recordTypeVisibilities', 'recordType', 'RecordType'],
];

/** Each right on an object, its name in messages and what it depends on. Source: Salesforce Help, "Object Permissions". */
const rights: readonly (readonly [string, string, readonly string[]])[] = [
  ['allowRead', 'Read', []],
  ['allowCreate', 'Create', ['allowRead']],
  ['allowEdit', 'Edit', ['allowRead']],
  ['allowDelete', 'Delete', ['allowRead', 'allowEdit']],
  ['viewAllRecords', 'View All', ['allowRead']],
  ['modifyAllRecords', 'Modify All', ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']],
];

/** Permission sets name only objects, fields and components that exist. */
const permissionTargets: Rule = {
  id: 'permission-target-unknown',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Permission sets name only objects, fields, tabs, apps, record types, permissions and classes that exist.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const { component, element, name, object, field } of fieldPermissions(model)) {
      if (!objects.hasObject(object) || !objects.hasField(object, field))
        yield { component, element, problem: missing('field', 'CustomField', name), fix: MISSING_FIX };
    }
    for (const component of holders(model)) {
      const issue = (element: XmlElement, problem: string): Issue => ({
        component,
        element,
        problem,
        fix: MISSING_FIX,
      });
      for (const permission of childrenOf(component.element, 'objectPermissions')) {
        const name = textOf(permission, 'object') ?? '';
        if (!objects.hasObject(name))
          yield issue(childOf(permission, 'object') ?? permission, missing('object', 'CustomObject', name));
      }
      for (const setting of childrenOf(component.element, 'tabSettings')) {
        const name = textOf(setting, 'tab') ?? '';
        if (!hasTab(model, name)) yield issue(childOf(setting, 'tab') ?? setting, missing('tab', 'CustomTab', name));
      }
      for (const [tag, key, type] of named) {
        for (const element of childrenOf(component.element, tag)) {
          const name = textOf(element, key) ?? '';
          if (/^standard__/.test(name) || isPackagedComponent(name) || model.has(type, name)) continue;
          yield issue(childOf(element, key) ?? element, missing(key, type, name));
        }
      }
    }
  },
};

/** Whether a tab exists: the package's own, one of a standard object, or one of the platform's. */
export function hasTab(model: PackageModel, name: string): boolean {
  return model.has('CustomTab', name) || /^standard-/.test(name) || isPackagedComponent(name);
}

/** Names of components with a namespace belong to an installed package. */
export function isPackagedComponent(name: string): boolean {
  return isPackaged(name) || (/^[A-Za-z]\w*?__\w+$/.test(name) && !/__(c|mdt|e|b|x|kav|r)$/i.test(name));
}

/** Field permissions exist only for fields that may be empty. */
const permissionOnRequired: Rule = {
  id: 'permission-on-required-field',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'No field permission names a required or master-detail field.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const { component, element, name, object, field } of fieldPermissions(model)) {
      if (objects.known(object, field)?.required === true) {
        yield {
          component,
          element,
          problem: `You cannot deploy to a required field: ${name}`,
          fix: 'Remove this fieldPermissions element: whoever reads the object reads the field.',
        };
      }
    }
  },
};

/** A field is editable only where it is readable. */
const permissionEditable: Rule = {
  id: 'permission-edit-unreadable',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Editable field permissions are readable too.',
  *check(model): Iterable<Issue> {
    for (const { component, permission, name } of fieldPermissions(model)) {
      if (!flagOf(permission, 'editable') || flagOf(permission, 'readable')) continue;
      yield {
        component,
        element: childOf(permission, 'editable'),
        problem: `Permission Edit ${name} depends on permission(s): Read ${name}`,
        fix: 'Set readable to true, or editable to false.',
      };
    }
  },
};

/** Published packages hold such permissions, so an org takes them; they mean nothing. */
const permissionVain: Rule = {
  id: 'permission-without-effect',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'No field permission names a system field, and none makes a formula, roll-up or auto-number editable.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const { component, permission, element, name, object, field } of fieldPermissions(model)) {
      const isSystem = !/__c$/i.test(field) && /__c$/i.test(object) && objects.hasField(object, field);
      if (isSystem) {
        yield {
          component,
          element,
          problem: `${name} is a system field`,
          fix: 'Remove this fieldPermissions element.',
        };
      }
      const definition = objects.field(object, field);
      if (definition && isCalculated(definition) && flagOf(permission, 'editable')) {
        yield {
          component,
          element: childOf(permission, 'editable'),
          problem: `Field ${name} is not editable: the platform computes it`,
          fix: 'Set editable to false.',
        };
      }
    }
  },
};

/** Rights on objects depend on one another, and a detail's on its master's. */
const permissionDependencies: Rule = {
  id: 'permission-dependency',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Object permissions come with those they depend on; reading a detail needs reading its master.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('PermissionSet')) {
      const permissions = childrenOf(component.element, 'objectPermissions');
      const readable = new Set(
        permissions
          .filter((permission) => flagOf(permission, 'allowRead'))
          .map((permission) => (textOf(permission, 'object') ?? '').toLowerCase()),
      );
      for (const permission of permissions) {
        const name = textOf(permission, 'object') ?? '';
        // Rows of big objects can be deleted, not edited.
        if (/__b$/i.test(name)) continue;
        const problems = rights.flatMap(([right, label, needed]) => {
          const lacking = flagOf(permission, right) ? needed.filter((other) => !flagOf(permission, other)) : [];
          if (lacking.length === 0) return [];
          const list = lacking.map((other) => `${labelOf(other)} ${name}`).join(', ');
          return [`Permission ${label} ${name} depends on permission(s): ${list}`];
        });
        if (flagOf(permission, 'allowRead')) {
          for (const target of objects.masterNames(name)) {
            if (!readable.has(target.toLowerCase()) && !isPackaged(target))
              problems.push(`Permission Read ${name} depends on permission(s): Read ${target}`);
          }
        }
        for (const problem of problems)
          yield {
            component,
            element: childOf(permission, 'object') ?? permission,
            problem,
            fix: 'Grant the permissions it depends on, or take it away.',
          };
      }
    }
  },
};

function labelOf(right: string): string {
  return rights.find(([name]) => name === right)?.[1] ?? right;
}

/** The rules about permission sets. */
export const permissionSetRules: readonly Rule[] = [
  permissionTargets,
  permissionOnRequired,
  permissionEditable,
  permissionVain,
  permissionDependencies,
];
