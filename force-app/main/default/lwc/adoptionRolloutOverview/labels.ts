import agendaTitle from '@salesforce/label/c.adoptionRolloutOverview_AgendaTitle';
import collectionTitle from '@salesforce/label/c.adoptionRolloutOverview_CollectionTitle';
import decisionsTitle from '@salesforce/label/c.adoptionRolloutOverview_DecisionsTitle';
import escalated from '@salesforce/label/c.adoptionRolloutOverview_Escalated';
import groupsTitle from '@salesforce/label/c.adoptionRolloutOverview_GroupsTitle';
import moneyTitle from '@salesforce/label/c.adoptionRolloutOverview_MoneyTitle';
import objectivesTitle from '@salesforce/label/c.adoptionRolloutOverview_ObjectivesTitle';
import ratesTitle from '@salesforce/label/c.adoptionRolloutOverview_RatesTitle';
import revised from '@salesforce/label/c.adoptionRolloutOverview_Revised';
import risksTitle from '@salesforce/label/c.adoptionRolloutOverview_RisksTitle';
import saved from '@salesforce/label/c.adoptionRolloutOverview_Saved';
import timelineTitle from '@salesforce/label/c.adoptionRolloutOverview_TimelineTitle';
import title from '@salesforce/label/c.adoptionRolloutOverview_Title';
import loading from '@salesforce/label/c.adoptionShell_Loading';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';

export const LABELS = {
  agendaTitle,
  collectionTitle,
  decisionsTitle,
  escalated,
  groupsTitle,
  loading,
  moneyTitle,
  objectivesTitle,
  ratesTitle,
  refresh,
  revised,
  risksTitle,
  saved,
  timelineTitle,
  title,
};
