import about from '@salesforce/label/c.adoptionGroupFigures_About';
import amber from '@salesforce/label/c.adoptionGroupFigures_Amber';
import bands from '@salesforce/label/c.adoptionGroupFigures_Bands';
import caption from '@salesforce/label/c.adoptionGroupFigures_Caption';
import green from '@salesforce/label/c.adoptionGroupFigures_Green';
import group from '@salesforce/label/c.adoptionGroupFigures_Group';
import hidden from '@salesforce/label/c.adoptionGroupFigures_Hidden';
import mean from '@salesforce/label/c.adoptionGroupFigures_Mean';
import noBands from '@salesforce/label/c.adoptionGroupFigures_NoBands';
import note from '@salesforce/label/c.adoptionGroupFigures_Note';
import orLess from '@salesforce/label/c.adoptionGroupFigures_OrLess';
import orMore from '@salesforce/label/c.adoptionGroupFigures_OrMore';
import project from '@salesforce/label/c.adoptionGroupFigures_Project';
import red from '@salesforce/label/c.adoptionGroupFigures_Red';
import reps from '@salesforce/label/c.adoptionGroupFigures_Reps';
import scored from '@salesforce/label/c.adoptionGroupFigures_Scored';
import smallGroups from '@salesforce/label/c.adoptionGroupFigures_SmallGroups';
import weeks from '@salesforce/label/c.adoptionGroupFigures_Weeks';

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
