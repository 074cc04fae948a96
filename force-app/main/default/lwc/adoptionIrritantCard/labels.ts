import answer from '@salesforce/label/c.adoptionIrritantCard_Answer';
import answerField from '@salesforce/label/c.adoptionIrritantCard_AnswerField';
import answeredInTime from '@salesforce/label/c.adoptionIrritantCard_AnsweredInTime';
import answeredLate from '@salesforce/label/c.adoptionIrritantCard_AnsweredLate';
import cancel from '@salesforce/label/c.adoptionIrritantCard_Cancel';
import day from '@salesforce/label/c.adoptionIrritantCard_Day';
import days from '@salesforce/label/c.adoptionIrritantCard_Days';
import echo from '@salesforce/label/c.adoptionIrritantCard_Echo';
import echoes from '@salesforce/label/c.adoptionIrritantCard_Echoes';
import emptyAnswer from '@salesforce/label/c.adoptionIrritantCard_EmptyAnswer';
import filed from '@salesforce/label/c.adoptionIrritantCard_Filed';
import oneEcho from '@salesforce/label/c.adoptionIrritantCard_OneEcho';
import overdue from '@salesforce/label/c.adoptionIrritantCard_Overdue';
import publish from '@salesforce/label/c.adoptionIrritantCard_Publish';
import take from '@salesforce/label/c.adoptionIrritantCard_Take';
import taken from '@salesforce/label/c.adoptionIrritantCard_Taken';
import today from '@salesforce/label/c.adoptionIrritantCard_Today';
import waiting from '@salesforce/label/c.adoptionIrritantCard_Waiting';
import waitingDay from '@salesforce/label/c.adoptionIrritantCard_WaitingDay';
import control from '@salesforce/label/c.adoptionIrritantComposer_Control';
import knowledge from '@salesforce/label/c.adoptionIrritantComposer_Knowledge';
import process from '@salesforce/label/c.adoptionIrritantComposer_Process';
import rumour from '@salesforce/label/c.adoptionIrritantComposer_Rumour';
import tool from '@salesforce/label/c.adoptionIrritantComposer_Tool';

export const LABELS = {
  answer,
  answerField,
  answeredInTime,
  answeredLate,
  cancel,
  day,
  days,
  echo,
  echoes,
  emptyAnswer,
  filed,
  oneEcho,
  overdue,
  publish,
  take,
  taken,
  today,
  waiting,
  waitingDay,
};

/** Words of the kinds of `Kind__c`. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  Tool: tool,
  Process: process,
  Knowledge: knowledge,
  Control: control,
  Rumour: rumour,
};
