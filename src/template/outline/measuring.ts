import type { Template, TemplateRemedy } from '../schema.ts';
import { filterWords } from './filterWords.ts';
import type { OutlineItem, OutlineSection } from './layout.ts';
import { weekOf } from './plan.ts';
import type { Say } from './words.ts';

function signalTitle({ name, scope, weight }: Template['signals'][number], whole: number, say: Say): string {
  if (scope === 'Project') return say('signal.project', name);
  return weight === 0 ? say('signal.context', name) : say('signal.weight', name, weight, whole);
}

/** A button, and what it does. */
function remedyWords({ label, kind, field = '', values = {} }: TemplateRemedy, say: Say): string {
  if (kind === 'delete') return say('remedy.delete', label);
  if (kind === 'fill') return say('remedy.fill', label, field);
  const written = Object.entries(values).map(([name, value]) => `${name} = ${String(value)}`);
  return say('remedy.set', label, written.join(', '));
}

/** What can be done where the record is seen; nothing without remedies. */
function remediesText({ remedies }: Template['signals'][number], say: Say): string | undefined {
  if (remedies.length === 0) return undefined;
  return say('signal.remedies', remedies.map((remedy) => remedyWords(remedy, say)).join(' · '));
}

function signalItem(signal: Template['signals'][number], whole: number, say: Say): OutlineItem {
  return {
    title: signalTitle(signal, whole, say),
    details: [
      say('signal.looksAt', signal.object, filterWords(signal.population, say)),
      say('signal.inOrder', filterWords(signal.pass, say)),
      say('signal.target', signal.target, signal.minimumRecords),
      signal.decision && say('signal.decision', signal.decision),
      signal.readers && say('signal.readers', signal.readers),
      say('signal.benefit', signal.benefitToRep),
      remediesText(signal, say),
    ],
  };
}

function collectedItem(entry: Template['collection'][number], say: Say): OutlineItem {
  return {
    when: say(`verdict.${entry.verdict}`),
    title: `${entry.object}: ${entry.name}`,
    details: [
      say('collected.read', entry.filledBy, entry.readBy, entry.decision),
      say('collected.seconds', entry.seconds),
    ],
  };
}

/** What was promised to those who are measured. */
export function charterSection({ project: { charter } }: Template, say: Say): OutlineSection {
  const lines = [
    say('charter.why', charter.measuringPurpose),
    say('charter.ruledOut', charter.bannedUses.map((use) => say(`ban.${use}`)).join(', ')),
    say('charter.kept', charter.retentionWeeks),
    say('charter.groups', charter.minimumGroupSize),
    say('charter.mirror', weekOf(charter.mirrorStartsOnDay), charter.mirrorWeeks),
  ];
  return { title: say('section.charter'), items: lines.map((title) => ({ title })), isCounted: false };
}

/** What is looked at, what never, and what becomes of each field. */
export function measuringSections({ signals, neverScored, collection }: Template, say: Say): OutlineSection[] {
  const whole = signals.reduce((sum, { scope, weight }) => (scope === 'Person' ? sum + weight : sum), 0);
  return [
    { title: say('section.signals'), items: signals.map((each) => signalItem(each, whole, say)) },
    {
      title: say('section.neverScored'),
      items: neverScored.map(({ what, why }) => ({ title: what, details: [why] })),
    },
    { title: say('section.collection'), items: collection.map((each) => collectedItem(each, say)) },
  ];
}
