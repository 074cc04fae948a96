import bestStep from '@salesforce/label/c.myCrmScore_BestStep';
import contractTitle from '@salesforce/label/c.myCrmScore_ContractTitle';
import counting from '@salesforce/label/c.myCrmScore_Counting';
import exact from '@salesforce/label/c.myCrmScore_Exact';
import fixIntro from '@salesforce/label/c.myCrmScore_FixIntro';
import fixIntroUnscored from '@salesforce/label/c.myCrmScore_FixIntroUnscored';
import fixTitle from '@salesforce/label/c.myCrmScore_FixTitle';
import historyTitle from '@salesforce/label/c.myCrmScore_HistoryTitle';
import noSignalsText from '@salesforce/label/c.myCrmScore_NoSignalsText';
import noSignalsTitle from '@salesforce/label/c.myCrmScore_NoSignalsTitle';
import notEnough from '@salesforce/label/c.myCrmScore_NotEnough';
import notEnoughSignal from '@salesforce/label/c.myCrmScore_NotEnoughSignal';
import notEnoughTitle from '@salesforce/label/c.myCrmScore_NotEnoughTitle';
import privateClosed from '@salesforce/label/c.myCrmScore_PrivateClosed';
import privateMirror from '@salesforce/label/c.myCrmScore_PrivateMirror';
import privateOpen from '@salesforce/label/c.myCrmScore_PrivateOpen';
import privateTitle from '@salesforce/label/c.myCrmScore_PrivateTitle';
import rounded from '@salesforce/label/c.myCrmScore_Rounded';
import signalsIntro from '@salesforce/label/c.myCrmScore_SignalsIntro';
import signalsTitle from '@salesforce/label/c.myCrmScore_SignalsTitle';
import title from '@salesforce/label/c.myCrmScore_Title';
import total from '@salesforce/label/c.myCrmScore_Total';
import totalNote from '@salesforce/label/c.myCrmScore_TotalNote';
import unavailable from '@salesforce/label/c.myCrmScore_Unavailable';
import updated from '@salesforce/label/c.myCrmScore_Updated';
import loading from '@salesforce/label/c.shell_Loading';
import refresh from '@salesforce/label/c.shell_Refresh';

export const LABELS = {
  bestStep,
  contractTitle,
  counting,
  exact,
  fixIntro,
  fixIntroUnscored,
  fixTitle,
  historyTitle,
  loading,
  noSignalsText,
  noSignalsTitle,
  notEnough,
  notEnoughSignal,
  notEnoughTitle,
  privateClosed,
  privateMirror,
  privateOpen,
  privateTitle,
  refresh,
  rounded,
  signalsIntro,
  signalsTitle,
  title,
  total,
  totalNote,
  unavailable,
  updated,
};
