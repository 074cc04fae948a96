import { readSignal, SignalError } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { messages } from './messages.ts';
import type { Template, TemplatePhase, TemplateSignal } from './schema.ts';

type Path = (string | number)[];
/** Receives one problem: where it is in the file, and what is wrong. */
type Report = (path: Path, message: string) => void;
type CheckContext = { addIssue: (issue: { code: 'custom'; path: Path; message: string }) => void };

/** Checks what the parts of a template say of each other; a file of the right shape can still contradict itself. */
export function checkTemplate(template: Template, context: CheckContext): void {
  const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message });
  checkUnique('phases', template.phases, report);
  checkUnique('objectives', template.objectives, report);
  checkUnique('signals', template.signals, report);
  checkPhases(template.phases, report);
  checkObjectives(template, report);
  template.signals.forEach((signal, index) => checkSignal(signal, ['signals', index], report));
}

function checkUnique(list: string, items: readonly { key: string }[], report: Report): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.key)) report([list, index, 'key'], messages.getMessage('problem.duplicate', [item.key]));
    seen.add(item.key);
  });
}

function checkPhases(phases: readonly TemplatePhase[], report: Report): void {
  phases.forEach((phase, index) => {
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

function checkObjectives(template: Template, report: Report): void {
  const phases = new Set(template.phases.map((phase) => phase.key));
  const signals = new Set(template.signals.map((signal) => signal.key));
  template.objectives.forEach((objective, index) => {
    if (!phases.has(objective.phase)) {
      report(['objectives', index, 'phase'], messages.getMessage('problem.unknownPhase', [objective.phase]));
    }
    if (objective.signal !== undefined && !signals.has(objective.signal)) {
      report(['objectives', index, 'signal'], messages.getMessage('problem.unknownSignal', [objective.signal]));
    }
  });
}

function checkSignal(signal: TemplateSignal, path: Path, report: Report): void {
  if (signal.weight > 0 && (!signal.decision || !signal.readers)) {
    report([...path, 'weight'], messages.getMessage('problem.noContract'));
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
