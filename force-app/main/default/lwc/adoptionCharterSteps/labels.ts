import type { CharterPart, CharterStep } from 'c/adoptionCharter';
import agreedOn from '@salesforce/label/c.adoptionCharterSteps_AgreedOn';
import agreedWith from '@salesforce/label/c.adoptionCharterSteps_AgreedWith';
import assessment from '@salesforce/label/c.adoptionCharterSteps_Assessment';
import closedAgreed from '@salesforce/label/c.adoptionCharterSteps_ClosedAgreed';
import closedByWeeks from '@salesforce/label/c.adoptionCharterSteps_ClosedByWeeks';
import closedHowLong from '@salesforce/label/c.adoptionCharterSteps_ClosedHowLong';
import closedMirror from '@salesforce/label/c.adoptionCharterSteps_ClosedMirror';
import closedNever from '@salesforce/label/c.adoptionCharterSteps_ClosedNever';
import closedWhy from '@salesforce/label/c.adoptionCharterSteps_ClosedWhy';
import consulted from '@salesforce/label/c.adoptionCharterSteps_Consulted';
import howLong from '@salesforce/label/c.adoptionCharterSteps_HowLong';
import howMany from '@salesforce/label/c.adoptionCharterSteps_HowMany';
import informed from '@salesforce/label/c.adoptionCharterSteps_Informed';
import mirror from '@salesforce/label/c.adoptionCharterSteps_Mirror';
import mirrorStarts from '@salesforce/label/c.adoptionCharterSteps_MirrorStarts';
import mirrorWeeks from '@salesforce/label/c.adoptionCharterSteps_MirrorWeeks';
import missing from '@salesforce/label/c.adoptionCharterSteps_Missing';
import never from '@salesforce/label/c.adoptionCharterSteps_Never';
import opens from '@salesforce/label/c.adoptionCharterSteps_Opens';
import bannedPay from '@salesforce/label/c.adoptionDataContract_BannedPay';
import bannedRanking from '@salesforce/label/c.adoptionDataContract_BannedRanking';
import bannedSanction from '@salesforce/label/c.adoptionDataContract_BannedSanction';
import banned from '@salesforce/label/c.adoptionDataContract_BannedText';
import neverRead from '@salesforce/label/c.adoptionDataContract_NeverText';
import why from '@salesforce/label/c.adoptionDataContract_Purpose';
import retention from '@salesforce/label/c.adoptionDataContract_RetentionText';
import done from '@salesforce/label/c.adoptionOpeningChecklist_Done';
import partAgreedOn from '@salesforce/label/c.adoptionOpeningChecklist_PartAgreedOn';
import partBannedUses from '@salesforce/label/c.adoptionOpeningChecklist_PartBannedUses';
import partImpactAssessment from '@salesforce/label/c.adoptionOpeningChecklist_PartImpactAssessment';
import partMirrorStart from '@salesforce/label/c.adoptionOpeningChecklist_PartMirrorStart';
import partMirrorWeeks from '@salesforce/label/c.adoptionOpeningChecklist_PartMirrorWeeks';
import partPurpose from '@salesforce/label/c.adoptionOpeningChecklist_PartPurpose';
import partRetention from '@salesforce/label/c.adoptionOpeningChecklist_PartRetention';
import partWorksCouncil from '@salesforce/label/c.adoptionOpeningChecklist_PartWorksCouncil';
import toDo from '@salesforce/label/c.adoptionOpeningChecklist_ToDo';

const titles: Readonly<Record<CharterStep, string>> = { why, never, howLong, agreedWith, mirror };
const closed: Readonly<Record<CharterStep, string>> = {
  why: closedWhy,
  never: closedNever,
  howLong: closedHowLong,
  agreedWith: closedAgreed,
  mirror: closedMirror,
};

export const LABELS = {
  agreedOn,
  assessment,
  banned,
  closed,
  closedByWeeks,
  consulted,
  done,
  howMany,
  informed,
  mirrorStarts,
  mirrorWeeks,
  missing,
  neverRead,
  opens,
  retention,
  titles,
  toDo,
};

/** Words for what a charter bans, by the part that says so. */
export const USES = [
  { part: 'isPayBanned', word: bannedPay },
  { part: 'isSanctionBanned', word: bannedSanction },
  { part: 'isRankingBanned', word: bannedRanking },
] as const;

/** What a missing part is called; the three bans are one. */
export const MISSING: Readonly<Record<CharterPart, string>> = {
  measuringPurpose: partPurpose,
  isPayBanned: partBannedUses,
  isSanctionBanned: partBannedUses,
  isRankingBanned: partBannedUses,
  retentionWeeks: partRetention,
  charterAgreedOn: partAgreedOn,
  worksCouncilConsultedOn: partWorksCouncil,
  impactAssessmentReference: partImpactAssessment,
  mirrorStartsOn: partMirrorStart,
  mirrorWeeks: partMirrorWeeks,
};
