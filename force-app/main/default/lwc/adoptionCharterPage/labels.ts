import { CHARTER, type CharterStatus } from 'c/adoptionCharter';
import agree from '@salesforce/label/c.adoptionCharterPage_Agree';
import agreed from '@salesforce/label/c.adoptionCharterPage_Agreed';
import agreeOne from '@salesforce/label/c.adoptionCharterPage_AgreeOne';
import agreePart from '@salesforce/label/c.adoptionCharterPage_AgreePart';
import agreeText from '@salesforce/label/c.adoptionCharterPage_AgreeText';
import ask from '@salesforce/label/c.adoptionCharterPage_Ask';
import askDataProtection from '@salesforce/label/c.adoptionCharterPage_AskDataProtection';
import askLead from '@salesforce/label/c.adoptionCharterPage_AskLead';
import askWorksCouncil from '@salesforce/label/c.adoptionCharterPage_AskWorksCouncil';
import contactsUnread from '@salesforce/label/c.adoptionCharterPage_ContactsUnread';
import edit from '@salesforce/label/c.adoptionCharterPage_Edit';
import open from '@salesforce/label/c.adoptionCharterPage_Open';
import print from '@salesforce/label/c.adoptionCharterPage_Print';
import refused from '@salesforce/label/c.adoptionCharterPage_Refused';
import title from '@salesforce/label/c.adoptionCharterPage_Title';
import titleOf from '@salesforce/label/c.adoptionCharterPage_TitleOf';
import waiting from '@salesforce/label/c.adoptionCharterPage_Waiting';
import limits from '@salesforce/label/c.adoptionDataContract_LimitsText';
import limitsTitle from '@salesforce/label/c.adoptionDataContract_LimitsTitle';
import incomplete from '@salesforce/label/c.adoptionProjectPage_CharterIncomplete';
import mirrorOnly from '@salesforce/label/c.adoptionProjectPage_CharterMirror';
import mirrorOnlyText from '@salesforce/label/c.adoptionProjectPage_CharterMirrorText';
import incompleteText from '@salesforce/label/c.adoptionProjectPage_CharterNote';
import complete from '@salesforce/label/c.adoptionProjectPage_CharterOpen';
import completeText from '@salesforce/label/c.adoptionProjectPage_CharterOpenText';
import loading from '@salesforce/label/c.adoptionShell_Loading';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';

export const LABELS = {
  agree,
  agreed,
  agreeOne,
  agreePart,
  agreeText,
  ask,
  askLead,
  contactsUnread,
  edit,
  limits,
  limitsTitle,
  loading,
  open,
  print,
  refresh,
  refused,
  title,
  titleOf,
  waiting,
};

/** Where a charter stands. */
export const STATUS: Readonly<Record<CharterStatus, { heading: string; text: string }>> = {
  [CHARTER.incomplete]: { heading: incomplete, text: incompleteText },
  [CHARTER.mirrorOnly]: { heading: mirrorOnly, text: mirrorOnlyText },
  [CHARTER.open]: { heading: complete, text: completeText },
};

/** How somebody is named, by their role. */
export const CONTACT: Readonly<Record<string, string>> = {
  DataProtection: askDataProtection,
  WorksCouncil: askWorksCouncil,
};
