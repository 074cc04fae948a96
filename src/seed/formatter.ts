import type { GivenReadiness } from '../org/managerReadiness.ts';
import type { Screen } from '../org/command.ts';
import { messages, PLAN_WORDS } from './messages.ts';
import type { PlannedRecord, SeedAction, SeedPlan } from './plan.ts';
import { changeLines, differenceLines, goneLines, orphanLines } from './differences.ts';
import type { Orphan } from './leftOut.ts';
import { planLines } from './tree.ts';

/** Result of `sf adoption seed --json`: what was, or with `--dry-run` would be, written. */
export type SeedResult = {
  project: string;
  template: string;
  language: string;
  startDate: string;
  dryRun: boolean;
  created: number;
  kept: number;
  updated: number;
  overwritten: number;
  /** Records that people deleted, and that stay away. */
  leftOut: number;
  /** Records that a template brought once and this one no longer has. */
  orphans: Orphan[];
  /** Teams whose manager got, or on a dry run would get, a record to say how ready they are; and those who cannot own one. */
  readiness: GivenReadiness;
  records: PlannedRecord[];
};

/** Shows a seed: as data, or as a plan with its dates and advice. */
export class SeedFormatter {
  private readonly plan: SeedPlan;
  private readonly dryRun: boolean;
  private readonly readiness: GivenReadiness;

  /** @param given what managers got; null on a dry run */
  public constructor(plan: SeedPlan, given: GivenReadiness | null) {
    this.plan = plan;
    this.dryRun = given === null;
    this.readiness = given ?? { given: plan.readiness, unreadable: [] };
  }

  public getJson(): SeedResult {
    const { project, template, language, startDate, records, orphans } = this.plan;
    return {
      project,
      template,
      language,
      startDate,
      dryRun: this.dryRun,
      created: this.count('create'),
      kept: this.count('keep'),
      updated: this.count('update'),
      overwritten: this.count('overwrite'),
      leftOut: this.count('leaveOut'),
      orphans,
      readiness: this.readiness,
      records,
    };
  }

  public display(screen: Screen): void {
    const { project, template, language, startDate, records } = this.plan;
    const shown = this.dryRun ? records : records.filter(({ action }) => action !== 'keep' && action !== 'leaveOut');
    const title = this.dryRun ? 'title.plan' : 'title.done';
    screen.log(PLAN_WORDS[language].getMessage(title, [project, template, startDate]));
    for (const line of planLines(this.plan, shown)) screen.log(line);
    screen.log('');
    for (const advice of this.advice()) screen.log(advice);
  }

  /** What to know and to do next, most urgent first. */
  private advice(): string[] {
    const { project, hasTeams, records, orphans } = this.plan;
    const lines = [
      messages.getMessage(this.dryRun ? 'summary.plan' : 'summary.done', [
        this.count('create'),
        this.count('update'),
        this.count('overwrite'),
        this.count('keep'),
      ]),
      ...changeLines(records, this.dryRun),
      ...differenceLines(records),
      ...goneLines(records),
      ...orphanLines(orphans),
    ];
    const { given, unreadable } = this.readiness;
    const how = this.dryRun ? 'readiness.planned' : 'readiness.given';
    if (given.length > 0) lines.push(messages.getMessage(how, [given.join(', ')]));
    if (unreadable.length > 0) lines.push(messages.getMessage('readiness.unreadable', [unreadable.join(', ')]));
    if (!hasTeams) lines.push(messages.getMessage('advice.noTeams', [project]));
    if (this.dryRun) lines.push(messages.getMessage('advice.dryRun'));
    else lines.push(messages.getMessage('advice.charter'), messages.getMessage('advice.measure', [project]));
    return lines;
  }

  private count(action: SeedAction): number {
    return this.plan.records.filter((record) => record.action === action).length;
  }
}
