import { CHARTER } from 'c/adoptionCharter';
import { type HeldTraining, OWN_WEEKS, type Project, type SnapshotWeek } from 'c/adoptionQueries';
import { day, fill, whole } from 'c/adoptionWording';
import NONE_CLOSED from '@salesforce/label/c.adoptionScoreHistory_NoneClosed';
import NONE_MIRROR from '@salesforce/label/c.adoptionScoreHistory_NoneMirror';
import NONE_OPEN from '@salesforce/label/c.adoptionScoreHistory_NoneOpen';
import NONE_TITLE from '@salesforce/label/c.adoptionScoreHistory_NoneTitle';
import OLDER from '@salesforce/label/c.adoptionScoreHistory_Older';
import { api, LightningElement } from 'lwc';

/** The weeks stored about the reader, or why there are none. */
export default class AdoptionScoreHistory extends LightningElement {
  @api project!: Project;
  /** At most half a year. */
  @api weeks: readonly SnapshotWeek[] = [];
  /** There are more, before these. */
  @api hasOlder = false;
  /** Trainings that took place in the rollout. */
  @api trainings: readonly HeldTraining[] = [];

  readonly label = { noneTitle: NONE_TITLE };

  /** Said where the list ends before the weeks do. */
  get older(): string {
    return this.hasOlder ? fill(OLDER, whole(OWN_WEEKS)) : '';
  }

  get hasWeeks(): boolean {
    return this.weeks.length > 0;
  }

  get whyNone(): string {
    const { charterStatus, teamViewOpensOn } = this.project;
    if (charterStatus === CHARTER.open) return NONE_OPEN;
    return charterStatus === CHARTER.mirrorOnly ? fill(NONE_MIRROR, day(teamViewOpensOn)) : NONE_CLOSED;
  }
}
