import {
  childOf,
  childrenOf,
  type Labels,
  type MetadataStore,
  type ObjectSchema,
  readComponent,
  textOf,
  textsOf,
  type XmlElement,
} from '@crm-adoption/local-org';
import type { FieldItem, LayoutSection } from '../contract.ts';

/** The parts of a page layout that pages show. */
export interface Layout {
  sections: LayoutSection[];
  actions: string[];
  /** Child relationships of the related lists. */
  relatedLists: { relationship: string; columns: string[] }[];
}

/** Standard buttons that every record has, when the layout does not choose. */
const standardActions = ['Edit', 'Delete'];

const behaviors: Record<string, FieldItem['behavior']> = { Required: 'required', Readonly: 'readonly' };

/** A field of a layout or quick action, with its behaviour there. */
export function fieldItem(item: XmlElement, behaviorElement: string): FieldItem[] {
  const name = textOf(item, 'field');
  return name === undefined ? [] : [{ name, behavior: behaviors[textOf(item, behaviorElement) ?? ''] ?? 'none' }];
}

/** The columns of a section that hold something; the page gives an empty one no room. */
export function filledColumns(section: XmlElement, name: string): XmlElement[] {
  return childrenOf(section, name).filter(({ children }) => children.length > 0);
}

/** Reads an object's page layout; its full name is `<Object>-<Layout name>`, the first one in order of name is shown. */
export function readLayout(store: MetadataStore, object: ObjectSchema, labels: Labels): Layout {
  const [name] = store
    .list('Layout')
    .filter((fullName) => fullName.startsWith(`${object.name}-`))
    .sort();
  const layout = name === undefined ? undefined : readComponent(store, 'Layout', name);
  if (!layout || name === undefined) return { sections: [], actions: standardActions, relatedLists: [] };
  const layoutName = decodeURIComponent(name.slice(object.name.length + 1));
  return {
    sections: sectionsOf(layout, (label) => labels.layoutSection(object, layoutName, label)),
    actions: actionsOf(layout),
    relatedLists: childrenOf(layout, 'relatedLists').map((list) => ({
      // `RolloutRisk__c.Project__c` names object and lookup; `Risks__r` the relationship.
      relationship: textOf(list, 'relatedList') ?? '',
      columns: textsOf(list, 'fields'),
    })),
  };
}

function sectionsOf(layout: XmlElement, translate: (label: string) => string): LayoutSection[] {
  return childrenOf(layout, 'layoutSections')
    .map((section) => ({
      label: translate(textOf(section, 'label') ?? ''),
      columns: filledColumns(section, 'layoutColumns').map((column) =>
        childrenOf(column, 'layoutItems').flatMap((item) => fieldItem(item, 'behavior')),
      ),
    }))
    .filter((section) => section.columns.some((column) => column.length > 0));
}

/** The Lightning actions of the layout; else its quick actions beside the standard buttons. */
function actionsOf(layout: XmlElement): string[] {
  const platform = childOf(layout, 'platformActionList');
  if (platform) {
    return childrenOf(platform, 'platformActionListItems')
      .sort((a, b) => Number(textOf(a, 'sortOrder')) - Number(textOf(b, 'sortOrder')))
      .flatMap((item) => textOf(item, 'actionName') ?? []);
  }
  const quick = childrenOf(layout, 'quickActionList')
    .flatMap((list) => childrenOf(list, 'quickActionListItems'))
    .flatMap((item) => textOf(item, 'quickActionName') ?? []);
  return [...quick, ...standardActions];
}
