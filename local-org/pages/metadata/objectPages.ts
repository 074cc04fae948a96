import { elementsOf, textOf, textsOf, type XmlElement } from '../../metadata/xml.ts';
import type { MetadataStore } from '../../org.ts';
import type { ObjectSchema } from '../../schema/types.ts';
import type { LayoutSection, ObjectPageData } from '../contract.ts';
import { readComponent } from './component.ts';
import { iconOf } from './tabs.ts';

/** What the deployed page layout and list view say about an object's pages. */
export function readObjectPages(store: MetadataStore, object: ObjectSchema): ObjectPageData {
  const list = readListView(store, object);
  return {
    icon: iconOf(store, object),
    sections: readSections(store, object),
    listColumns: list ? textsOf(list, 'columns').flatMap((column) => columnField(object, column)) : [],
    listLabel: (list && textOf(list, 'label')) ?? 'All',
  };
}

/** A layout's full name is `<Object>-<Layout name>`; the first one in order of name is shown. */
function readSections(store: MetadataStore, object: ObjectSchema): LayoutSection[] {
  const [name] = store
    .list('Layout')
    .filter((fullName) => fullName.startsWith(`${object.name}-`))
    .sort();
  const layout = name === undefined ? undefined : readComponent(store, 'Layout', name);
  if (!layout) return [];
  return elementsOf(layout, 'layoutSections')
    .map((section) => ({
      label: textOf(section, 'label') ?? '',
      columns: elementsOf(section, 'layoutColumns').map((column) =>
        elementsOf(column, 'layoutItems').flatMap((item) => textOf(item, 'field') ?? []),
      ),
    }))
    .filter((section) => section.columns.some((column) => column.length > 0));
}

/** List views are deployed inside their object or on their own (`Object.All`). */
function readListView(store: MetadataStore, object: ObjectSchema): XmlElement | undefined {
  const own = readComponent(store, 'ListView', `${object.name}.All`);
  if (own) return elementsOf(own, 'listViews')[0] ?? own;
  const views = elementsOf(readComponent(store, 'CustomObject', object.name) ?? {}, 'listViews');
  return views.find((view) => textOf(view, 'fullName') === 'All') ?? views[0];
}

/** List views name standard fields in capitals of their own (`NAME`, `OWNER.ALIAS`). */
function columnField(object: ObjectSchema, column: string): string[] {
  const special: Record<string, string> = {
    NAME: 'Name',
    'OWNER.ALIAS': 'OwnerId',
    'CORE.USERS.ALIAS': 'OwnerId',
    CREATED_DATE: 'CreatedDate',
    'CREATEDBY_USER.ALIAS': 'CreatedById',
    LAST_UPDATE: 'LastModifiedDate',
    'UPDATEDBY_USER.ALIAS': 'LastModifiedById',
  };
  const name = special[column] ?? column;
  const field = object.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return field ? [field.name] : [];
}
