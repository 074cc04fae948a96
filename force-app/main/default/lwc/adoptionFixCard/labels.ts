import cancel from '@salesforce/label/c.adoptionFixCard_Cancel';
import contest from '@salesforce/label/c.adoptionFixCard_Contest';
import daysAgo from '@salesforce/label/c.adoptionFixCard_DaysAgo';
import empty from '@salesforce/label/c.adoptionFixCard_Empty';
import done from '@salesforce/label/c.adoptionFixCard_Done';
import everybody from '@salesforce/label/c.adoptionFixCard_Everybody';
import is from '@salesforce/label/c.adoptionFixCard_Is';
import lost from '@salesforce/label/c.adoptionFixCard_Lost';
import notNeeded from '@salesforce/label/c.adoptionFixCard_NotNeeded';
import onRecord from '@salesforce/label/c.adoptionFixCard_OnRecord';
import save from '@salesforce/label/c.adoptionFixCard_Save';
import send from '@salesforce/label/c.adoptionFixCard_Send';
import sure from '@salesforce/label/c.adoptionFixCard_Sure';
import upTo from '@salesforce/label/c.adoptionFixCard_UpTo';
import why from '@salesforce/label/c.adoptionFixCard_Why';
import yesterday from '@salesforce/label/c.adoptionFixCard_Yesterday';
import contextOnly from '@salesforce/label/c.adoptionFixCard_Context';
import reached from '@salesforce/label/c.adoptionFixCard_Reached';
import small from '@salesforce/label/c.adoptionFixCard_Small';
import tooFew from '@salesforce/label/c.adoptionFixCard_TooFew';
import notAgreed from '@salesforce/label/c.adoptionShell_NotAgreed';
import type { NoGain } from 'c/adoptionMirrorPage';

export const LABELS = {
  cancel,
  contest,
  daysAgo,
  done,
  empty,
  everybody,
  is,
  lost,
  notNeeded,
  onRecord,
  save,
  send,
  sure,
  upTo,
  why,
  yesterday,
};

/** Why putting something right gives no points. */
export const WHY_NOT: Readonly<Record<NoGain, string>> = { context: contextOnly, notAgreed, reached, small, tooFew };
