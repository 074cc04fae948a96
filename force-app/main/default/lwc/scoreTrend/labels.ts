import band from '@salesforce/label/c.scoreTrend_Band';
import bands from '@salesforce/label/c.scoreTrend_Bands';
import description from '@salesforce/label/c.scoreTrend_Description';
import fourWeeks from '@salesforce/label/c.scoreTrend_FourWeeks';
import noChange from '@salesforce/label/c.scoreTrend_NoChange';
import noScores from '@salesforce/label/c.scoreTrend_NoScores';
import notEnoughData from '@salesforce/label/c.scoreTrend_NotEnoughData';
import point from '@salesforce/label/c.scoreTrend_Point';
import score from '@salesforce/label/c.scoreTrend_Score';
import showTable from '@salesforce/label/c.scoreTrend_ShowTable';
import week from '@salesforce/label/c.scoreTrend_Week';

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
  week,
};
