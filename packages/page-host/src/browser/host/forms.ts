/** Dialogs that create, change or delete a record: what they show and what they do. */
import type { PredefinedValues, QuickActionData } from '../../contract.ts';
import type { ObjectDescribe } from './describe.ts';
import { describe } from './describe.ts';
import type { FieldModel, FieldValue, SectionModel } from './fieldModel.ts';
import { sectionsOf } from './fieldModel.ts';
import { api, hostData } from './http.ts';
import { formSections, seenNodes } from './pageTree.ts';
import { audienceOf, objectPages, readRecordView } from './recordView.ts';
import { forgetItem } from './recentItems.ts';
import type { Row } from './soql.ts';
import { text } from './texts.ts';

/** Which dialog to open. */
export type FormRequest =
  | { kind: 'new'; object: string; values?: PredefinedValues }
  | { kind: 'edit'; object: string; id: string; focus?: string }
  | { kind: 'action'; action: QuickActionData; recordId: string }
  | { kind: 'delete'; object: string; id: string; name: string };

/** What a saved dialog did. */
export interface FormResult {
  kind: FormRequest['kind'];
  id: string;
  /** Sentence for the person. */
  message: string;
}

/** A dialog, ready to show. */
export interface FormModel {
  title: string;
  /** Question in place of fields. */
  question: string;
  sections: SectionModel[];
  submitLabel: string;
  isDestructive: boolean;
  /** Does it with what the person entered. Throws ApiError when the org refuses. */
  submit(changes: Map<string, FieldValue>): Promise<FormResult>;
}

type Listener = (request: FormRequest) => void;
const listeners = new Set<Listener>();

/** Calls back for every dialog that a part of the page asks for. Used by the shell, once. */
export function onFormRequest(listener: Listener): void {
  listeners.add(listener);
}

/** Asks the shell for a dialog. */
export function openForm(request: FormRequest): void {
  for (const listener of listeners) listener(request);
}

/** Reads what a dialog needs. */
export function readForm(request: FormRequest): Promise<FormModel> {
  switch (request.kind) {
    case 'new':
      return newForm(request.object, request.values ?? {});
    case 'edit':
      return editForm(request.object, request.id);
    case 'action':
      return actionForm(request.action, request.recordId);
    case 'delete':
      return Promise.resolve(deleteForm(request));
  }
}

async function newForm(name: string, values: PredefinedValues): Promise<FormModel> {
  const [object, data, defaults] = await Promise.all([
    describe(name),
    objectPages(name),
    hostData<PredefinedValues>(`/lightning/data/newrecords/${encodeURIComponent(name)}`),
  ]);
  const row: Row = { ...defaults, ...values };
  const layout = formSections(data, (nodes) => seenNodes(nodes, audienceOf(object, data, row)));
  return creation(object, text('newRecord', object.label), sectionsOf(object, layout, row), values, '');
}

const predefinedPath = ({ name }: QuickActionData, recordId: string): string =>
  `/lightning/data/quickactions/${encodeURIComponent(name)}?recordId=${recordId}`;

async function actionForm(action: QuickActionData, recordId: string): Promise<FormModel> {
  if (action.type === 'Update') return updateForm(action, recordId);
  const [object, defaults, predefined] = await Promise.all([
    describe(action.targetObject),
    hostData<PredefinedValues>(`/lightning/data/newrecords/${encodeURIComponent(action.targetObject)}`),
    hostData<PredefinedValues>(predefinedPath(action, recordId)),
  ]);
  const sections = sectionsOf(object, action.sections, { ...defaults, ...predefined });
  return creation(object, action.label, sections, predefined, action.successMessage);
}

/** The fields of the action over those of the record; what the action gives is saved whether it was changed or not. */
async function updateForm(action: QuickActionData, id: string): Promise<FormModel> {
  const [{ object, name, row }, predefined] = await Promise.all([
    readRecordView(id, action.targetObject),
    hostData<PredefinedValues>(predefinedPath(action, id)),
  ]);
  return {
    title: action.label,
    question: '',
    sections: sectionsOf(object, action.sections, { ...row, ...predefined }),
    submitLabel: text('save'),
    isDestructive: false,
    async submit(changes) {
      await api('PATCH', `/sobjects/${object.name}/${id}`, { ...predefined, ...Object.fromEntries(changes) });
      return { kind: 'edit', id, message: action.successMessage || text('saved', name) };
    },
  };
}

/**
 * @param always values that are sent whether the form shows them or not
 * @param message sentence after saving; the platform's own one when empty
 */
function creation(
  object: ObjectDescribe,
  title: string,
  sections: SectionModel[],
  always: PredefinedValues,
  message: string,
): FormModel {
  const open = withFields(sections, (field) =>
    // What cannot be entered says nothing yet in a new record, unless it is given.
    field.isCreateable ? { ...field, isEditable: true } : givenField(field, always),
  );
  return {
    title,
    question: '',
    sections: open,
    submitLabel: text('save'),
    isDestructive: false,
    async submit(changes) {
      const shown = fieldsIn(open).filter(({ isEditable }) => isEditable);
      const values = { ...always, ...Object.fromEntries(shown.map(({ name, value }) => [name, value])) };
      const entered = { ...values, ...Object.fromEntries(changes) };
      const filled = Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== null));
      const { id } = await api<{ id: string }>('POST', `/sobjects/${object.name}`, filled);
      const name = typeof entered['Name'] === 'string' ? entered['Name'] : object.label;
      return { kind: 'new', id, message: message || text('created', name) };
    },
  };
}

function givenField(field: FieldModel, given: PredefinedValues): FieldModel | undefined {
  return field.name in given && field.value !== null ? { ...field, isEditable: false } : undefined;
}

async function editForm(name: string, id: string): Promise<FormModel> {
  const view = await readRecordView(id, name);
  const layout = formSections(view.data, view.seen);
  return {
    title: text('editRecord', view.name),
    question: '',
    sections: sectionsOf(view.object, layout, view.row),
    submitLabel: text('save'),
    isDestructive: false,
    async submit(changes) {
      if (changes.size > 0) await api('PATCH', `/sobjects/${view.object.name}/${id}`, Object.fromEntries(changes));
      const changed = changes.get('Name');
      return { kind: 'edit', id, message: text('saved', typeof changed === 'string' ? changed : view.name) };
    },
  };
}

function deleteForm({ object, id, name }: { object: string; id: string; name: string }): FormModel {
  return {
    title: text('deleteRecord', name),
    question: text('deleteQuestion', name),
    sections: [],
    submitLabel: text('delete'),
    isDestructive: true,
    async submit() {
      await api('DELETE', `/sobjects/${object}/${id}`);
      forgetItem(id);
      return { kind: 'delete', id, message: text('deleted', name) };
    },
  };
}

/** All fields of a form, in its order. */
export function fieldsIn(sections: SectionModel[]): FieldModel[] {
  return sections.flatMap(({ columns }) => columns.flatMap(({ fields }) => fields));
}

function withFields(sections: SectionModel[], change: (field: FieldModel) => FieldModel | undefined): SectionModel[] {
  return sections
    .map((section) => ({
      ...section,
      columns: section.columns.map((column) => ({
        ...column,
        fields: column.fields.flatMap((field) => change(field) ?? []),
      })),
    }))
    .filter((section) => section.columns.some(({ fields }) => fields.length > 0));
}
