import amber from '@salesforce/label/c.groupFigures_Amber';
import caption from '@salesforce/label/c.groupFigures_Caption';
import green from '@salesforce/label/c.groupFigures_Green';
import group from '@salesforce/label/c.groupFigures_Group';
import hidden from '@salesforce/label/c.groupFigures_Hidden';
import mean from '@salesforce/label/c.groupFigures_Mean';
import note from '@salesforce/label/c.groupFigures_Note';
import project from '@salesforce/label/c.groupFigures_Project';
import red from '@salesforce/label/c.groupFigures_Red';
import reps from '@salesforce/label/c.groupFigures_Reps';
import scored from '@salesforce/label/c.groupFigures_Scored';
import smallGroups from '@salesforce/label/c.groupFigures_SmallGroups';
import weeks from '@salesforce/label/c.groupFigures_Weeks';

export const LABELS = {
  amber,
  caption,
  green,
  group,
  hidden,
  mean,
  note,
  project,
  red,
  reps,
  scored,
  smallGroups,
  weeks,
};
