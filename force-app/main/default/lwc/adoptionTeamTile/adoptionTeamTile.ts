import { waitOf } from 'c/adoptionQueries';
import AdoptionTeamPage from 'c/adoptionTeamPage';
import { fill, whole } from 'c/adoptionWording';
import { api } from 'lwc';
import { LABELS } from './labels.ts';

/** A manager's week on a home page: the talk that helps most, the team against its target, and what it still waits for. */
export default class AdoptionTeamTile extends AdoptionTeamPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;

  get isUnmeasured(): boolean {
    return this.isRead && !this.isMeasured;
  }

  /** Said to managers whose people nobody may see yet. */
  get isClosed(): boolean {
    return this.naming === 'closed';
  }

  /** What the reader's own people said and nobody has answered. */
  get irritants(): string {
    const irritants = this.asked.value?.irritants ?? [];
    if (irritants.length === 0) return LABELS.irritantsNone;
    const overdue = irritants.filter((one) => waitOf(one, this.clock?.today ?? '').isOverdue).length;
    const waiting = irritants.length === 1 ? LABELS.irritantsOne : fill(LABELS.irritants, whole(irritants.length));
    return overdue > 0 ? `${waiting} ${fill(LABELS.overdue, whole(overdue))}` : waiting;
  }
}
