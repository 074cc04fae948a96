import band from '@salesforce/label/c.adoptionScoreTrend_Band';
import bands from '@salesforce/label/c.adoptionScoreTrend_Bands';
import description from '@salesforce/label/c.adoptionScoreTrend_Description';
import fourWeeks from '@salesforce/label/c.adoptionScoreTrend_FourWeeks';
import noChange from '@salesforce/label/c.adoptionScoreTrend_NoChange';
import noScores from '@salesforce/label/c.adoptionScoreTrend_NoScores';
import notEnoughData from '@salesforce/label/c.adoptionScoreTrend_NotEnoughData';
import point from '@salesforce/label/c.adoptionScoreTrend_Point';
import score from '@salesforce/label/c.adoptionScoreTrend_Score';
import showTable from '@salesforce/label/c.adoptionScoreTrend_ShowTable';
import steady from '@salesforce/label/c.adoptionScoreTrend_Steady';
import training from '@salesforce/label/c.adoptionScoreTrend_Training';
import trainingLegend from '@salesforce/label/c.adoptionScoreTrend_TrainingLegend';
import trainingOn from '@salesforce/label/c.adoptionScoreTrend_TrainingOn';
import trainingWeek from '@salesforce/label/c.adoptionScoreTrend_TrainingWeek';
import week from '@salesforce/label/c.adoptionScoreTrend_Week';

export const LABELS = {
  band,
  bands,
  description,
  fourWeeks,
  noChange,
  noScores,
  notEnoughData,
  point,
  score,
  showTable,
  steady,
  training,
  trainingLegend,
  trainingOn,
  trainingWeek,
  week,
};
