import AdoptionPartsPage from 'c/adoptionPartsPage';
import type { PartName } from 'c/adoptionQueries';
import { PARTS, type PartRows, type ReviewContent, reviewContent } from 'c/adoptionReview';
import type { SteeringRecords } from 'c/adoptionSteering';
import { day, fill } from 'c/adoptionWording';
import { api } from 'lwc';
import { LABELS } from './labels.ts';

/**
 * A review as one page for sponsor and committee, on screen and on paper, with the figures that
 * `sf adoption report --review` prints.
 */
export default class AdoptionRolloutReview extends AdoptionPartsPage {
  /** Id of the review. */
  @api recordId = '';

  readonly label = LABELS;
  protected override readonly wanted: readonly PartName[] = ['plan', ...PARTS];

  get rows(): PartRows | undefined {
    const { records } = this;
    if (!records) return undefined;
    const rows = PARTS.map((part) => [part, records[part] ?? null]);
    return Object.fromEntries(rows) as PartRows;
  }

  get row(): NonNullable<PartRows['reviews']>[number] | undefined {
    return this.rows?.reviews?.find(({ Id: id }) => id === this.recordId);
  }

  get content(): ReviewContent | undefined {
    const { rows, row, today, project } = this;
    if (!rows || !row || !project) return undefined;
    const [plan] = (this.records as SteeringRecords).plan ?? [];
    const notRead = PARTS.filter((part) => rows[part] === null).map((part) => ({
      part,
      reason: 'noRight' as const,
      detail: '',
    }));
    const about = { key: project.key, name: project.name, startDate: plan?.StartDate__c ?? null };
    return reviewContent({ project: about, lead: project.leadName, rows, notRead }, { row, today, until: today });
  }

  /** The review is not among those that the reader sees. */
  get isGone(): boolean {
    return this.rows !== undefined && !this.row && !this.trouble;
  }

  /** For paper: on the screen the head of the record says it already. */
  get name(): string {
    return this.row?.Name ?? '';
  }

  get details(): string {
    const takenOn = this.content?.figures.takenOn ?? null;
    const parts = [
      this.project?.name ?? '',
      this.project?.leadName ? fill(LABELS.lead, this.project.leadName) : '',
      takenOn === null ? LABELS.now : fill(LABELS.frozen, day(takenOn)),
    ];
    return parts.filter((text) => text !== '').join(' · ');
  }

  handlePrint(): void {
    window.print();
  }
}
