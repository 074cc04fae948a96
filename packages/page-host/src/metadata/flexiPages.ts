import {
  childOf,
  childrenOf,
  type Labels,
  type MetadataStore,
  readComponent,
  textOf,
  type XmlElement,
} from '@crm-adoption/local-org';
import type { PageContent, PageNode, VisibilityRule } from '../contract.ts';
import { pageText } from './pageText.ts';

/** A deployed Lightning page. */
export interface FlexiPage extends PageContent {
  label: string;
}

/** What a page is read with: its facets by name, and how its texts are resolved. */
interface Reading {
  facets: Map<string, XmlElement>;
  pageText: (value: string) => string;
}

/**
 * Reads a deployed Lightning page: the components and fields of its regions, facets put where properties name them.
 * @returns undefined when it is not deployed
 */
export function readFlexiPage(store: MetadataStore, name: string, labels: Labels): FlexiPage | undefined {
  const page = readComponent(store, 'FlexiPage', name);
  if (!page) return undefined;
  const all = childrenOf(page, 'flexiPageRegions');
  const isFacet = (region: XmlElement): boolean => textOf(region, 'type') === 'Facet';
  const reading: Reading = {
    facets: new Map(all.filter(isFacet).map((region) => [textOf(region, 'name') ?? '', region])),
    pageText: (value) => pageText(labels, value),
  };
  return {
    label: textOf(page, 'masterLabel') ?? '',
    template: textOf(childOf(page, 'template'), 'name') ?? '',
    regions: all
      .filter((region) => !isFacet(region))
      .map((region) => ({
        name: textOf(region, 'name') ?? '',
        components: nodesOf(region, textOf(region, 'name') ?? '', reading, []),
      })),
  };
}

/**
 * Newer files put a component in `itemInstances`, older ones directly into the region.
 * @param open facets that are being read: one that names itself would never end
 */
function nodesOf(region: XmlElement, key: string, reading: Reading, open: string[]): PageNode[] {
  const items = childrenOf(region, 'itemInstances');
  const nodes = [
    ...items.map((item) => ({ item, component: childOf(item, 'componentInstance') })),
    ...childrenOf(region, 'componentInstances').map((component) => ({ item: undefined, component })),
  ];
  return nodes.flatMap(({ item, component }, index) => {
    if (component) return componentNode(component, `${key}.${index}`, reading, open);
    const field = childOf(item, 'fieldInstance');
    return field ? fieldNode(field, `${key}.${index}`) : [];
  });
}

function componentNode(instance: XmlElement, key: string, reading: Reading, open: string[]): PageNode {
  const facets: Record<string, PageNode[]> = {};
  const properties: Record<string, string | string[]> = {};
  for (const property of childrenOf(instance, 'componentInstanceProperties')) {
    const name = textOf(property, 'name') ?? '';
    const value = textOf(property, 'value') ?? '';
    const facet = reading.facets.get(value);
    if (facet && !open.includes(value)) {
      facets[name] = nodesOf(facet, value, reading, [...open, value]);
      continue;
    }
    const list = childOf(property, 'valueList');
    properties[name] = list
      ? childrenOf(list, 'valueListItems').map((item) => textOf(item, 'value') ?? '')
      : reading.pageText(value);
  }
  const name = (textOf(instance, 'componentName') ?? '').replace(/^(?!.*:)/, 'c:');
  return { key, kind: 'component', name, properties, facets, visibility: visibilityOf(instance) };
}

function fieldNode(instance: XmlElement, key: string): PageNode {
  const properties = Object.fromEntries(
    childrenOf(instance, 'fieldInstanceProperties').map((property) => [
      textOf(property, 'name') ?? '',
      textOf(property, 'value') ?? '',
    ]),
  );
  const name = (textOf(instance, 'fieldItem') ?? '').replace(/^Record\./, '');
  return { key, kind: 'field', name, properties, facets: {}, visibility: visibilityOf(instance) };
}

function visibilityOf(instance: XmlElement): VisibilityRule | null {
  const rule = childOf(instance, 'visibilityRule');
  if (!rule) return null;
  return {
    booleanFilter: textOf(rule, 'booleanFilter') ?? '',
    criteria: childrenOf(rule, 'criteria').map((criterion) => ({
      leftValue: textOf(criterion, 'leftValue') ?? '',
      operator: textOf(criterion, 'operator') ?? '',
      rightValue: textOf(criterion, 'rightValue') ?? '',
    })),
  };
}
