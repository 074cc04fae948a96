import {
  childrenOf,
  evaluateDefault,
  type FieldSchema,
  type Labels,
  type LocalOrg,
  type MetadataStore,
  type ObjectSchema,
  OrgError,
  readComponent,
  readRecord,
  type Session,
  textOf,
} from '@crm-adoption/local-org';
import type { PredefinedValues, QuickActionData } from '../contract.ts';
import { fieldItem, filledColumns } from './layouts.ts';
import { pageText } from './pageText.ts';

/** The deployed quick actions of an object that create a record, or update the one that they are started from. */
export function readQuickActions(store: MetadataStore, object: ObjectSchema, labels: Labels): QuickActionData[] {
  return store
    .list('QuickAction')
    .filter((name) => name.startsWith(`${object.name}.`))
    .flatMap((name) => {
      const content = readComponent(store, 'QuickAction', name);
      const type = textOf(content, 'type');
      if (type !== 'Create' && type !== 'Update') return [];
      const label = textOf(content, 'label') ?? textOf(content, 'standardLabel') ?? name;
      return {
        type,
        name,
        label: labels.quickActionLabel(name, label),
        targetObject: type === 'Update' ? object.name : (textOf(content, 'targetObject') ?? ''),
        successMessage: pageText(labels, textOf(content, 'successMessage') ?? ''),
        sections: childrenOf(content, 'quickActionLayout').map((layout) => ({
          label: '',
          columns: filledColumns(layout, 'quickActionLayoutColumns').map((column) =>
            childrenOf(column, 'quickActionLayoutItems').flatMap((item) => fieldItem(item, 'uiBehavior')),
          ),
        })),
      };
    });
}

/**
 * Values that a quick action gives a new record, or the one it updates: literals, fields of the record it is started from
 * (`RolloutObjective__c.CurrentTarget__c`), and formulas that name no field.
 * @throws OrgError when the person may not read the record, or the formula is of a kind the local org does not evaluate
 */
export function predefinedValues(org: LocalOrg, session: Session, name: string, recordId: string): PredefinedValues {
  const content = readComponent(org.metadata, 'QuickAction', name);
  const source = org.schema.findObject(name.split('.')[0] ?? '');
  const isUpdate = textOf(content, 'type') === 'Update';
  const target = isUpdate ? source : org.schema.findObject(textOf(content, 'targetObject') ?? '');
  if (!content || !source || !target) throw new OrgError('NOT_FOUND', `There is no quick action ${name}.`);
  const record = readRecord(org, session, source.name, recordId);
  const values: PredefinedValues = {};
  const parentField = textOf(content, 'targetParentField');
  if (parentField !== undefined) values[parentField] = recordId;
  for (const override of childrenOf(content, 'fieldOverrides')) {
    const field = org.schema.findField(target, textOf(override, 'field') ?? '');
    if (!field) continue;
    const literal = textOf(override, 'literalValue');
    values[field.name] =
      literal === undefined
        ? formulaValue(org, session, { source, record, target, field }, textOf(override, 'formula') ?? '')
        : literalOf(field, literal);
  }
  return values;
}

interface Predefining {
  source: ObjectSchema;
  record: Record<string, unknown>;
  target: ObjectSchema;
  field: FieldSchema;
}

function formulaValue(
  org: LocalOrg,
  session: Session,
  context: Predefining,
  formula: string,
): PredefinedValues[string] {
  const { source, record, target, field } = context;
  const path = new RegExp(`^\\s*${source.name}\\.(\\w+)\\s*$`).exec(formula)?.[1];
  if (path !== undefined) return (record[path] ?? null) as PredefinedValues[string];
  if (formula.includes(`${source.name}.`)) {
    const message = `The local org does not evaluate the predefined value "${formula}": name one field of ${source.name}.`;
    throw new OrgError('INVALID_OPERATION', message);
  }
  return (evaluateDefault(org, session, target, field, formula) ?? null) as PredefinedValues[string];
}

function literalOf(field: FieldSchema, literal: string): PredefinedValues[string] {
  if (field.type === 'boolean') return literal === 'true' || literal === '1';
  return ['double', 'int', 'currency', 'percent'].includes(field.type) ? Number(literal) : literal;
}
