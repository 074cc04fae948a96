import { targetOf } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { isAutoNumberFormat } from './fields.ts';
import { columnExists } from './columns.ts';
import { missing, MISSING_FIX } from './missing.ts';

/** What an org must be told of a new object. Source: Metadata API Developer Guide, "CustomObject". */
const definingElements = ['label', 'pluralLabel', 'nameField', 'sharingModel', 'deploymentStatus'];

const objectDefinition: Rule = {
  id: 'object-definition',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'A custom object has a valid name, labels of at most 40 characters, a text or auto-number as name, sharing, deployment status and no long description.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('CustomObject')) {
      const { fullName, element } = component;
      if (!/__c$/.test(fullName) || childOf(element, 'customSettingsType')) continue;
      const base = fullName.replace(/__c$/, '').replace(/^[A-Za-z]\w*?__(?=[A-Za-z])/, '');
      if (!/^[A-Za-z](?!.*__)\w*(?<!_)$/.test(base) || base.length > 40)
        yield {
          component,
          problem: `Invalid custom object name '${fullName}'`,
          fix: 'Use up to 40 letters and digits.',
        };
      for (const [tag, most] of [
        ['label', 40],
        ['pluralLabel', 40],
        ['description', 1000],
      ] as const) {
        const child = childOf(element, tag);
        if (child && child.text.length > most)
          yield {
            component,
            element: child,
            problem: `The ${tag} of ${fullName} has more than ${most} characters`,
            fix: `Shorten the ${tag}.`,
          };
      }
      const nameField = childOf(element, 'nameField');
      // A file that only adds to an object the org has already need not define it.
      const isDefinition = ['label', 'pluralLabel', 'nameField'].some((tag) => childOf(element, tag));
      for (const tag of isDefinition ? definingElements : []) {
        if (textOf(element, tag) === undefined && !(tag === 'nameField' && nameField))
          yield {
            component,
            problem: `Must specify a non-empty ${tag} for the CustomObject ${fullName}`,
            fix: `Add the element ${tag}.`,
          };
      }
      if (nameField && flagOf(nameField, 'trackHistory') && !flagOf(element, 'enableHistory'))
        yield {
          component,
          element: nameField,
          problem: `History is tracked on the name of ${fullName}, which keeps no history`,
          fix: 'Set enableHistory on the object, or trackHistory to false.',
        };
      if (!nameField) continue;
      const type = textOf(nameField, 'type');
      if (type !== undefined && !/^(AutoNumber|Text)$/.test(type))
        yield {
          component,
          element: childOf(nameField, 'type'),
          problem: `The name field must be of type Text or AutoNumber, not '${type}'`,
          fix: 'Use Text, or AutoNumber with a displayFormat.',
        };
      const format = textOf(nameField, 'displayFormat');
      if (type === 'AutoNumber' && (format === undefined || !isAutoNumberFormat(format)))
        yield {
          component,
          element: childOf(nameField, 'displayFormat') ?? nameField,
          problem: `The display format ${format ?? '(none)'} of the name of ${fullName} is not valid`,
          fix: 'Write text around one number, for example OR-{00000}.',
        };
    }
  },
};

/** Models from the widest to the narrowest. */
const sharingWidth = ['Private', 'Read', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess'];

const sharingModel: Rule = {
  id: 'sharing-model',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'A detail, and only a detail, is controlled by its parent; the external default is not wider than the internal one.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('CustomObject')) {
      const element = childOf(component.element, 'sharingModel');
      if (!element || !/__c$/i.test(component.fullName)) continue;
      const isDetail = objects.isDetail(component.fullName);
      const sharing = element.text;
      if (isDetail !== (sharing === 'ControlledByParent')) {
        yield {
          component,
          element,
          problem: isDetail
            ? `Cannot set sharingModel to ${sharing} on a CustomObject with a MasterDetail relationship field`
            : 'Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail relationship field',
          fix: isDetail ? 'Set sharingModel to ControlledByParent.' : 'Choose Private, Read or ReadWrite.',
        };
      }
      const external = childOf(component.element, 'externalSharingModel');
      if (!external) continue;
      const isWider = sharingWidth.indexOf(external.text) > sharingWidth.indexOf(sharing);
      const wrongDetail = isDetail !== (external.text === 'ControlledByParent');
      if ((!isDetail && isWider) || wrongDetail)
        yield {
          component,
          element: external,
          problem: `externalSharingModel ${external.text} does not fit sharingModel ${sharing} on ${component.fullName}`,
          fix: 'Give external users at most what internal users have; details take ControlledByParent.',
        };
    }
  },
};

