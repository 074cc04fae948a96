import { COMPONENT_PROPERTIES, UTILITY_PROPERTIES } from '../../catalogue/pageComponents.ts';
import { customObjects } from '../../model/customObjects.ts';
import { targetOf } from '../../model/customField.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, childrenOf, descendantsOf, flagOf, textOf, textsOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { columnExists } from './columns.ts';
import { missing, MISSING_FIX } from './missing.ts';
import { instancesOf, propertiesOf } from './pages.ts';

const pageComponent: Rule = {
  id: 'page-component',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Components of ours on pages exist and are exposed for this kind of page in their js-meta.xml.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      const target = `lightning__${textOf(component.element, 'type') ?? ''}`;
      for (const instance of instancesOf(component)) {
        const element = childOf(instance, 'componentName');
        const bundle = ownBundle(element?.text ?? '');
        if (bundle === undefined || model.has('AuraDefinitionBundle', bundle)) continue;
        if (!model.has('LightningComponentBundle', bundle)) {
          const problem = `We couldn't retrieve or load the information on the component: ${element?.text ?? ''}`;
          yield { component, element, problem, fix: MISSING_FIX };
          continue;
        }
        const meta = model.describe('LightningComponentBundle', bundle);
        const targets = meta ? childrenOf(meta, 'targets').flatMap((list) => textsOf(list, 'target')) : undefined;
        if (meta && (!flagOf(meta, 'isExposed') || !targets?.includes(target)))
          yield {
            component,
            element,
            problem: `The component c:${bundle} is not exposed for ${target} in its js-meta.xml`,
            fix: `Set isExposed and add the target ${target} to ${bundle}.js-meta.xml.`,
          };
      }
    }
  },
};

/** Name of the bundle when the component is of the package; undefined for the platform's and other namespaces. */
export function ownBundle(name: string): string | undefined {
  if (name.startsWith('c:')) return name.slice(2);
  return /[:/]/.test(name) || name === '' ? undefined : name;
}

const pageProperty: Rule = {
  id: 'page-component-property',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Properties set on a page are declared in the js-meta.xml for this kind of page; those that are required are set.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      const target = `lightning__${textOf(component.element, 'type') ?? ''}`;
      for (const instance of instancesOf(component)) {
        const bundle = ownBundle(textOf(instance, 'componentName') ?? '');
        const meta = bundle === undefined ? undefined : model.describe('LightningComponentBundle', bundle);
        if (!meta || bundle === undefined) continue;
        const declared = declaredProperties(meta, target);
        const set = propertiesOf(instance).filter(({ element }) => textOf(element, 'type') !== 'decorator');
        for (const { name, element } of set) {
          if (!declared.some(({ attributes }) => attributes['name'] === name))
            yield {
              component,
              element: childOf(element, 'name') ?? element,
              problem: `The component c:${bundle} declares no property ${name} for ${target}`,
              fix: `Declare the property in a targetConfig of ${bundle}.js-meta.xml, or do not set it.`,
            };
        }
        for (const { attributes } of declared) {
          if (attributes['required'] !== 'true' || set.some(({ name }) => name === attributes['name'])) continue;
          yield {
            component,
            element: instance,
            problem: `The component c:${bundle} needs the property ${attributes['name'] ?? ''}`,
            fix: 'Set it in componentInstanceProperties.',
          };
        }
      }
    }
  },
};

/** The properties that a component declares for a kind of page. */
export function declaredProperties(meta: XmlElement, target: string): XmlElement[] {
  return descendantsOf(meta, 'targetConfig')
    .filter(({ attributes }) => (attributes['targets'] ?? '').split(',').some((name) => name.trim() === target))
    .flatMap((config) => childrenOf(config, 'property'));
}

const declaredProperty: Rule = {
  id: 'component-property-api',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Every property declared in a js-meta.xml is a public property (@api) of the component.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('LightningComponentBundle')) {
      const code = model
        .contentOf('LightningComponentBundle', component.fullName)
        .filter(({ path }) => new RegExp(`/${component.fullName}\\.(js|ts)$`).test(path));
      if (code.length === 0) continue;
      for (const property of descendantsOf(component.element, 'property')) {
        const name = property.attributes['name'] ?? '';
        const isPublic = new RegExp(`@api\\s+(?:(?:get|set|declare|readonly)\\s+)*${name}\\b`);
        // A mixin or a parent class may bring the property.
        if (
          code.some(
            ({ text }) =>
              isPublic.test(text) ||
              /class\s+\w+\s+extends\s+(?!LightningElement\b|NavigationMixin\(LightningElement\))/.test(text),
          )
        )
          continue;
        yield {
          component,
          element: property,
          problem: `${component.fullName} has no public property ${name}`,
          fix: `Add @api ${name} to the class, or remove the property from the js-meta.xml.`,
        };
      }
    }
  },
};

