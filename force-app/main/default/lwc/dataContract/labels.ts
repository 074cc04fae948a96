import benefit from '@salesforce/label/c.dataContract_Benefit';
import bannedPay from '@salesforce/label/c.dataContract_BannedPay';
import bannedRanking from '@salesforce/label/c.dataContract_BannedRanking';
import bannedSanction from '@salesforce/label/c.dataContract_BannedSanction';
import bannedTitle from '@salesforce/label/c.dataContract_BannedTitle';
import bannedText from '@salesforce/label/c.dataContract_BannedText';
import contestText from '@salesforce/label/c.dataContract_ContestText';
import contestTitle from '@salesforce/label/c.dataContract_ContestTitle';
import contextOnly from '@salesforce/label/c.dataContract_ContextOnly';
import decision from '@salesforce/label/c.dataContract_Decision';
import limitsText from '@salesforce/label/c.dataContract_LimitsText';
import limitsTitle from '@salesforce/label/c.dataContract_LimitsTitle';
import measuredAs from '@salesforce/label/c.dataContract_MeasuredAs';
import neverText from '@salesforce/label/c.dataContract_NeverText';
import neverTitle from '@salesforce/label/c.dataContract_NeverTitle';
import notSaid from '@salesforce/label/c.dataContract_NotSaid';
import purpose from '@salesforce/label/c.dataContract_Purpose';
import readers from '@salesforce/label/c.dataContract_Readers';
import retentionText from '@salesforce/label/c.dataContract_RetentionText';
import retentionTitle from '@salesforce/label/c.dataContract_RetentionTitle';
import review from '@salesforce/label/c.dataContract_Review';
import reviewDue from '@salesforce/label/c.dataContract_ReviewDue';
import rowsMirror from '@salesforce/label/c.dataContract_RowsMirror';
import rowsOpen from '@salesforce/label/c.dataContract_RowsOpen';
import rowsClosed from '@salesforce/label/c.dataContract_RowsClosed';
import rowsTitle from '@salesforce/label/c.dataContract_RowsTitle';
import signals from '@salesforce/label/c.dataContract_Signals';

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
