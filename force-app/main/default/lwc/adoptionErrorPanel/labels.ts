import adviceAccess from '@salesforce/label/c.adoptionErrorPanel_AdviceAccess';
import adviceOther from '@salesforce/label/c.adoptionErrorPanel_AdviceOther';
import adviceSession from '@salesforce/label/c.adoptionErrorPanel_AdviceSession';
import adviceSharedKey from '@salesforce/label/c.adoptionErrorPanel_AdviceSharedKey';
import adviceTooMany from '@salesforce/label/c.adoptionErrorPanel_AdviceTooMany';
import details from '@salesforce/label/c.adoptionErrorPanel_Details';
import readAt from '@salesforce/label/c.adoptionErrorPanel_ReadAt';
import titleSession from '@salesforce/label/c.adoptionErrorPanel_TitleSession';
import titleSharedKey from '@salesforce/label/c.adoptionErrorPanel_TitleSharedKey';
import titleTooMany from '@salesforce/label/c.adoptionErrorPanel_TitleTooMany';
import titleUnavailable from '@salesforce/label/c.adoptionErrorPanel_TitleUnavailable';
import titleUnreachable from '@salesforce/label/c.adoptionErrorPanel_TitleUnreachable';
import tryAgain from '@salesforce/label/c.adoptionShell_TryAgain';

export const LABELS = {
  adviceAccess,
  adviceOther,
  adviceSession,
  adviceSharedKey,
  adviceTooMany,
  details,
  readAt,
  titleSession,
  titleSharedKey,
  titleTooMany,
  titleUnavailable,
  titleUnreachable,
  tryAgain,
};
