/**
 * Page layouts as the REST API describes them (REST API guide, "sObject Layouts"; SOAP API guide, DescribeLayoutResult).
 * Objects here have no record types of their own, so there is one layout: the first of the object in order of name, as
 * on its page.
 */
import { childrenOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import { toId18 } from '../engine/ids.ts';
import { labelsFor } from '../languages/labels.ts';
import { readComponent } from '../metadata/storedComponent.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { basePath } from './call.ts';

/** Record type of objects without record types (describe answers the same). */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

/** An item of a layout; `Required`, `Edit` or `Readonly`. */
type Item = { field: string; behavior: string };
type Section = { heading: string; columns: Item[][] };

/** What an object's layout holds. One that nobody made shows the name, and the owner where records have one. */
function sectionsOf(org: LocalOrg, object: ObjectSchema): Section[] {
  const [name] = org.metadata
    .list('Layout')
    .filter((fullName) => fullName.startsWith(`${object.name}-`))
    .sort();
  const layout = name === undefined ? undefined : readComponent(org.metadata, 'Layout', name);
  if (layout) return childrenOf(layout, 'layoutSections').map(sectionOf);
  const nameField = object.fields.find((field) => field.nameField);
  const shown = [nameField?.name, object.fields.some(({ name: field }) => field === 'OwnerId') ? 'OwnerId' : undefined];
  const items = shown.flatMap((field) => (field === undefined ? [] : [{ field, behavior: 'Edit' }]));
  return [{ heading: 'Information', columns: [items] }];
}

function sectionOf(section: XmlElement): Section {
  return {
    heading: textOf(section, 'label') ?? '',
    columns: childrenOf(section, 'layoutColumns').map((column) =>
      childrenOf(column, 'layoutItems').flatMap((item) => {
        const field = textOf(item, 'field');
        return field === undefined ? [] : [{ field, behavior: textOf(item, 'behavior') ?? 'Edit' }];
      }),
    ),
  };
}

/** Fields that the session's user may not read are not on their layout. */
function layoutSections(org: LocalOrg, session: Session, object: ObjectSchema, layoutId: string): object[] {
  const labels = labelsFor(org, session.language);
  const itemOf = ({ field: name, behavior }: Item): object[] => {
    const field = object.fields.find((known) => known.name.toLowerCase() === name.toLowerCase());
    if (!field || !session.access.canField(object, field.name, 'read')) return [];
    return [layoutItem(field, labels.fieldLabel(object, field), behavior, mayEdit(session, object, field))];
  };
  return sectionsOf(org, object).map(({ heading, columns }) => {
    const length = Math.max(0, ...columns.map((column) => column.length));
    const rows = Array.from({ length }, (_unused, row) => columns.flatMap((column) => column.slice(row, row + 1)));
    return {
      columns: columns.length,
      heading,
      layoutRows: rows.map((items) => ({ layoutItems: items.flatMap(itemOf), numItems: columns.length })),
      parentLayoutId: layoutId,
      rows: length,
      useCollapsibleSection: true,
      useHeading: true,
    };
  });
}

function mayEdit(session: Session, object: ObjectSchema, field: FieldSchema): boolean {
  return field.updateable && session.access.canField(object, field.name, 'edit');
}

function layoutItem(field: FieldSchema, label: string, behavior: string, editable: boolean): object {
  const isEditable = editable && behavior !== 'Readonly';
  return {
    editableForNew: isEditable,
    editableForUpdate: isEditable,
    label,
    layoutComponents: [
      { details: { name: field.name, label }, displayLines: 1, tabOrder: 0, type: 'Field', value: field.name },
    ],
    placeholder: false,
    required: behavior === 'Required' || (isEditable && !field.nillable && !field.defaultedOnCreate),
  };
}

/** The one layout of an object. */
export function describeLayout(org: LocalOrg, session: Session, object: ObjectSchema): Record<string, unknown> {
  const id = toId18(`00h${object.keyPrefix.padStart(12, '0')}`);
  const sections = layoutSections(org, session, object, id);
  return {
    buttonLayoutSection: null,
    detailLayoutSections: sections,
    editLayoutSections: sections,
    feedView: null,
    highlightsPanelLayoutSection: null,
    id,
    multirowEditLayoutSections: [],
    offlineLinks: [],
    quickActionList: { quickActionListItems: [] },
    relatedContent: null,
    relatedLists: [],
    saveOptions: [],
  };
}

/** The layouts of an object with the record types that use them. */
export function describeLayouts(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  version: string,
): Record<string, unknown> {
  const layout = describeLayout(org, session, object);
  const home = `${basePath(version)}/sobjects/${object.name}/describe/layouts/${MASTER_RECORD_TYPE}`;
  return {
    layouts: [layout],
    recordTypeMappings: [
      {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        layoutId: layout['id'],
        master: true,
        name: 'Master',
        picklistsForRecordType: null,
        recordTypeId: MASTER_RECORD_TYPE,
        urls: { layout: home },
      },
    ],
    recordTypeSelectorRequired: [false],
  };
}
