/** The rules of docs/people-rules.md as far as metadata can break them. */
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { joinedObjects, tableObject } from '../../model/reportColumns.ts';
import { childOf, childrenOf, descendantsOf, flagOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** Objects whose rows are about one person. */
const aboutPeople: ReadonlySet<string> = new Set([
  'AdoptionSnapshot__c',
  'AdoptionMetric__c',
  'AdoptionPause__c',
  'ManagerReadiness__c',
]);

/** What a list view must not show of a person. */
const figuresOf: Readonly<Record<string, RegExp>> = {
  AdoptionSnapshot__c: /^(Score|Band|FourWeekChange)__c$/,
  AdoptionMetric__c: /^(Rate|Points|Passed|Population)__c$/,
  ManagerReadiness__c: /^(Awareness|Desire|Knowledge|Ability|Reinforcement|CoachedOn)__c$/,
};

/** Objects that a report of this package must not be about. */
const notReported: ReadonlySet<string> = new Set([...aboutPeople, 'User', 'LoginHistory']);

const noReport: Rule = {
  id: 'report-about-people',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement: 'No report type and no report is over snapshots, metrics, pauses, readiness of managers, users or logins.',
  *check(model): Iterable<Issue> {
    const issue = (component: Component, element: XmlElement | undefined, object: string): Issue => ({
      component,
      element,
      problem: `${component.type} ${component.fullName} is about single people (${object})`,
      fix: 'Report on GroupAdoption__c or SignalAdoption__c, which hold published figures of groups only.',
    });
    for (const component of model.ofType('ReportType')) {
      for (const [element, object] of reportedTables(model, component)) {
        if (notReported.has(object)) yield issue(component, element, object);
      }
    }
    for (const component of model.ofType('Report')) {
      const element = childOf(component.element, 'reportType');
      const name = element?.text ?? '';
      const joined = joinedObjects(model, name) ?? [];
      const object = joined.find((part) => notReported.has(part)) ?? (/^(User|Login)/.test(name) ? name : undefined);
      if (object !== undefined) yield issue(component, element, object);
    }
  },
};

/** The objects of a report type, with the element that brings each. */
function reportedTables(model: PackageModel, { element }: Component): [XmlElement | undefined, string][] {
  const base = childOf(element, 'baseObject');
  const tables: [XmlElement | undefined, string][] = [[base, base?.text ?? '']];
  let table = base?.text ?? '';
  for (const join of descendantsOf(element, 'join')) {
    table = `${table}.${textOf(join, 'relationship') ?? ''}`;
    tables.push([childOf(join, 'relationship'), tableObject(model, table) ?? '']);
  }
  return tables;
}

const noRanking: Rule = {
  id: 'list-about-people',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement: 'No list view of people shows or filters by a figure: people are not ranked.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('ListView')) {
      const [object = ''] = component.fullName.split('.');
      const figures = figuresOf[object];
      if (figures === undefined) continue;
      const named = [
        ...childrenOf(component.element, 'columns'),
        ...childrenOf(component.element, 'filters').flatMap((filter) => childOf(filter, 'field') ?? []),
      ];
      for (const element of named.filter(({ text }) => figures.test(text)))
        yield {
          component,
          element,
          problem: `The list view ${component.fullName} uses ${element.text}: it could be sorted into a ranking`,
          fix: 'Remove the column or filter.',
        };
    }
  },
};

/** Features that would show or copy rows about people beyond sharing. */
const features = ['enableReports', 'enableSearch', 'enableFeeds', 'enableHistory', 'enableActivities'];

const hiddenObjects: Rule = {
  id: 'people-object-features',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement:
    'Rows about people are private, opened by no sharing rule, and out of reports, search, feeds, history and activities.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('SharingRules').filter(({ fullName }) => aboutPeople.has(fullName)))
      yield {
        component,
        problem: `Sharing rules open ${component.fullName}`,
        fix: 'Remove them: only the person and those above read these rows.',
      };
    for (const component of model.ofType('CustomObject').filter(({ fullName }) => aboutPeople.has(fullName))) {
      for (const tag of features.filter((feature) => flagOf(component.element, feature)))
        yield {
          component,
          element: childOf(component.element, tag),
          problem: `${component.fullName} has ${tag}`,
          fix: `Set ${tag} to false.`,
        };
      const sharing = childOf(component.element, 'sharingModel');
      if (!/^(Private|ControlledByParent)$/.test(sharing?.text ?? ''))
        yield {
          component,
          element: sharing,
          problem: `${component.fullName} is shared as ${sharing?.text ?? 'nothing'}`,
          fix: 'Set Private.',
        };
    }
  },
};

/** User permissions that read past sharing. */
const pastSharing = /^(ViewAllData|ModifyAllData|ViewAllUsers|ManageUsers|ViewAllFieldsGlobal)$/;

/**
 * What opens rows whoever owns them: the lead reads published figures of groups, and how ready managers are, which they
 * may enter in a talk; the admin reads the latter, to see who has no record yet.
 */
const pastTheOwner: readonly string[] = [
  'CrmAdoptionLead GroupAdoption__c viewAllRecords',
  'CrmAdoptionLead SignalAdoption__c viewAllRecords',
  'CrmAdoptionLead ManagerReadiness__c viewAllRecords',
  'CrmAdoptionLead ManagerReadiness__c modifyAllRecords',
  'CrmAdoptionAdmin ManagerReadiness__c viewAllRecords',
];

const noViewAll: Rule = {
  id: 'permission-past-sharing',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement:
    'No permission set of the package reads or changes rows past sharing, but CrmAdoptionLead, which reads all rows of GroupAdoption__c and SignalAdoption__c and changes those of ManagerReadiness__c, and CrmAdoptionAdmin, which reads the latter.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('PermissionSet')) {
      for (const permission of childrenOf(component.element, 'objectPermissions')) {
        const object = textOf(permission, 'object') ?? '';
        for (const tag of ['viewAllRecords', 'modifyAllRecords', 'viewAllFields']) {
          if (flagOf(permission, tag) && !pastTheOwner.includes(`${component.fullName} ${object} ${tag}`))
            yield {
              component,
              element: childOf(permission, tag),
              problem: `${component.fullName} grants ${tag} on ${object}`,
              fix: `Set ${tag} to false.`,
            };
        }
      }
      for (const permission of childrenOf(component.element, 'userPermissions')) {
        if (flagOf(permission, 'enabled') && pastSharing.test(textOf(permission, 'name') ?? ''))
          yield {
            component,
            element: permission,
            problem: `${component.fullName} grants ${textOf(permission, 'name') ?? ''}`,
            fix: 'Remove this user permission.',
          };
      }
    }
  },
};

/** The policies about people. */
export const peopleRules: readonly Rule[] = [noReport, noRanking, hiddenObjects, noViewAll];
