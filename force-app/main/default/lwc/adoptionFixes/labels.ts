import changed from '@salesforce/label/c.adoptionFixes_Changed';
import contested from '@salesforce/label/c.adoptionFixes_Contested';
import deleted from '@salesforce/label/c.adoptionFixes_Deleted';
import deletedGain from '@salesforce/label/c.adoptionFixes_DeletedGain';
import enough from '@salesforce/label/c.adoptionFixes_Enough';
import more from '@salesforce/label/c.adoptionFixes_More';
import notSaved from '@salesforce/label/c.adoptionFixes_NotSaved';
import saved from '@salesforce/label/c.adoptionFixes_Saved';
import savedGain from '@salesforce/label/c.adoptionFixes_SavedGain';
import undo from '@salesforce/label/c.adoptionFixes_Undo';
import undone from '@salesforce/label/c.adoptionFixes_Undone';

export const LABELS = {
  changed,
  contested,
  deleted,
  deletedGain,
  enough,
  more,
  notSaved,
  saved,
  savedGain,
  undo,
  undone,
};
