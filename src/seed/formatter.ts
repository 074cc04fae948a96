import type { Screen } from '../org/command.ts';
import { messages } from './messages.ts';
import type { PlannedRecord, SeedAction, SeedPlan } from './plan.ts';

/** Result of `sf adoption seed --json`: what was, or with `--dry-run` would be, written. */
export type SeedResult = {
  project: string;
  template: string;
  language: string;
  startDate: string;
  dryRun: boolean;
  created: number;
  kept: number;
  overwritten: number;
  records: PlannedRecord[];
};

/** Shows a seed: as data, or as tables and advice. */
export class SeedFormatter {
  private readonly plan: SeedPlan;
  private readonly dryRun: boolean;

  public constructor(plan: SeedPlan, options: { dryRun: boolean }) {
    this.plan = plan;
    this.dryRun = options.dryRun;
  }

  public getJson(): SeedResult {
    const { project, template, language, startDate, records } = this.plan;
    return {
      project,
      template,
      language,
      startDate,
      dryRun: this.dryRun,
      created: this.count('create'),
      kept: this.count('keep'),
      overwritten: this.count('overwrite'),
      records,
    };
  }

  public display(screen: Screen): void {
    const { project, template, startDate, records } = this.plan;
    const title = this.dryRun ? 'title.plan' : 'title.done';
    screen.table({
      title: messages.getMessage(title, [project, template, startDate]),
      data: records.map((record) => ({
        kind: messages.getMessage(`kind.${record.object}`),
        name: record.name,
        from: dateIn(record, 'StartDate__c', 'WaveStart__c'),
        to: dateIn(record, 'EndDate__c', 'DueDate__c', 'TargetDate__c'),
        action: messages.getMessage(`${this.dryRun ? 'plan' : 'done'}.${record.action}`),
      })),
    });
    for (const advice of this.advice()) screen.log(advice);
  }

  /** What to know and to do next, most urgent first. */
  private advice(): string[] {
    const { project, hasGroups } = this.plan;
    const lines = [
      messages.getMessage(this.dryRun ? 'summary.plan' : 'summary.done', [
        this.count('create'),
        this.count('overwrite'),
        this.count('keep'),
      ]),
    ];
    if (this.count('keep') > 0) lines.push(messages.getMessage('advice.kept'));
    if (!hasGroups) lines.push(messages.getMessage('advice.noGroups', [project]));
    if (this.dryRun) lines.push(messages.getMessage('advice.dryRun'));
    else lines.push(messages.getMessage('advice.charter'), messages.getMessage('advice.measure', [project]));
    return lines;
  }

  private count(action: SeedAction): number {
    return this.plan.records.filter((record) => record.action === action).length;
  }
}

/** The first of some date fields that a record sends; a kept record sends none. */
function dateIn(record: PlannedRecord, ...fields: string[]): string {
  const value = fields.map((field) => record.values[field]).find((date) => typeof date === 'string');
  return typeof value === 'string' ? value : '';
}
