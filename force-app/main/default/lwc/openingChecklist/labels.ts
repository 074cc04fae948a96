import allReadyText from '@salesforce/label/c.openingChecklist_AllReadyText';
import allReadyTitle from '@salesforce/label/c.openingChecklist_AllReadyTitle';
import charterDone from '@salesforce/label/c.openingChecklist_CharterDone';
import charterFuture from '@salesforce/label/c.openingChecklist_CharterFuture';
import charterMissing from '@salesforce/label/c.openingChecklist_CharterMissing';
import charterTitle from '@salesforce/label/c.openingChecklist_CharterTitle';
import done from '@salesforce/label/c.openingChecklist_Done';
import intro from '@salesforce/label/c.openingChecklist_Intro';
import leadUnknown from '@salesforce/label/c.openingChecklist_LeadUnknown';
import managerUnknown from '@salesforce/label/c.openingChecklist_ManagerUnknown';
import mirrorDone from '@salesforce/label/c.openingChecklist_MirrorDone';
import mirrorPlanned from '@salesforce/label/c.openingChecklist_MirrorPlanned';
import mirrorRuns from '@salesforce/label/c.openingChecklist_MirrorRuns';
import mirrorTitle from '@salesforce/label/c.openingChecklist_MirrorTitle';
import mirrorUnknown from '@salesforce/label/c.openingChecklist_MirrorUnknown';
import owedBy from '@salesforce/label/c.openingChecklist_OwedBy';
import owedByTime from '@salesforce/label/c.openingChecklist_OwedByTime';
import partAgreedOn from '@salesforce/label/c.openingChecklist_PartAgreedOn';
import partBannedUses from '@salesforce/label/c.openingChecklist_PartBannedUses';
import partImpactAssessment from '@salesforce/label/c.openingChecklist_PartImpactAssessment';
import partMirrorStart from '@salesforce/label/c.openingChecklist_PartMirrorStart';
import partMirrorWeeks from '@salesforce/label/c.openingChecklist_PartMirrorWeeks';
import partPurpose from '@salesforce/label/c.openingChecklist_PartPurpose';
import partRetention from '@salesforce/label/c.openingChecklist_PartRetention';
import partWorksCouncil from '@salesforce/label/c.openingChecklist_PartWorksCouncil';
import readyDone from '@salesforce/label/c.openingChecklist_ReadyDone';
import readyNotAssessed from '@salesforce/label/c.openingChecklist_ReadyNotAssessed';
import readyNotCoached from '@salesforce/label/c.openingChecklist_ReadyNotCoached';
import readyOwed from '@salesforce/label/c.openingChecklist_ReadyOwed';
import readyTitle from '@salesforce/label/c.openingChecklist_ReadyTitle';
import toDo from '@salesforce/label/c.openingChecklist_ToDo';
import waiting from '@salesforce/label/c.openingChecklist_Waiting';
import type { CharterPart } from 'c/adoptionScoring';

export const LABELS = {
  allReadyText,
  allReadyTitle,
  charterDone,
  charterFuture,
  charterMissing,
  charterTitle,
  done,
  intro,
  leadUnknown,
  managerUnknown,
  mirrorDone,
  mirrorPlanned,
  mirrorRuns,
  mirrorTitle,
  mirrorUnknown,
  owedBy,
  owedByTime,
  readyDone,
  readyNotAssessed,
  readyNotCoached,
  readyOwed,
  readyTitle,
  toDo,
  waiting,
};

/** What a missing part is called; the three bans are one. */
export const PART: Record<CharterPart, string> = {
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
