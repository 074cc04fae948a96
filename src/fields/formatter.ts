import type { Screen } from '../org/command.ts';
import { counted } from '../org/plural.ts';
import { csvText } from '../print/csv.ts';
import type { Collected } from './collected.ts';
import { emptyFields, type FieldLine, type FieldsReading } from './fields.ts';
import { messages } from './messages.ts';

function rateText({ filledRate, notCounted }: FieldLine): string {
  if (notCounted !== null) return messages.getMessage(`notCounted.${notCounted}`);
  if (filledRate === null) return '';
  if (filledRate > 0 && filledRate < 1) return messages.getMessage('rate.below', [1]);
  if (filledRate > 99 && filledRate < 100) return messages.getMessage('rate.above', [99]);
  return messages.getMessage('rate', [Math.round(filledRate)]);
}

function layoutText({ layouts }: FieldLine, all: readonly string[]): string {
  if (layouts.length === 0) return messages.getMessage('layout.none');
  if (layouts.length === all.length) return messages.getMessage('layout.every');
  return messages.getMessage('layout.some', [layouts.length, all.length]);
}

/** What asks for a field. Names of rules would tear a narrow table apart: they stand below it. */
function requiredText({ required }: FieldLine): string {
  return [
    ...(required.byField ? [messages.getMessage('required.byField')] : []),
    ...(required.onLayouts.length > 0 ? [messages.getMessage('required.onLayout')] : []),
    ...(required.byRules.length > 0 ? [counted(messages, 'required.byRules', required.byRules.length)] : []),
  ].join(', ');
}

/** The rules on each field by name: first those that ask for it, then those that look at it in another way. */
function ruleLines({ fields }: FieldsReading): string[] {
  const line = (key: string, field: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [messages.getMessage(key, [field, names.join(', ')])];
  const lines = [
    ...fields.flatMap(({ field, required }) => line('rule.asks', field, required.byRules)),
    ...fields.flatMap(({ field, readByRules }) => line('rule.reads', field, readByRules)),
  ];
  return lines.length === 0 ? [] : [messages.getMessage('rules'), ...lines.map((each) => `  ${each}`), ''];
}

/** What is not known of the rules; nothing where all of them were read. */
function rulesText({ rules }: FieldsReading): string[] {
  if (rules === null) return [messages.getMessage('rules.closed')];
  if (rules.hidden === 0) return [];
  return [counted(messages, 'rules.hidden', rules.hidden)];
}

function newestText({ newest }: FieldLine): string {
  if (newest === null) return '';
  return messages.getMessage(`newest.${newest.source}`, [newest.on]);
}

function editorsText({ editors }: FieldLine): string {
  const { profiles, permissionSets } = editors;
  return messages.getMessage('editors', [profiles, permissionSets]);
}

/** Shows what an object asks people for. */
export function displayFields(screen: Screen, reading: FieldsReading): void {
  const { label, object, fields } = reading;
  screen.table({
    title: messages.getMessage(label === object ? 'title.same' : 'title', [object, label]),
    data: fields.map((line) => ({
      label: line.label,
      field: line.field,
      type: line.type,
      filled: rateText(line),
      newest: newestText(line),
      layout: layoutText(line, reading.layouts),
      required: requiredText(line),
      edit: editorsText(line),
    })),
    columns: COLUMNS.map((key) => ({ key, name: messages.getMessage(`column.${key}`) })),
  });
  for (const line of ruleLines(reading)) screen.log(line);
  displaySummary(screen, reading);
}

/** What the table and the rules come to. */
function displaySummary(screen: Screen, reading: FieldsReading): void {
  const { label, records, fields } = reading;
  const { counted: countable, empty } = emptyFields(reading);
  const left = fields.length - countable;
  if (records === 0) screen.log(messages.getMessage('summary.noRecords', [label]));
  else screen.log(messages.getMessage('summary.empty', [empty, countable, records]));
  if (records > 0 && left > 0) {
    screen.log(counted(messages, 'summary.notCounted', left));
  }
  for (const line of rulesText(reading)) screen.log(line);
  screen.log(messages.getMessage('note'));
}

const COLUMNS = ['label', 'field', 'type', 'filled', 'newest', 'layout', 'required', 'edit'] as const;

/** What became of the records of the collection plan, or would. */
export function collectedText({ project, dryRun, created, updated }: Collected): string {
  if (created.length === 0 && updated.length === 0) return messages.getMessage('write.nothing', [project]);
  const counts = [project, created.length, updated.length];
  return messages.getMessage(dryRun ? 'write.planned' : 'write.done', counts);
}

const CSV_COLUMNS = [
  ...['object', 'field', 'label', 'type', 'filledRate', 'notCounted', 'newest', 'newestSource'],
  ...['layouts', 'requiredByField', 'requiredOnLayouts', 'requiredByRules', 'readByRules'],
  ...['editProfiles', 'editPermissionSets'],
];

/** The same as CSV, with the names of the JSON result. */
export function fieldsCsv({ object, fields }: FieldsReading): string {
  return csvText(
    CSV_COLUMNS,
    fields.map(({ field, label, type, filledRate, notCounted, newest, layouts, required, readByRules, editors }) => [
      ...[object, field, label, type, filledRate, notCounted, newest?.on ?? null, newest?.source ?? null],
      ...[
        layouts.join('; '),
        required.byField,
        required.onLayouts.join('; '),
        required.byRules.join('; '),
        readByRules.join('; '),
        editors.profiles,
        editors.permissionSets,
      ],
    ]),
  );
}
