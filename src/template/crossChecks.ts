import { readSignal, SignalError } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { messages } from './messages.ts';
import type { Template, TemplateSignal } from './schema.ts';

type Path = (string | number)[];
/** Receives one problem: where it is in the file, and what is wrong. */
type Report = (path: Path, message: string) => void;
type CheckContext = { addIssue: (issue: { code: 'custom'; path: Path; message: string }) => void };

/** Checks what the parts of a template say of each other; a file of the right shape can still contradict itself. */
export function checkTemplate(template: Template, context: CheckContext): void {
  const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message });
  for (const [name, value] of Object.entries(template)) {
    if (Array.isArray(value) && name !== 'include') checkUnique(name, value as { key: string }[], report);
  }
  checkPhases(template, report);
  checkReferences(template, report);
  template.signals.forEach((signal, index) => checkSignal(signal, ['signals', index], report));
  if (!template.signals.some(({ weight }) => weight > 0)) report(['signals'], messages.getMessage('problem.noWeight'));
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

function checkReferences(template: Template, report: Report): void {
  for (const [list, field, target, problem] of REFERENCES) {
    const known = new Set(template[target].map(({ key }) => key));
    (template[list] as Record<string, unknown>[]).forEach(({ [field]: named }, index) => {
      if (typeof named === 'string' && !known.has(named)) {
        report([list, index, field], messages.getMessage(problem, [named]));
      }
    });
  }
}

function checkUnique(list: string, items: readonly { key: string }[], report: Report): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.key)) report([list, index, 'key'], messages.getMessage('problem.duplicate', [item.key]));
    seen.add(item.key);
  });
}

function checkPhases({ phases, objectives }: Template, report: Report): void {
  const judged = new Set(objectives.map(({ phase }) => phase));
  phases.forEach((phase, index) => {
    if (phase.kind === 'SubProject' && !judged.has(phase.key)) {
      report(['phases', index, 'key'], messages.getMessage('problem.noObjective', [phase.key]));
    }
    if (phase.endsOnDay < phase.startsOnDay) {
      report(['phases', index, 'endsOnDay'], messages.getMessage('problem.endsBeforeStart'));
    }
    if (phase.pairedWith === undefined) return;
    const partner = phases.find((other) => other.key === phase.pairedWith);
    const isPair =
      phase.kind === 'SubProject' &&
      partner?.kind === 'SubProject' &&
      partner.pairedWith === phase.key &&
      partner !== phase;
    if (!isPair) report(['phases', index, 'pairedWith'], messages.getMessage('problem.pair', [phase.pairedWith]));
  });
}

function checkSignal(signal: TemplateSignal, path: Path, report: Report): void {
  if (signal.weight > 0 && (!signal.decision || !signal.readers)) {
    report([...path, 'weight'], messages.getMessage('problem.noContract'));
  }
  if (signal.weight > 0 && signal.scope === 'Project') {
    report([...path, 'weight'], messages.getMessage('problem.projectWeight'));
  }
  checkFilters(signal, path, report);
}

/** Refuses what measuring would refuse: filters that cannot be read, and signals that pick out people. */
function checkFilters(signal: TemplateSignal, path: Path, report: Report): void {
  const [population, pass] = [JSON.stringify(signal.population), JSON.stringify(signal.pass)];
  // One at a time, so that mistakes in both filters are told at once.
  const problems = [
    { ...signal, population, pass: population },
    { ...signal, population: pass, pass },
  ].flatMap((part, index) => {
    try {
      readSignal(part);
      return [];
    } catch (error) {
      if (!(error instanceof SignalError)) throw error;
      // Each filter is looked at as the population.
      const place: Path =
        error.part === 'population'
          ? [index === 0 ? 'population' : 'pass', ...stepsOf(error.cause.path)]
          : [error.part];
      return [{ place, message: error.cause.message }];
    }
  });
  const seen = new Set<string>();
  for (const { place, message } of problems) {
    if (seen.has(place.join('.'))) continue;
    seen.add(place.join('.'));
    report([...path, ...place], messages.getMessage('problem.filter', [message]));
  }
}

/** The steps of a filter error's path: `$.and[0].CloseDate` gives and, 0, CloseDate. */
function stepsOf(path: string): Path {
  const steps = path.match(/[^.$[\]]+/g) ?? [];
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
