/** What of a Lightning page one person sees. */
import type { FieldItem, LayoutSection, ObjectPageData, PageContent, PageNode } from '../../contract.ts';
import type { VisibilityContext } from './visibility.ts';
import { fieldsOfRule, isVisible } from './visibility.ts';

/** What decides: visibility rules, fields the person may read, related lists of objects they may read. */
export interface PageAudience {
  visibility: VisibilityContext;
  mayReadField(name: string): boolean;
  hasRelatedList(relationship: string): boolean;
}

/** A property with one value; empty when the page does not set it. */
export function propertyOf(node: PageNode, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
}

/** A property that holds a list of values. */
export function valuesOf(node: PageNode, name: string): string[] {
  const value = node.properties[name];
  return Array.isArray(value) ? value : value ? [value] : [];
}

/** The nodes that this person sees; sections and tabs that hold nothing any more go with what they held. */
export function seenNodes(nodes: PageNode[], audience: PageAudience): PageNode[] {
  return nodes.flatMap((node) => {
    if (!isVisible(node.visibility, audience.visibility)) return [];
    if (node.kind === 'field') return audience.mayReadField(node.name) ? [node] : [];
    if (isRelatedList(node) && !audience.hasRelatedList(propertyOf(node, 'relatedListApiName'))) return [];
    const facets = Object.entries(node.facets).map(([name, held]): [string, PageNode[]] => [
      name,
      seenNodes(held, audience),
    ]);
    if (facets.length > 0 && facets.every(([, held]) => held.length === 0)) return [];
    return [{ ...node, facets: Object.fromEntries(facets) }];
  });
}

function isRelatedList(node: PageNode): boolean {
  return propertyOf(node, 'relatedListApiName') !== '';
}

/** Every node of a page, outer ones first. */
export function allNodes(page: PageContent): PageNode[] {
  const below = (nodes: PageNode[]): PageNode[] =>
    nodes.flatMap((node) => [node, ...Object.values(node.facets).flatMap(below)]);
  return page.regions.flatMap(({ components }) => below(components));
}

/** Fields that a page shows or asks about. */
export function fieldsOfPage(page: PageContent): { shown: string[]; asked: string[] } {
  const nodes = allNodes(page);
  return {
    shown: nodes.filter(({ kind }) => kind === 'field').map(({ name }) => name),
    asked: nodes.flatMap(({ visibility }) => fieldsOfRule(visibility)),
  };
}

/** A field node as an item of a form. */
export function itemOf(node: PageNode): FieldItem {
  const behavior = propertyOf(node, 'uiBehavior');
  return { name: node.name, behavior: behavior === 'required' || behavior === 'readonly' ? behavior : 'none' };
}

/** Sections of a form: the field sections of the record page (dynamic forms), else the page layout's. */
export function formSections(data: ObjectPageData, seen?: (nodes: PageNode[]) => PageNode[]): LayoutSection[] {
  const regions = data.page?.regions ?? [];
  const page: PageContent = {
    template: '',
    regions: regions.map((region) => ({ ...region, components: seen?.(region.components) ?? region.components })),
  };
  const sections = allNodes(page)
    .filter(({ name }) => name === 'flexipage:fieldSection')
    .map((section) => ({
      label: propertyOf(section, 'label'),
      columns: (section.facets['columns'] ?? []).map((column) =>
        (column.facets['body'] ?? []).filter(({ kind }) => kind === 'field').map(itemOf),
      ),
    }));
  return sections.length > 0 ? sections : data.sections;
}
