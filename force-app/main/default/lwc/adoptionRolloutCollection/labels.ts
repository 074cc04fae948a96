import automated from '@salesforce/label/c.adoptionRolloutCollection_Automated';
import dropped from '@salesforce/label/c.adoptionRolloutCollection_Dropped';
import empty from '@salesforce/label/c.adoptionRolloutCollection_Empty';
import hiddenFields from '@salesforce/label/c.adoptionRolloutCollection_HiddenFields';
import kept from '@salesforce/label/c.adoptionRolloutCollection_Kept';
import minutes from '@salesforce/label/c.adoptionRolloutCollection_Minutes';
import open from '@salesforce/label/c.adoptionRolloutCollection_Open';
import saved from '@salesforce/label/c.adoptionRolloutCollection_Saved';

export const LABELS = {
  automated,
  dropped,
  empty,
  hiddenFields,
  kept,
  minutes,
  open,
  saved,
};
