import loading from '@salesforce/label/c.adoptionShell_Loading';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';
import come from '@salesforce/label/c.adoptionTrainings_Come';
import counted from '@salesforce/label/c.adoptionTrainings_Counted';
import effectUnavailable from '@salesforce/label/c.adoptionTrainings_EffectUnavailable';
import effectUnreachable from '@salesforce/label/c.adoptionTrainings_EffectUnreachable';
import emptyText from '@salesforce/label/c.adoptionTrainings_EmptyText';
import emptyTitle from '@salesforce/label/c.adoptionTrainings_EmptyTitle';
import notSaved from '@salesforce/label/c.adoptionTrainings_NotSaved';
import title from '@salesforce/label/c.adoptionTrainings_Title';
import toLists from '@salesforce/label/c.adoptionTrainings_ToLists';

export const LABELS = {
  come,
  counted,
  effectUnavailable,
  effectUnreachable,
  emptyText,
  emptyTitle,
  loading,
  notSaved,
  refresh,
  title,
  toLists,
};
