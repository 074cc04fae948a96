import all from '@salesforce/label/c.adoptionThreeFixes_All';
import noScore from '@salesforce/label/c.adoptionThreeFixes_NoScore';
import noRecords from '@salesforce/label/c.adoptionThreeFixes_NoRecords';
import none from '@salesforce/label/c.adoptionThreeFixes_None';
import nothing from '@salesforce/label/c.adoptionThreeFixes_Nothing';
import ownTitle from '@salesforce/label/c.adoptionThreeFixes_OwnTitle';
import score from '@salesforce/label/c.adoptionThreeFixes_Score';
import title from '@salesforce/label/c.adoptionThreeFixes_Title';
import counting from '@salesforce/label/c.adoptionShell_Loading';

export const LABELS = {
  all,
  counting,
  noRecords,
  noScore,
  none,
  nothing,
  ownTitle,
  score,
  title,
};
