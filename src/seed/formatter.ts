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
  records: PlannedRecord[];
};

/** Shows a seed: as data, or as a plan with its dates and advice. */
export class SeedFormatter {
  private readonly plan: SeedPlan;
  private readonly dryRun: boolean;

  public constructor(plan: SeedPlan, options: { dryRun: boolean }) {
    this.plan = plan;
    this.dryRun = options.dryRun;
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
    if (!hasTeams) lines.push(messages.getMessage('advice.noTeams', [project]));
    if (this.dryRun) lines.push(messages.getMessage('advice.dryRun'));
    else lines.push(messages.getMessage('advice.charter'), messages.getMessage('advice.measure', [project]));
    return lines;
  }

  private count(action: SeedAction): number {
    return this.plan.records.filter((record) => record.action === action).length;
  }
}
