import allSaved from '@salesforce/label/c.adoptionFixes_AllSaved';
import changed from '@salesforce/label/c.adoptionFixes_Changed';
import choose from '@salesforce/label/c.adoptionFixes_Choose';
import contested from '@salesforce/label/c.adoptionFixes_Contested';
import deleted from '@salesforce/label/c.adoptionFixes_Deleted';
import deletedGain from '@salesforce/label/c.adoptionFixes_DeletedGain';
import enough from '@salesforce/label/c.adoptionFixes_Enough';
import more from '@salesforce/label/c.adoptionFixes_More';
import notSaved from '@salesforce/label/c.adoptionFixes_NotSaved';
import partlySaved from '@salesforce/label/c.adoptionFixes_PartlySaved';
import saved from '@salesforce/label/c.adoptionFixes_Saved';
import savedGain from '@salesforce/label/c.adoptionFixes_SavedGain';
import undo from '@salesforce/label/c.adoptionFixes_Undo';
import undone from '@salesforce/label/c.adoptionFixes_Undone';

export const LABELS = {
  allSaved,
  changed,
  choose,
  contested,
  deleted,
  deletedGain,
  enough,
  more,
  notSaved,
  partlySaved,
  saved,
  savedGain,
  undo,
  undone,
};
