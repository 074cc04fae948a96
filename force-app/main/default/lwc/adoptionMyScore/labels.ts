import allTitle from '@salesforce/label/c.adoptionMyScore_AllTitle';
import contractTitle from '@salesforce/label/c.adoptionMyScore_ContractTitle';
import counting from '@salesforce/label/c.adoptionMyScore_Counting';
import fixIntro from '@salesforce/label/c.adoptionMyScore_FixIntro';
import fixIntroUnscored from '@salesforce/label/c.adoptionMyScore_FixIntroUnscored';
import fixWait from '@salesforce/label/c.adoptionMyScore_FixWait';
import fixNone from '@salesforce/label/c.adoptionMyScore_FixNone';
import fixNoRecords from '@salesforce/label/c.adoptionMyScore_FixNoRecords';
import fixTitle from '@salesforce/label/c.adoptionMyScore_FixTitle';
import historyTitle from '@salesforce/label/c.adoptionMyScore_HistoryTitle';
import noSignalsText from '@salesforce/label/c.adoptionMyScore_NoSignalsText';
import noSignalsTitle from '@salesforce/label/c.adoptionMyScore_NoSignalsTitle';
import notEnough from '@salesforce/label/c.adoptionMyScore_NotEnough';
import notEnoughNone from '@salesforce/label/c.adoptionMyScore_NotEnoughNone';
import notEnoughNotAgreed from '@salesforce/label/c.adoptionMyScore_NotEnoughNotAgreed';
import notEnoughSignal from '@salesforce/label/c.adoptionMyScore_NotEnoughSignal';
import privateClosed from '@salesforce/label/c.adoptionMyScore_PrivateClosed';
import privateMirror from '@salesforce/label/c.adoptionMyScore_PrivateMirror';
import privateOpen from '@salesforce/label/c.adoptionMyScore_PrivateOpen';
import privateTitle from '@salesforce/label/c.adoptionMyScore_PrivateTitle';
import signalsIntro from '@salesforce/label/c.adoptionMyScore_SignalsIntro';
import signalsTitle from '@salesforce/label/c.adoptionMyScore_SignalsTitle';
import title from '@salesforce/label/c.adoptionMyScore_Title';
import total from '@salesforce/label/c.adoptionMyScore_Total';
import totalNote from '@salesforce/label/c.adoptionMyScore_TotalNote';
import unavailable from '@salesforce/label/c.adoptionMyScore_Unavailable';
import updated from '@salesforce/label/c.adoptionMyScore_Updated';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';

export const LABELS = {
  allTitle,
  contractTitle,
  counting,
  fixIntro,
  fixIntroUnscored,
  fixNone,
  fixNoRecords,
  fixTitle,
  fixWait,
  historyTitle,
  noSignalsText,
  noSignalsTitle,
  notEnough,
  notEnoughNone,
  notEnoughNotAgreed,
  notEnoughSignal,
  privateClosed,
  privateMirror,
  privateOpen,
  privateTitle,
  refresh,
  signalsIntro,
  signalsTitle,
  title,
  total,
  totalNote,
  unavailable,
  updated,
};
