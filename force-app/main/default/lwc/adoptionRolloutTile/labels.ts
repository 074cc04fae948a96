import open from '@salesforce/label/c.adoptionRolloutTile_Open';
import title from '@salesforce/label/c.adoptionRolloutTile_Title';
import loading from '@salesforce/label/c.adoptionShell_Loading';

export const LABELS = {
  loading,
  open,
  title,
};
