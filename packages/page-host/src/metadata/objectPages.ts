import {
  childOf,
  childrenOf,
  type Labels,
  labelsFor,
  type LocalOrg,
  type MetadataStore,
  type ObjectSchema,
  readComponent,
  type Session,
  textOf,
  textsOf,
  type XmlElement,
} from '@crm-adoption/local-org';
import type { ObjectPageData, PageContent, PageNode, RelatedListData } from '../contract.ts';
import { readFlexiPage } from './flexiPages.ts';
import { readLayout } from './layouts.ts';
import { columnField, readListViews } from './listViews.ts';
import { readQuickActions } from './quickActions.ts';
import { iconOf } from './tabs.ts';

/**
 * What the deployed metadata says about an object's pages, in the person's language and as far as they may read.
 * @param app app in use: it assigns record pages
 */
export function readObjectPages(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  app: string | undefined,
): ObjectPageData {
  const { metadata: store } = org;
  const labels = labelsFor(org, session.language);
  const layout = readLayout(store, object, labels);
  const pageName = assignedPage(store, object, app);
  const page = (pageName && readFlexiPage(store, pageName, labels)) || null;
  const lists = layout.relatedLists.flatMap(({ relationship, columns }) => {
    const found = layoutRelatedList(org, object, relationship);
    return found ? { relationship: found, columns } : [];
  });
  const placed = page ? placedRelatedLists(page) : [];
  return {
    icon: iconOf(store, object),
    page: page && { template: page.template, regions: page.regions },
    sections: layout.sections,
    compactFields: compactFields(store, object),
    actions: layout.actions,
    quickActions: readQuickActions(store, object, labels),
    relatedLists: [...lists, ...placed].flatMap((list) => relatedList(org, object, list, labels, session)),
    layoutRelatedLists: lists.map(({ relationship }) => relationship),
    listViews: readListViews(store, object, session.language),
  };
}

/**
 * The record page for this object: an override of the action View for desktops in the app.
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customapplication.htm, AppActionOverride)
 */
function assignedPage(store: MetadataStore, object: ObjectSchema, app: string | undefined): string | undefined {
  const isView = (override: XmlElement): boolean =>
    textOf(override, 'actionName') === 'View' &&
    textOf(override, 'type')?.toLowerCase() === 'flexipage' &&
    (textOf(override, 'formFactor') ?? 'Large') === 'Large';
  const found = overridesOf(store, app).find(
    (override) => isView(override) && textOf(override, 'pageOrSobjectType') === object.name,
  );
  return found && textOf(found, 'content');
}

/** Name of the home page that an app assigns. */
export function assignedHome(store: MetadataStore, app: string): string | undefined {
  const found = overridesOf(store, app).find((override) => textOf(override, 'pageOrSobjectType') === 'standard-home');
  return found && textOf(found, 'content');
}

const overridesOf = (store: MetadataStore, app: string | undefined): XmlElement[] =>
  app === undefined ? [] : childrenOf(readComponent(store, 'CustomApplication', app), 'actionOverrides');

/** The object's compact layout; of several the first by name, as the deployed object does not keep which is assigned. */
function compactFields(store: MetadataStore, object: ObjectSchema): string[] {
  const [name] = store.list('CompactLayout').filter((fullName) => fullName.startsWith(`${object.name}.`));
  const content = name === undefined ? undefined : readComponent(store, 'CompactLayout', name);
  if (!content) return [];
  const layout = childOf(content, 'compactLayouts') ?? content;
  return textsOf(layout, 'fields').flatMap((field) => columnField(object, field));
}

/** Layouts name a related list by its relationship (`Risks__r`) or by object and lookup (`RolloutRisk__c.Project__c`). */
function layoutRelatedList(org: LocalOrg, object: ObjectSchema, name: string): string | undefined {
  if (org.schema.findChildRelationship(object, name)) return name;
  const [child = '', lookup = ''] = name.split('.');
  const childObject = org.schema.findObject(child);
  const field = childObject && org.schema.findField(childObject, lookup);
  return field?.childRelationshipName ?? undefined;
}

/** Related lists that a page places itself, with their own columns. */
function placedRelatedLists(page: PageContent): { relationship: string; columns: string[] }[] {
  const all = (nodes: PageNode[]): PageNode[] =>
    nodes.flatMap((node) => [node, ...Object.values(node.facets).flatMap(all)]);
  return page.regions
    .flatMap(({ components }) => all(components))
    .flatMap(({ properties }) => {
      const name = properties['relatedListApiName'];
      const columns = properties['relatedListFieldAliases'];
      return typeof name === 'string' ? { relationship: name, columns: Array.isArray(columns) ? columns : [] } : [];
    });
}

function relatedList(
  org: LocalOrg,
  parent: ObjectSchema,
  list: { relationship: string; columns: string[] },
  labels: Labels,
  session: Session,
): RelatedListData[] {
  const found = org.schema.findChildRelationship(parent, list.relationship);
  if (!found || !session.access.canObject(found.child, 'read')) return [];
  return [
    {
      relationship: list.relationship,
      label: labels.relatedListLabel(found.child, found.field),
      object: found.child.name,
      field: found.field.name,
      icon: iconOf(org.metadata, found.child),
      columns: list.columns.flatMap((column) => columnField(found.child, column)),
    },
  ];
}
