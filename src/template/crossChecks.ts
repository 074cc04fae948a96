import { mondayOf } from '../org/calendar.ts';
import { messages } from './messages.ts';
import type { Template } from './schema.ts';
import { remedyFaults } from './remedyFaults.ts';
import { signalFaults } from './signalFaults.ts';
import type { Sketch } from './sketch.ts';

type Path = (string | number)[];
/** Receives one problem: where it is in the file, and what is wrong. */
type Report = (path: Path, message: string) => void;
type CheckContext = {
  addIssue: (issue: { path: Path; message: string }) => void;
  /** False when something that it includes is not there: then a name that nobody knows says nothing. */
  isWhole?: boolean;
};
type TemplateSketch = Sketch<Template>;
type SignalSketch = Sketch<Template['signals'][number]>;

/**
 * Checks what the parts of a template say of each other; a file of the right shape can still contradict itself. Parts that
 * have not the right shape are left out: they are told by the schema.
 */
export function checkTemplate(template: TemplateSketch, { addIssue, isWhole = true }: CheckContext): void {
  const report: Report = (path, message) => addIssue({ path, message });
  for (const [name, value] of Object.entries(template)) {
    if (Array.isArray(value) && name !== 'include')
      checkUnique(name, value as ({ key?: string } | undefined)[], report);
  }
  checkDays(template, report);
  checkPhases(template, report);
  if (isWhole) checkReferences(template, report);
  checkAttitudes(template, report);
  const signals = template.signals ?? [];
  signals.forEach((signal, index) => signal && checkSignal(signal, ['signals', index], report));
  if (signals.length > 0 && signals.every((signal) => signal?.weight === 0)) {
    report(['signals'], messages.getMessage('problem.noWeight'));
  }
}

/** A start is a Monday, as weeks are; an answer has the day on which it was given. */
function checkDays({ project, framing = [] }: TemplateSketch, report: Report): void {
  const startsOn = project?.startsOn;
  if (startsOn !== undefined && mondayOf(startsOn) !== startsOn) {
    report(['project', 'startsOn'], messages.getMessage('problem.notAMonday', [mondayOf(startsOn)]));
  }
  framing.forEach((question, index) => {
    if ((question?.answer === undefined) === (question?.answeredOn === undefined)) return;
    report(['framing', index, 'answer'], messages.getMessage('problem.answerDay'));
  });
}

/** Fields that name an entry of another list: list, field, where it must be, and the words for one that is not there. */
const REFERENCES = [
  ['objectives', 'phase', 'phases', 'problem.unknownPhase'],
  ['objectives', 'signal', 'signals', 'problem.unknownSignal'],
  ['risks', 'responsible', 'roles', 'problem.unknownRole'],
  ['messages', 'sender', 'roles', 'problem.unknownRole'],
  ['trainings', 'signal', 'signals', 'problem.unknownSignal'],
  ['value', 'objective', 'objectives', 'problem.unknownObjective'],
] as const;

function checkReferences(template: TemplateSketch, report: Report): void {
  for (const [list, field, target, problem] of REFERENCES) {
    const targets = template[target];
    // A list that is missing is told once, not with everything that names its entries.
    if (targets === undefined && target !== 'roles') continue;
    const known = new Set((targets ?? []).map((entry) => entry?.key));
    const entries = (template[list] ?? []) as (Record<string, unknown> | undefined)[];
    entries.forEach((entry, index) => {
      const named = entry?.[field];
      if (typeof named === 'string' && !known.has(named)) {
        report([list, index, field], messages.getMessage(problem, [named]));
      }
    });
  }
}

function checkUnique(list: string, items: readonly ({ key?: string } | undefined)[], report: Report): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (item?.key === undefined) return;
    if (seen.has(item.key)) report([list, index, 'key'], messages.getMessage('problem.duplicate', [item.key]));
    seen.add(item.key);
  });
}

function checkPhases({ phases = [], objectives }: TemplateSketch, report: Report): void {
  const judged = objectives && new Set(objectives.map((objective) => objective?.phase));
  phases.forEach((phase, index) => {
    if (phase?.key === undefined) return;
    if (phase.kind === 'SubProject' && judged?.has(phase.key) === false) {
      report(['phases', index, 'key'], messages.getMessage('problem.noObjective', [phase.key]));
    }
    const { startsOnDay, endsOnDay } = phase;
    if (startsOnDay !== undefined && endsOnDay !== undefined && endsOnDay < startsOnDay) {
      report(['phases', index, 'endsOnDay'], messages.getMessage('problem.endsBeforeStart'));
    }
    if (phase.pairedWith === undefined) return;
    const partner = phases.find((other) => other?.key === phase.pairedWith);
    const isPair =
      phase.kind === 'SubProject' &&
      partner?.kind === 'SubProject' &&
      partner.pairedWith === phase.key &&
      partner !== phase;
    if (!isPair) report(['phases', index, 'pairedWith'], messages.getMessage('problem.pair', [phase.pairedWith]));
  });
}

/** Everybody wants it, waits or opposes it. */
function checkAttitudes({ groups }: TemplateSketch, report: Report): void {
  const { supporters, waiting, opposed } = groups?.attitudePrior ?? {};
  if (supporters === undefined || waiting === undefined || opposed === undefined) return;
  const sum = supporters + waiting + opposed;
  if (sum !== 100) report(['groups', 'attitudePrior'], messages.getMessage('problem.attitudes', [sum]));
}

function checkSignal(signal: SignalSketch, path: Path, report: Report): void {
  const weighs = signal.weight !== undefined && signal.weight > 0;
  if (weighs && (!signal.decision || !signal.readers)) {
    report([...path, 'weight'], messages.getMessage('problem.noContract'));
  }
  if (weighs && signal.scope === 'Project') report([...path, 'weight'], messages.getMessage('problem.projectWeight'));
  checkFilters(signal, path, report);
  for (const { path: steps, message } of remedyFaults(signal)) report([...path, ...steps], message);
}

/** Refuses what measuring would refuse: filters that cannot be read, and signals that pick out people. */
function checkFilters(signal: SignalSketch, path: Path, report: Report): void {
  for (const { path: steps, message } of signalFaults(signal)) {
    const isFilter = steps[0] === 'population' || steps[0] === 'pass';
    report([...path, ...steps], isFilter ? messages.getMessage('problem.filter', [message]) : message);
  }
}
