import type { DefinedSignal } from 'c/adoptionCharter';
import added from '@salesforce/label/c.adoptionCharterSignals_Added';
import and from '@salesforce/label/c.adoptionCharterSignals_And';
import changedTitle from '@salesforce/label/c.adoptionCharterSignals_ChangedTitle';
import decision from '@salesforce/label/c.adoptionCharterSignals_Decision';
import empty from '@salesforce/label/c.adoptionCharterSignals_Empty';
import has from '@salesforce/label/c.adoptionCharterSignals_Has';
import hasNo from '@salesforce/label/c.adoptionCharterSignals_HasNo';
import is from '@salesforce/label/c.adoptionCharterSignals_Is';
import minimumRecords from '@salesforce/label/c.adoptionCharterSignals_MinimumRecords';
import none from '@salesforce/label/c.adoptionCharterSignals_None';
import not from '@salesforce/label/c.adoptionCharterSignals_Not';
import nothing from '@salesforce/label/c.adoptionCharterSignals_Nothing';
import object from '@salesforce/label/c.adoptionCharterSignals_Object';
import or from '@salesforce/label/c.adoptionCharterSignals_Or';
import ownerField from '@salesforce/label/c.adoptionCharterSignals_OwnerField';
import part from '@salesforce/label/c.adoptionCharterSignals_Part';
import pass from '@salesforce/label/c.adoptionCharterSignals_Pass';
import population from '@salesforce/label/c.adoptionCharterSignals_Population';
import scope from '@salesforce/label/c.adoptionCharterSignals_Scope';
import signal from '@salesforce/label/c.adoptionCharterSignals_Signal';
import since from '@salesforce/label/c.adoptionCharterSignals_Since';
import sinceChanged from '@salesforce/label/c.adoptionCharterSignals_SinceChanged';
import sinceNew from '@salesforce/label/c.adoptionCharterSignals_SinceNew';
import target from '@salesforce/label/c.adoptionCharterSignals_Target';
import title from '@salesforce/label/c.adoptionCharterSignals_Title';
import was from '@salesforce/label/c.adoptionCharterSignals_Was';
import weight from '@salesforce/label/c.adoptionCharterSignals_Weight';
import wholeOnly from '@salesforce/label/c.adoptionCharterSignals_WholeOnly';
import notSaid from '@salesforce/label/c.adoptionDataContract_NotSaid';
import readers from '@salesforce/label/c.adoptionDataContract_Readers';

export const LABELS = {
  added,
  changedTitle,
  decision,
  empty,
  is,
  none,
  notSaid,
  nothing,
  part,
  readers,
  signal,
  since,
  sinceChanged,
  sinceNew,
  title,
  was,
  weight,
  wholeOnly,
};

/** What the parts of a definition are called. */
export const PARTS: Readonly<Record<keyof DefinedSignal, string>> = {
  object,
  ownerField,
  population,
  pass,
  minimumRecords,
  target,
  weight,
  scope,
};

/** Words between the parts of a rule. */
export const RULE: Readonly<Record<string, string>> = {
  'rule.and': and,
  'rule.or': or,
  'rule.not': not,
  'rule.empty': empty,
  'rule.inq': has,
  'rule.ninq': hasNo,
};
