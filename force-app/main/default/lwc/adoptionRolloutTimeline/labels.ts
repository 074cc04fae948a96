import caption from '@salesforce/label/c.adoptionRolloutTimeline_Caption';
import done from '@salesforce/label/c.adoptionRolloutTimeline_Done';
import empty from '@salesforce/label/c.adoptionRolloutTimeline_Empty';
import from from '@salesforce/label/c.adoptionRolloutTimeline_From';
import inProgress from '@salesforce/label/c.adoptionRolloutTimeline_InProgress';
import pair from '@salesforce/label/c.adoptionRolloutTimeline_Pair';
import phase from '@salesforce/label/c.adoptionRolloutTimeline_Phase';
import planned from '@salesforce/label/c.adoptionRolloutTimeline_Planned';
import review from '@salesforce/label/c.adoptionRolloutTimeline_Review';
import span from '@salesforce/label/c.adoptionRolloutTimeline_Span';
import status from '@salesforce/label/c.adoptionRolloutTimeline_Status';
import table from '@salesforce/label/c.adoptionRolloutTimeline_Table';
import to from '@salesforce/label/c.adoptionRolloutTimeline_To';
import today from '@salesforce/label/c.adoptionRolloutTimeline_Today';

export const LABELS = {
  caption,
  done,
  empty,
  from,
  inProgress,
  pair,
  phase,
  planned,
  review,
  span,
  status,
  table,
  to,
  today,
};
