import {
  childOf,
  childrenOf,
  type MetadataStore,
  type ObjectSchema,
  readComponent,
  textOf,
  textsOf,
  type XmlElement,
} from '@crm-adoption/local-org';
import type { ListViewData } from '../contract.ts';

/** The deployed list views of an object, in order of their label in a language of the platform (`en_US`). */
export function readListViews(store: MetadataStore, object: ObjectSchema, language: string): ListViewData[] {
  const prefix = `${object.name}.`;
  return store
    .list('ListView')
    .filter((name) => name.startsWith(prefix))
    .map((name) => {
      const content = readComponent(store, 'ListView', name);
      return listView(object, name.slice(prefix.length), childOf(content, 'listViews') ?? content);
    })
    .sort((a, b) => a.label.localeCompare(b.label, language.replaceAll('_', '-')));
}

function listView(object: ObjectSchema, name: string, view: XmlElement | undefined): ListViewData {
  return {
    name,
    label: textOf(view, 'label') ?? name,
    columns: textsOf(view, 'columns').flatMap((column) => columnField(object, column)),
    filters: childrenOf(view, 'filters').map((filter) => {
      const field = textOf(filter, 'field') ?? '';
      return {
        // A field that does not exist stays as it is named, so that the page can say so.
        field: columnField(object, field)[0] ?? field,
        operation: textOf(filter, 'operation') ?? '',
        value: textOf(filter, 'value') ?? '',
      };
    }),
    booleanFilter: textOf(view, 'booleanFilter') ?? '',
    isMine: textOf(view, 'filterScope') === 'Mine',
  };
}

/** List views and related lists name standard fields in capitals of their own (`NAME`, `OWNER.ALIAS`). */
export function columnField(object: ObjectSchema, column: string): string[] {
  const special: Record<string, string> = {
    NAME: 'Name',
    'OWNER.ALIAS': 'OwnerId',
    'CORE.USERS.ALIAS': 'OwnerId',
    CREATED_DATE: 'CreatedDate',
    'CREATEDBY_USER.ALIAS': 'CreatedById',
    CREATEDBY_USER: 'CreatedById',
    LAST_UPDATE: 'LastModifiedDate',
    'UPDATEDBY_USER.ALIAS': 'LastModifiedById',
    UPDATEDBY_USER: 'LastModifiedById',
  };
  const name = special[column] ?? column;
  const field = object.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return field ? [field.name] : [];
}
