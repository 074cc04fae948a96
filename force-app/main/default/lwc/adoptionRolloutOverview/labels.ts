import decisionsTitle from '@salesforce/label/c.adoptionRolloutOverview_DecisionsTitle';
import escalated from '@salesforce/label/c.adoptionRolloutOverview_Escalated';
import objectivesTitle from '@salesforce/label/c.adoptionRolloutOverview_ObjectivesTitle';
import revised from '@salesforce/label/c.adoptionRolloutOverview_Revised';
import saved from '@salesforce/label/c.adoptionRolloutOverview_Saved';
import title from '@salesforce/label/c.adoptionRolloutOverview_Title';
import loading from '@salesforce/label/c.adoptionShell_Loading';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';

export const LABELS = {
  decisionsTitle,
  escalated,
  loading,
  objectivesTitle,
  refresh,
  revised,
  saved,
  title,
};
