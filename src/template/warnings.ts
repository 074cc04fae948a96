import {
  type Filter,
  filterFields,
  parseFilter,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { messages } from './messages.ts';
import type { TemplateWarning } from './problems.ts';
import type { Template, TemplateObjective, TemplateSignal } from './schema.ts';
import { weekendWarnings } from './weekends.ts';

/** Values that cost nothing to enter: none at all, and a date at the end of time. */
type EasyValue = 'empty' | 'endless';

/** Fields that the platform fills by itself; nobody can enter a date years ahead in them. */
const FILLED_BY_THE_PLATFORM = new Set(['createddate', 'lastmodifieddate', 'systemmodstamp']);
/** Published figures move in steps of this size; see `step.ts` of the publication bundle. */
const STEP = 5;

type Comparison = Exclude<Filter, { kind: 'and' | 'or' | 'not' | 'join' }>;

/** Whether a comparison accepts the value. At the end of time only dates are looked at: no other field has such an end. */
function accepts(node: Comparison, value: EasyValue): boolean {
  if (node.kind === 'like') return false;
  if (node.kind === 'list') return value === 'empty' && node.operator === 'nin';
  const { operator, value: operand } = node;
  if (value === 'empty') return operand === null ? operator === 'eq' : operator === 'ne';
  return typeof operand === 'object' && operand !== null && (operator === 'gt' || operator === 'gte');
}

/**
 * Whether a filter accepts the value in one field. Conditions on other fields are left out, as if they were met where all
 * must be, and not met where one is enough; null when nothing is left.
 */
function passes(filter: Filter, field: string, value: EasyValue): boolean | null {
  if (filter.kind === 'not') {
    const inner = passes(filter.item, field, value);
    return inner === null ? null : !inner;
  }
  if (filter.kind === 'and' || filter.kind === 'or') {
    const parts = filter.items.map((item) => passes(item, field, value)).filter((part) => part !== null);
    if (parts.length === 0) return null;
    return filter.kind === 'and' ? parts.every(Boolean) : parts.some(Boolean);
  }
  if (filter.kind === 'join') return null;
  return filter.path.join('.') === field ? accepts(filter, value) : null;
}

function signalWarnings({ key, object, pass }: TemplateSignal): string[] {
  const filter = parseFilter(JSON.stringify(pass));
  const own = filterFields(filter, object).filter((field) => field.object === object);
  return [...new Set(own.map(({ path }) => path.join('.')))].flatMap((field) => {
    const isTyped = !FILLED_BY_THE_PLATFORM.has(field.toLowerCase());
    if (passes(filter, field, 'empty')) return [messages.getMessage('warning.emptyPasses', [key, field])];
    if (isTyped && passes(filter, field, 'endless')) return [messages.getMessage('warning.unbounded', [key, field])];
    return [];
  });
}

/** Whoever is asked for something is offered a way to do it where they see it. */
function remedyWarnings({ key, weight, remedies }: TemplateSignal): string[] {
  return weight > 0 && remedies.length === 0 ? [messages.getMessage('warning.noRemedy', [key])] : [];
}

/** A share that a signal measures is published by the lowest value of its step of five. */
function objectiveWarnings({ key, signal, unit, direction, target }: TemplateObjective): string[] {
  if (signal === undefined || unit !== 'Percent' || direction !== 'Increase') return [];
  if (target > 100) return [messages.getMessage('warning.unreachable', [key, target])];
  const reached = Math.ceil(target / STEP) * STEP;
  return reached === target ? [] : [messages.getMessage('warning.steps', [key, target, reached])];
}

/** A template, or as much of it as is looked at. */
type Warned = Pick<Template, 'signals' | 'objectives'> & Partial<Template>;

/**
 * What is allowed and rarely meant: a pass filter that leaving a field empty, or a date years away, satisfies; a signal
 * that asks for something and offers no way to do it; an objective that its signal reaches later than it says, or never; a
 * day at a weekend. Source: product.md, Scoring.
 */
export function placedWarnings(template: Warned): TemplateWarning[] {
  const { signals, objectives } = template;
  const placed = (list: string, index: number, part: string, texts: string[]): TemplateWarning[] =>
    texts.map((message) => ({ path: [list, index, part], message }));
  return [
    ...signals.flatMap((signal, index) => placed('signals', index, 'pass', signalWarnings(signal))),
    ...signals.flatMap((signal, index) => placed('signals', index, 'weight', remedyWarnings(signal))),
    ...objectives.flatMap((objective, index) => placed('objectives', index, 'target', objectiveWarnings(objective))),
    ...weekendWarnings(template),
  ];
}

/** The same without places, for who has no file before them. */
export function templateWarnings(template: Warned): string[] {
  return placedWarnings(template).map(({ message }) => message);
}
