import atFirst from '@salesforce/label/c.adoptionReviewSheet_AtFirst';
import atTarget from '@salesforce/label/c.adoptionReviewSheet_AtTarget';
import attitudes from '@salesforce/label/c.adoptionReviewSheet_Attitudes';
import baseline from '@salesforce/label/c.adoptionReviewSheet_Baseline';
import below from '@salesforce/label/c.adoptionReviewSheet_Below';
import benefit from '@salesforce/label/c.adoptionReviewSheet_Benefit';
import blocking from '@salesforce/label/c.adoptionReviewSheet_Blocking';
import budget from '@salesforce/label/c.adoptionReviewSheet_Budget';
import by from '@salesforce/label/c.adoptionReviewSheet_By';
import change from '@salesforce/label/c.adoptionReviewSheet_Change';
import committee from '@salesforce/label/c.adoptionReviewSheet_Committee';
import dates from '@salesforce/label/c.adoptionReviewSheet_Dates';
import days from '@salesforce/label/c.adoptionReviewSheet_Days';
import decision from '@salesforce/label/c.adoptionReviewSheet_Decision';
import decisions from '@salesforce/label/c.adoptionReviewSheet_Decisions';
import due from '@salesforce/label/c.adoptionReviewSheet_Due';
import earlySign from '@salesforce/label/c.adoptionReviewSheet_EarlySign';
import exposure from '@salesforce/label/c.adoptionReviewSheet_Exposure';
import fieldsDropped from '@salesforce/label/c.adoptionReviewSheet_FieldsDropped';
import firstTarget from '@salesforce/label/c.adoptionReviewSheet_FirstTarget';
import footer from '@salesforce/label/c.adoptionReviewSheet_Footer';
import forLead from '@salesforce/label/c.adoptionReviewSheet_ForLead';
import furthest from '@salesforce/label/c.adoptionReviewSheet_Furthest';
import goOn from '@salesforce/label/c.adoptionReviewSheet_GoOn';
import held from '@salesforce/label/c.adoptionReviewSheet_Held';
import inTime from '@salesforce/label/c.adoptionReviewSheet_InTime';
import irritants from '@salesforce/label/c.adoptionReviewSheet_Irritants';
import light from '@salesforce/label/c.adoptionReviewSheet_Light';
import load from '@salesforce/label/c.adoptionReviewSheet_Load';
import managers from '@salesforce/label/c.adoptionReviewSheet_Managers';
import money from '@salesforce/label/c.adoptionReviewSheet_Money';
import next from '@salesforce/label/c.adoptionReviewSheet_Next';
import nextTraining from '@salesforce/label/c.adoptionReviewSheet_NextTraining';
import noDecision from '@salesforce/label/c.adoptionReviewSheet_NoDecision';
import noNext from '@salesforce/label/c.adoptionReviewSheet_NoNext';
import noObjective from '@salesforce/label/c.adoptionReviewSheet_NoObjective';
import noRisk from '@salesforce/label/c.adoptionReviewSheet_NoRisk';
import noWhole from '@salesforce/label/c.adoptionReviewSheet_NoWhole';
import notJudged from '@salesforce/label/c.adoptionReviewSheet_NotJudged';
import notSeen from '@salesforce/label/c.adoptionReviewSheet_NotSeen';
import nothingStopped from '@salesforce/label/c.adoptionReviewSheet_NothingStopped';
import objective from '@salesforce/label/c.adoptionReviewSheet_Objective';
import objectives from '@salesforce/label/c.adoptionReviewSheet_Objectives';
import ofLead from '@salesforce/label/c.adoptionReviewSheet_OfLead';
import off from '@salesforce/label/c.adoptionReviewSheet_Off';
import onTrack from '@salesforce/label/c.adoptionReviewSheet_OnTrack';
import openFor from '@salesforce/label/c.adoptionReviewSheet_OpenFor';
import otherDecisions from '@salesforce/label/c.adoptionReviewSheet_OtherDecisions';
import otherObjectives from '@salesforce/label/c.adoptionReviewSheet_OtherObjectives';
import otherRisks from '@salesforce/label/c.adoptionReviewSheet_OtherRisks';
import overdue from '@salesforce/label/c.adoptionReviewSheet_Overdue';
import owedBy from '@salesforce/label/c.adoptionReviewSheet_OwedBy';
import pause from '@salesforce/label/c.adoptionReviewSheet_Pause';
import payback from '@salesforce/label/c.adoptionReviewSheet_Payback';
import people from '@salesforce/label/c.adoptionReviewSheet_People';
import quality from '@salesforce/label/c.adoptionReviewSheet_Quality';
import revised from '@salesforce/label/c.adoptionReviewSheet_Revised';
import risk from '@salesforce/label/c.adoptionReviewSheet_Risk';
import risks from '@salesforce/label/c.adoptionReviewSheet_Risks';
import seen from '@salesforce/label/c.adoptionReviewSheet_Seen';
import signalsDropped from '@salesforce/label/c.adoptionReviewSheet_SignalsDropped';
import spent from '@salesforce/label/c.adoptionReviewSheet_Spent';
import sponsor from '@salesforce/label/c.adoptionReviewSheet_Sponsor';
import stop from '@salesforce/label/c.adoptionReviewSheet_Stop';
import stopped from '@salesforce/label/c.adoptionReviewSheet_Stopped';
import today from '@salesforce/label/c.adoptionReviewSheet_Today';
import trainings from '@salesforce/label/c.adoptionReviewSheet_Trainings';
import use from '@salesforce/label/c.adoptionReviewSheet_Use';
import verdict from '@salesforce/label/c.adoptionReviewSheet_Verdict';
import verdictNone from '@salesforce/label/c.adoptionReviewSheet_VerdictNone';
import verdictPlanned from '@salesforce/label/c.adoptionReviewSheet_VerdictPlanned';
import watch from '@salesforce/label/c.adoptionReviewSheet_Watch';
import way from '@salesforce/label/c.adoptionReviewSheet_Way';
import whole from '@salesforce/label/c.adoptionReviewSheet_Whole';

export const LABELS = {
  atFirst,
  atTarget,
  attitudes,
  baseline,
  below,
  benefit,
  blocking,
  budget,
  by,
  change,
  committee,
  dates,
  days,
  decision,
  decisions,
  due,
  earlySign,
  exposure,
  fieldsDropped,
  firstTarget,
  footer,
  forLead,
  furthest,
  goOn,
  held,
  inTime,
  irritants,
  light,
  load,
  managers,
  money,
  next,
  nextTraining,
  noDecision,
  noNext,
  noObjective,
  noRisk,
  noWhole,
  notJudged,
  notSeen,
  nothingStopped,
  objective,
  objectives,
  ofLead,
  off,
  onTrack,
  openFor,
  otherDecisions,
  otherObjectives,
  otherRisks,
  overdue,
  owedBy,
  pause,
  payback,
  people,
  quality,
  revised,
  risk,
  risks,
  seen,
  signalsDropped,
  spent,
  sponsor,
  stop,
  stopped,
  today,
  trainings,
  use,
  verdict,
  verdictNone,
  verdictPlanned,
  watch,
  way,
  whole,
};