const objectFeatures: Rule = {
  id: 'object-feature-flags',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'enableBulkApi, enableSharing and enableStreamingApi are all on or all off.',
  *check(model): Iterable<Issue> {
    const flags = ['enableBulkApi', 'enableSharing', 'enableStreamingApi'];
    for (const component of model.ofType('CustomObject')) {
      const given = flags.filter((flag) => childOf(component.element, flag));
      const on = given.filter((flag) => flagOf(component.element, flag));
      if (on.length > 0 && on.length < given.length)
        yield {
          component,
          problem: `${component.fullName}: ${flags.join(', ')} must have the same value`,
          fix: 'Set all three to true.',
        };
    }
  },
};

/** Most master-details of one object, and the longest chain of them. Source: Salesforce Help, "Considerations for Relationships". */
const MOST_MASTERS = 2;
const DEEPEST_CHAIN = 3;

const masterDetail: Rule = {
  id: 'master-detail',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'An object has at most two masters, chains of details have at most three levels, and a User or Lead is no master.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    const depth = (object: string, trail: readonly string[]): number =>
      trail.includes(object.toLowerCase())
        ? 0
        : Math.max(
            0,
            ...objects
              .mastersOf(object)
              .map((field) => 1 + depth(targetOf(field) ?? '', [...trail, object.toLowerCase()])),
          );
    for (const component of model.ofType('CustomObject')) {
      const masters = objects.mastersOf(component.fullName);
      const [, , third] = masters;
      if (third)
        yield {
          component: third.component,
          problem: `${component.fullName} has more than ${MOST_MASTERS} master-detail fields`,
          fix: 'Make one of them a lookup.',
        };
      const [first] = masters;
      if (first && depth(component.fullName, []) > DEEPEST_CHAIN)
        yield {
          component: first.component,
          problem: `${component.fullName} is more than ${DEEPEST_CHAIN} levels below its topmost master`,
          fix: 'Make one relationship of the chain a lookup.',
        };
      for (const master of masters) {
        if (/^(User|Lead)$/i.test(targetOf(master) ?? ''))
          yield {
            component: master.component,
            element: childOf(master.component.element, 'referenceTo'),
            problem: `${targetOf(master) ?? ''} cannot be the master in a master-detail relationship`,
            fix: 'Use a lookup.',
          };
      }
    }
  },
};

const searchLayoutTags = [
  'customTabListAdditionalFields',
  'lookupDialogsAdditionalFields',
  'lookupFilterFields',
  'lookupPhoneDialogsAdditionalFields',
  'searchFilterFields',
  'searchResultsAdditionalFields',
];

const searchLayouts: Rule = {
  id: 'search-layout-field',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Search layouts name fields that exist, each once.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('CustomObject')) {
      for (const layouts of childrenOf(component.element, 'searchLayouts')) {
        for (const tag of searchLayoutTags) {
          const seen = new Set<string>();
          for (const element of childrenOf(layouts, tag)) {
            const name = element.text;
            if (!columnExists(objects, component.fullName, name))
              yield { component, element, problem: missing(tag, 'CustomField', name), fix: MISSING_FIX };
            if (seen.has(name))
              yield { component, element, problem: `${tag} names ${name} twice`, fix: 'Remove one of them.' };
            seen.add(name);
          }
        }
      }
    }
  },
};

const compactLayoutAssignment: Rule = {
  id: 'compact-layout-assignment',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'The compact layout that an object names exists.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('CustomObject')) {
      const element = childOf(component.element, 'compactLayoutAssignment');
      if (!element || element.text === 'SYSTEM') continue;
      if (model.has('CompactLayout', `${component.fullName}.${element.text}`)) continue;
      const problem = missing('compactLayoutAssignment', 'CompactLayout', element.text);
      yield { component, element, problem, fix: MISSING_FIX };
    }
  },
};

/** The rules about objects as a whole. */
export const objectRules: readonly Rule[] = [
  objectDefinition,
  sharingModel,
  objectFeatures,
  masterDetail,
  searchLayouts,
  compactLayoutAssignment,
];
