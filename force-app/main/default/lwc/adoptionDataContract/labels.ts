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
import keptClosed from '@salesforce/label/c.adoptionDataContract_KeptClosed';
import keptMirror from '@salesforce/label/c.adoptionDataContract_KeptMirror';
import keptOpen from '@salesforce/label/c.adoptionDataContract_KeptOpen';
import keptTitle from '@salesforce/label/c.adoptionDataContract_KeptTitle';
import limitsText from '@salesforce/label/c.adoptionDataContract_LimitsText';
import limitsTitle from '@salesforce/label/c.adoptionDataContract_LimitsTitle';
import measuredAs from '@salesforce/label/c.adoptionDataContract_MeasuredAs';
import neverText from '@salesforce/label/c.adoptionDataContract_NeverText';
import neverTitle from '@salesforce/label/c.adoptionDataContract_NeverTitle';
import notAgreed from '@salesforce/label/c.adoptionShell_NotAgreed';
import notSaid from '@salesforce/label/c.adoptionDataContract_NotSaid';
import purpose from '@salesforce/label/c.adoptionDataContract_Purpose';
import readers from '@salesforce/label/c.adoptionDataContract_Readers';
import retentionText from '@salesforce/label/c.adoptionDataContract_RetentionText';
import retentionTitle from '@salesforce/label/c.adoptionDataContract_RetentionTitle';
import review from '@salesforce/label/c.adoptionDataContract_Review';
import reviewDue from '@salesforce/label/c.adoptionDataContract_ReviewDue';
import signals from '@salesforce/label/c.adoptionDataContract_Signals';

export const LABELS = {
  bannedText,
  bannedTitle,
  benefit,
  contestText,
  contestTitle,
  contextOnly,
  decision,
  keptClosed,
  keptMirror,
  keptOpen,
  keptTitle,
  limitsText,
  limitsTitle,
  measuredAs,
  neverText,
  neverTitle,
  notAgreed,
  notSaid,
  purpose,
  readers,
  retentionText,
  retentionTitle,
  review,
  reviewDue,
  signals,
};

/** Words for what a charter bans, by the part that says so. */
export const BANNED_USES = [
  { part: 'isPayBanned', word: bannedPay },
  { part: 'isSanctionBanned', word: bannedSanction },
  { part: 'isRankingBanned', word: bannedRanking },
] as const;
