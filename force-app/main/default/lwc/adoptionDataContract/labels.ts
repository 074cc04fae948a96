import benefit from '@salesforce/label/c.adoptionDataContract_Benefit';
import bannedPay from '@salesforce/label/c.adoptionDataContract_BannedPay';
import bannedRanking from '@salesforce/label/c.adoptionDataContract_BannedRanking';
import bannedSanction from '@salesforce/label/c.adoptionDataContract_BannedSanction';
import bannedTitle from '@salesforce/label/c.adoptionDataContract_BannedTitle';
import bannedText from '@salesforce/label/c.adoptionDataContract_BannedText';
import contestText from '@salesforce/label/c.adoptionDataContract_ContestText';
import contestTitle from '@salesforce/label/c.adoptionDataContract_ContestTitle';
import contextOnly from '@salesforce/label/c.adoptionDataContract_ContextOnly';
import decision from '@salesforce/label/c.adoptionDataContract_Decision';
import limitsText from '@salesforce/label/c.adoptionDataContract_LimitsText';
import limitsTitle from '@salesforce/label/c.adoptionDataContract_LimitsTitle';
import measuredAs from '@salesforce/label/c.adoptionDataContract_MeasuredAs';
import neverText from '@salesforce/label/c.adoptionDataContract_NeverText';
import neverTitle from '@salesforce/label/c.adoptionDataContract_NeverTitle';
import notSaid from '@salesforce/label/c.adoptionDataContract_NotSaid';
import purpose from '@salesforce/label/c.adoptionDataContract_Purpose';
import readers from '@salesforce/label/c.adoptionDataContract_Readers';
import retentionText from '@salesforce/label/c.adoptionDataContract_RetentionText';
import retentionTitle from '@salesforce/label/c.adoptionDataContract_RetentionTitle';
import review from '@salesforce/label/c.adoptionDataContract_Review';
import reviewDue from '@salesforce/label/c.adoptionDataContract_ReviewDue';
import rowsMirror from '@salesforce/label/c.adoptionDataContract_RowsMirror';
import rowsOpen from '@salesforce/label/c.adoptionDataContract_RowsOpen';
import rowsClosed from '@salesforce/label/c.adoptionDataContract_RowsClosed';
import rowsTitle from '@salesforce/label/c.adoptionDataContract_RowsTitle';
import signals from '@salesforce/label/c.adoptionDataContract_Signals';

export const LABELS = {
  bannedText,
  bannedTitle,
  benefit,
  contestText,
  contestTitle,
  contextOnly,
  decision,
  limitsText,
  limitsTitle,
  measuredAs,
  neverText,
  neverTitle,
  notSaid,
  purpose,
  readers,
  retentionText,
  retentionTitle,
  review,
  reviewDue,
  rowsClosed,
  rowsMirror,
  rowsOpen,
  rowsTitle,
  signals,
};

/** Words for what a charter bans, by the part that says so. */
export const BANNED_USES = [
  { part: 'isPayBanned', word: bannedPay },
  { part: 'isSanctionBanned', word: bannedSanction },
  { part: 'isRankingBanned', word: bannedRanking },
] as const;
