import answered from '@salesforce/label/c.adoptionIrritants_Answered';
import answeredEmpty from '@salesforce/label/c.adoptionIrritants_AnsweredEmpty';
import answeredOnes from '@salesforce/label/c.adoptionIrritants_AnsweredOnes';
import echoed from '@salesforce/label/c.adoptionIrritants_Echoed';
import filed from '@salesforce/label/c.adoptionIrritants_Filed';
import inWork from '@salesforce/label/c.adoptionIrritants_InWork';
import inWorkEmpty from '@salesforce/label/c.adoptionIrritants_InWorkEmpty';
import newEmpty from '@salesforce/label/c.adoptionIrritants_NewEmpty';
import newOnes from '@salesforce/label/c.adoptionIrritants_NewOnes';
import noFiling from '@salesforce/label/c.adoptionIrritants_NoFiling';
import notSaved from '@salesforce/label/c.adoptionIrritants_NotSaved';
import showAll from '@salesforce/label/c.adoptionIrritants_ShowAll';
import summary from '@salesforce/label/c.adoptionIrritants_Summary';
import summaryNone from '@salesforce/label/c.adoptionIrritants_SummaryNone';
import summaryOverdue from '@salesforce/label/c.adoptionIrritants_SummaryOverdue';
import taken from '@salesforce/label/c.adoptionIrritants_Taken';
import title from '@salesforce/label/c.adoptionIrritants_Title';
import toAnswers from '@salesforce/label/c.adoptionIrritants_ToAnswers';
import toLists from '@salesforce/label/c.adoptionIrritants_ToLists';
import withinFive from '@salesforce/label/c.adoptionIrritants_WithinFive';
import withinTwo from '@salesforce/label/c.adoptionIrritants_WithinTwo';
import loading from '@salesforce/label/c.adoptionShell_Loading';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';

export const LABELS = {
  answered,
  answeredEmpty,
  answeredOnes,
  echoed,
  filed,
  inWork,
  inWorkEmpty,
  loading,
  newEmpty,
  newOnes,
  noFiling,
  notSaved,
  refresh,
  showAll,
  summary,
  summaryNone,
  summaryOverdue,
  taken,
  title,
  toAnswers,
  toLists,
  withinFive,
  withinTwo,
};
