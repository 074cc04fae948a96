import frozen from '@salesforce/label/c.adoptionRolloutReview_Frozen';
import gone from '@salesforce/label/c.adoptionRolloutReview_Gone';
import lead from '@salesforce/label/c.adoptionRolloutReview_Lead';
import now from '@salesforce/label/c.adoptionRolloutReview_Now';
import print from '@salesforce/label/c.adoptionRolloutReview_Print';
import title from '@salesforce/label/c.adoptionRolloutReview_Title';
import loading from '@salesforce/label/c.adoptionShell_Loading';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';

export const LABELS = {
  frozen,
  gone,
  lead,
  loading,
  now,
  print,
  refresh,
  title,
};
