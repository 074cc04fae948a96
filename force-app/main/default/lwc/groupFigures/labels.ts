import about from '@salesforce/label/c.groupFigures_About';
import amber from '@salesforce/label/c.groupFigures_Amber';
import bands from '@salesforce/label/c.groupFigures_Bands';
import caption from '@salesforce/label/c.groupFigures_Caption';
import green from '@salesforce/label/c.groupFigures_Green';
import group from '@salesforce/label/c.groupFigures_Group';
import hidden from '@salesforce/label/c.groupFigures_Hidden';
import mean from '@salesforce/label/c.groupFigures_Mean';
import noBands from '@salesforce/label/c.groupFigures_NoBands';
import note from '@salesforce/label/c.groupFigures_Note';
import orLess from '@salesforce/label/c.groupFigures_OrLess';
import orMore from '@salesforce/label/c.groupFigures_OrMore';
import project from '@salesforce/label/c.groupFigures_Project';
import red from '@salesforce/label/c.groupFigures_Red';
import reps from '@salesforce/label/c.groupFigures_Reps';
import scored from '@salesforce/label/c.groupFigures_Scored';
import smallGroups from '@salesforce/label/c.groupFigures_SmallGroups';
import weeks from '@salesforce/label/c.groupFigures_Weeks';

export const LABELS = {
  about,
  amber,
  bands,
  caption,
  green,
  group,
  hidden,
  mean,
  noBands,
  note,
  orLess,
  orMore,
  project,
  red,
  reps,
  scored,
  smallGroups,
  weeks,
};
