import empty from '@salesforce/label/c.adoptionRolloutDecisions_Empty';
import later from '@salesforce/label/c.adoptionRolloutDecisions_Later';
import laterOne from '@salesforce/label/c.adoptionRolloutDecisions_LaterOne';
import showAll from '@salesforce/label/c.adoptionRolloutDecisions_ShowAll';

export const LABELS = {
  empty,
  later,
  laterOne,
  showAll,
};
