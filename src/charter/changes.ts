import { ruleText, type DefinitionChange } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import type { Block } from '../print/sheet.ts';
import type { Words } from '../print/words.ts';
import type { CharterFacts } from './facts.ts';

function valueText({ part }: DefinitionChange, value: string | null, words: Words): string {
  if (value === null || value === '') return words.text('rule.empty');
  return part === 'population' || part === 'pass' ? ruleText(value, words) : value;
}

/** The day of the consultation, or of the information that stands for it where nobody is elected. */
function heardOn({ project }: CharterFacts): string | null {
  return project.worksCouncilConsultedOn ?? project.peopleInformedOn;
}

/**
 * What changed since the works council was consulted: signals that are not as they were agreed, with what they were and
 * are, and signals that were agreed, or agreed again, after the consultation. Before the first agreement nothing did.
 */
export function changeBlocks(facts: CharterFacts, words: Words): Block[] {
  const { signals } = facts.agreement;
  const day = heardOn(facts);
  const rows = signals
    .filter(({ state }) => state === 'changed')
    .flatMap(({ name, changes }) =>
      changes.map((change) => [
        name,
        words.text(`definition.${change.part}`),
        valueText(change, change.was, words),
        valueText(change, change.is, words),
      ]),
    );
  const title = words.text('title.changes');
  if (signals.every(({ state }) => state === 'new')) return [];
  const added = signals.filter(({ state }) => state === 'new').map(({ name }) => name);
  const later = signals.filter(({ state, agreedOn }) => state === 'agreed' && day !== null && (agreedOn ?? '') > day);
  // Agreeing follows the consultation as a rule; only what was agreed after the charter itself is a change.
  const again = later.filter(({ agreedOn }) => (agreedOn ?? '') > (facts.agreement.agreedOn ?? ''));
  const notes = [
    ...(added.length > 0 ? [words.text('changes.added', words.list(added))] : []),
    ...again.map(({ name, agreedOn }) => words.text('changes.again', name, words.day(agreedOn ?? ''))),
  ];
  if (rows.length === 0) return [{ title, lines: notes.length > 0 ? notes : [words.text('changes.none')] }];
  const head = ['signal', 'part', 'was', 'is'].map((column) => words.text(`head.${column}`));
  return [{ title, table: { head, rows }, notes }];
}
