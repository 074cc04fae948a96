import { FACET_PROPERTIES, TEMPLATE_REGIONS } from '../../catalogue/pageComponents.ts';
import { customObjects } from '../../model/customObjects.ts';
import type { Component } from '../../model/packageModel.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';

/** The components that a page places. */
export function instancesOf({ element }: Component): XmlElement[] {
  return descendantsOf(element, 'componentInstance');
}

/** A property of a placed component: its element and value. */
export function propertiesOf(instance: XmlElement): { name: string; value: string; element: XmlElement }[] {
  return childrenOf(instance, 'componentInstanceProperties').map((element) => ({
    name: textOf(element, 'name') ?? '',
    value: textOf(element, 'value') ?? '',
    element,
  }));
}

const pageObject: Rule = {
  id: 'page-object',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Record pages name the object they show, and it exists.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('FlexiPage')) {
      const element = childOf(component.element, 'sobjectType');
      if (element && !objects.hasObject(element.text))
        yield { component, element, problem: missing('sobjectType', 'CustomObject', element.text), fix: MISSING_FIX };
      if (!element && textOf(component.element, 'type') === 'RecordPage')
        yield { component, problem: `The record page ${component.fullName} names no object`, fix: 'Add sobjectType.' };
    }
  },
};

const pageField: Rule = {
  id: 'page-field',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Fields and visibility rules on pages name fields, permissions and labels that exist.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('FlexiPage')) {
      const object = textOf(component.element, 'sobjectType');
      const fields = [
        ...descendantsOf(component.element, 'fieldItem').map((element) => ({ element, path: element.text })),
        ...descendantsOf(component.element, 'leftValue').map((element) => ({
          element,
          path: element.text.replace(/^\{!(.*)\}$/, '$1'),
        })),
      ];
      for (const { element, path } of fields) {
        const isRecord = path.startsWith('Record.');
        const permission = /^\$Permission\.CustomPermission\.(.+)$/.exec(path)?.[1];
        if (permission !== undefined && !model.has('CustomPermission', permission))
          yield { component, element, problem: missing('leftValue', 'CustomPermission', permission), fix: MISSING_FIX };
        if (isRecord && object !== undefined && !objects.follow(object, path.slice('Record.'.length)))
          yield {
            component,
            element,
            problem: `The field ${path.slice('Record.'.length)} of ${object} does not exist`,
            fix: MISSING_FIX,
          };
      }
      for (const element of [...descendantsOf(component.element, 'value')]) {
        for (const [, name = ''] of element.text.matchAll(/\{!\$Label\.(\w+)\}/g)) {
          if (!model.has('CustomLabel', name) && !/__/.test(name))
            yield { component, element, problem: missing('value', 'CustomLabel', name), fix: MISSING_FIX };
        }
      }
    }
  },
};

const pageRegion: Rule = {
  id: 'page-region',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Regions of a page are those of its template, and every facet that a component names is on the page.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      const regions = childrenOf(component.element, 'flexiPageRegions');
      const template = childOf(component.element, 'template');
      const templateName = textOf(template, 'name') ?? '';
      const known = TEMPLATE_REGIONS[templateName];
      const facets = new Set<string>();
      const seen = new Set<string>();
      for (const region of regions) {
        const name = textOf(region, 'name') ?? '';
        const element = childOf(region, 'name');
        if (textOf(region, 'type') === 'Facet') facets.add(name);
        else if (known && !known.includes(name))
          yield {
            component,
            element,
            problem: `The template ${templateName} has no region ${name}`,
            fix: `Use one of ${known.join(', ')}.`,
          };
        if (seen.has(name))
          yield { component, element, problem: `Duplicate region: ${name}`, fix: 'Rename one of them.' };
        seen.add(name);
      }
      const used = new Set(descendantsOf(component.element, 'value').map(({ text }) => text));
      for (const instance of instancesOf(component)) {
        const facetNames = FACET_PROPERTIES[textOf(instance, 'componentName') ?? ''] ?? [];
        for (const { name, value, element } of propertiesOf(instance)) {
          if (!facetNames.includes(name)) continue;
          if (!facets.has(value))
            yield {
              component,
              element: childOf(element, 'value') ?? element,
              problem: `The page has no facet ${value}`,
              fix: 'Add a region of type Facet with this name.',
            };
        }
      }
      for (const region of regions) {
        const name = textOf(region, 'name') ?? '';
        // Themes of sites keep facets that nothing shows.
        if (facets.has(name) && !used.has(name) && textOf(component.element, 'type') !== 'CommThemeLayoutPage')
          yield {
            component,
            element: childOf(region, 'name'),
            problem: `No component shows the facet ${name}`,
            fix: 'Name it in a component, or remove the region.',
          };
      }
    }
  },
};

const pageIdentifier: Rule = {
  id: 'page-identifier',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Identifiers of components and fields are unique on a page.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      const seen = new Set<string>();
      for (const element of descendantsOf(component.element, 'identifier')) {
        if (seen.has(element.text))
          yield {
            component,
            element,
            problem: `The identifier ${element.text} is there twice`,
            fix: 'Give each component and field of the page its own identifier.',
          };
        seen.add(element.text);
      }
    }
  },
};

/** The rules about pages as a whole. */
export const pageRules: readonly Rule[] = [pageObject, pageField, pageRegion, pageIdentifier];