const standardComponent: Rule = {
  id: 'page-standard-component',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: "The platform's components on pages are known, with the properties that they have.",
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      for (const instance of instancesOf(component)) {
        const element = childOf(instance, 'componentName');
        const name = element?.text ?? '';
        if (ownBundle(name) !== undefined) continue;
        const properties = COMPONENT_PROPERTIES[name];
        if (!properties) {
          yield {
            component,
            element,
            problem: `The component ${name} is not known here`,
            fix: 'Correct the name, or add it with its properties to packages/metadata-check/src/catalogue/pageComponents.ts.',
          };
          continue;
        }
        for (const property of propertiesOf(instance)) {
          const isUtility = textOf(property.element, 'type') === 'decorator' && UTILITY_PROPERTIES.has(property.name);
          if (!isUtility && !properties.includes(property.name))
            yield {
              component,
              element: childOf(property.element, 'name') ?? property.element,
              problem: `The component ${name} has no property ${property.name}`,
              fix: `Use one of ${properties.join(', ')}.`,
            };
        }
      }
    }
  },
};

const pageTarget: Rule = {
  id: 'page-component-target',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Related lists, list views and dashboards on pages exist, with the columns they show.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      for (const instance of instancesOf(component)) {
        const properties = new Map(propertiesOf(instance).map((property) => [property.name, property]));
        const name = textOf(instance, 'componentName') ?? '';
        if (name === 'lst:dynamicRelatedList' || name === 'force:relatedListSingleContainer')
          yield* relatedList(model, component, properties);
        if (name === 'flexipage:filterListCard') yield* listCard(model, component, properties);
        const dashboard = name === 'desktopDashboards:embeddedDashboard' ? properties.get('dashboardName') : undefined;
        const dashboards = model.ofType('Dashboard').map(({ fullName }) => fullName.split('/').at(-1));
        // Without its folder, a dashboard of the org cannot be looked up.
        const exists = dashboards.length === 0 || dashboards.includes(dashboard?.value);
        if (dashboard && !exists && !/__/.test(dashboard.value))
          yield {
            component,
            element: childOf(dashboard.element, 'value'),
            problem: missing('dashboardName', 'Dashboard', dashboard.value),
            fix: MISSING_FIX,
          };
      }
    }
  },
};

type Properties = ReadonlyMap<string, { value: string; element: XmlElement }>;

function* relatedList(model: PackageModel, component: Component, properties: Properties): Iterable<Issue> {
  const objects = model.index(customObjects);
  const list = properties.get('relatedListApiName');
  const [owner = '', lookup = ''] = (properties.get('parentFieldApiName')?.value ?? '').split('.');
  const field = objects.field(owner, lookup);
  // `Plant__c.Id` is the record itself; a lookup brings the lists of the record that it leads to.
  const parent = (field && targetOf(field)) ?? (owner || textOf(component.element, 'sobjectType'));
  if (!list || parent === undefined || !/__r$/.test(list.value) || /__\w+__r$/.test(list.value)) return;
  const child = objects.childBy(parent, list.value);
  if (!child) {
    // The org may have children that are not in the package.
    if (model.org.object(parent) === undefined)
      yield {
        component,
        element: childOf(list.element, 'value'),
        problem: `${parent} has no related list ${list.value}`,
        fix: 'Name the relationshipName of a lookup to it, with __r.',
      };
    return;
  }
  const columns = ['relatedListFieldAliases', 'sortFieldAlias'].flatMap((name) => {
    const property = properties.get(name)?.element;
    return descendantsOf(property, 'value');
  });
  // Lists that keep the platform's order say so with this word.
  for (const element of columns.filter(({ text }) => text !== '' && text !== '__DEFAULT__')) {
    if (!columnExists(objects, child.object, element.text) && !objects.follow(child.object, element.text))
      yield {
        component,
        element,
        problem: `${child.object} has no field ${element.text}`,
        fix: `Name a field of ${child.object} (lookup to ${targetOf(child) ?? ''}).`,
      };
  }
}

function* listCard(model: PackageModel, component: Component, properties: Properties): Iterable<Issue> {
  const objects = model.index(customObjects);
  const entity = properties.get('entityName');
  const filter = properties.get('filterName');
  if (entity && !objects.hasObject(entity.value))
    yield {
      component,
      element: childOf(entity.element, 'value'),
      problem: missing('entityName', 'CustomObject', entity.value),
      fix: MISSING_FIX,
    };
  const isOurs = entity && /__c$/i.test(entity.value) && !/__\w+__c$/i.test(entity.value);
  if (filter && isOurs && !model.has('ListView', `${entity.value}.${filter.value}`))
    yield {
      component,
      element: childOf(filter.element, 'value'),
      problem: missing('filterName', 'ListView', `${entity.value}.${filter.value}`),
      fix: MISSING_FIX,
    };
}

/** The rules about what stands on pages. */
export const pageComponentRules: readonly Rule[] = [
  pageComponent,
  pageProperty,
  declaredProperty,
  standardComponent,
  pageTarget,
];
