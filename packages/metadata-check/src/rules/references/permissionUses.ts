import { isPackaged } from '../../model/customObjects.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

const PREFIX = 'Permissions';

/** User permissions that the org knows: the check boxes of its permission sets. */
function userPermissions(model: PackageModel): ReadonlySet<string> {
  const fields = model.org.object('PermissionSet')?.fields ?? [];
  return new Set(fields.flatMap(({ name }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}

const userPermission: Rule = {
  id: 'user-permission-unknown',
  layer: 3,
  // The list is that of one org; the local org refuses what its own permission sets have no field for.
  origin: 'ours',
  severity: 'error',
  statement: 'User permissions of permission sets are those that an org has.',
  *check(model): Iterable<Issue> {
    const known = userPermissions(model);
    // Without a description of permission sets nothing can be said.
    if (known.size === 0) return;
    for (const component of model.ofType('PermissionSet')) {
      for (const permission of childrenOf(component.element, 'userPermissions')) {
        const element = childOf(permission, 'name');
        if (!element || known.has(element.text)) continue;
        yield {
          component,
          element,
          problem: `Unknown user permission: ${element.text}`,
          fix: 'Correct the name, or remove the permission.',
        };
      }
    }
  },
};

/** What is granted once, and the element that names it. */
const granted: readonly (readonly [string, string])[] = [
  ['applicationVisibilities', 'application'],
  ['customPermissions', 'name'],
  ['fieldPermissions', 'field'],
  ['objectPermissions', 'object'],
  ['tabSettings', 'tab'],
  ['userPermissions', 'name'],
];

const permissionOnce: Rule = {
  id: 'permission-twice',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'A permission set names each object, field, tab, app and permission once.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('PermissionSet')) {
      for (const [tag, key] of granted) {
        const seen = new Set<string>();
        for (const permission of childrenOf(component.element, tag)) {
          const element = childOf(permission, key);
          const name = element?.text.toLowerCase() ?? '';
          if (element && seen.has(name))
            yield { component, element, problem: `${tag} names ${element.text} twice`, fix: 'Remove one of them.' };
          seen.add(name);
        }
      }
    }
  },
};

function readableObjects(component: Component): Set<string> {
  return new Set(
    childrenOf(component.element, 'objectPermissions')
      .filter((permission) => flagOf(permission, 'allowRead'))
      .map((permission) => (textOf(permission, 'object') ?? '').toLowerCase()),
  );
}

const permissionUnreachable: Rule = {
  id: 'permission-field-unreachable',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement: 'A permission set that opens a field also lets people read its object.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('PermissionSet')) {
      const objects = readableObjects(component);
      for (const permission of childrenOf(component.element, 'fieldPermissions')) {
        const element = childOf(permission, 'field');
        const object = element?.text.split('.')[0] ?? '';
        // Standard objects are opened by profiles.
        if (!flagOf(permission, 'readable') || !/__c$/i.test(object) || isPackaged(object)) continue;
        if (objects.has(object.toLowerCase())) continue;
        yield {
          component,
          element,
          problem: `${component.fullName} opens ${element?.text ?? ''}, but not ${object}`,
          fix: 'Remove this fieldPermissions element, or grant Read on the object.',
        };
      }
    }
  },
};

/** The rules about what permission sets grant, and how often. */
export const permissionUseRules: readonly Rule[] = [userPermission, permissionOnce, permissionUnreachable];
