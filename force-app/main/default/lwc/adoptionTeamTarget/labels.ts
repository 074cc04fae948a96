import figure from '@salesforce/label/c.adoptionTeamTarget_Figure';
import hidden from '@salesforce/label/c.adoptionTeamTarget_Hidden';
import line from '@salesforce/label/c.adoptionTeamTarget_Line';
import lowest from '@salesforce/label/c.adoptionTeamTarget_Lowest';
import noFigure from '@salesforce/label/c.adoptionTeamTarget_NoFigure';
import oneStep from '@salesforce/label/c.adoptionTeamTarget_OneStep';
import point from '@salesforce/label/c.adoptionTeamTarget_Point';
import reached from '@salesforce/label/c.adoptionTeamTarget_Reached';
import showTable from '@salesforce/label/c.adoptionTeamTarget_ShowTable';
import since from '@salesforce/label/c.adoptionTeamTarget_Since';
import steps from '@salesforce/label/c.adoptionTeamTarget_Steps';
import week from '@salesforce/label/c.adoptionTeamTarget_Week';

export const LABELS = {
  figure,
  hidden,
  line,
  lowest,
  noFigure,
  oneStep,
  point,
  reached,
  showTable,
  since,
  steps,
  week,
};
