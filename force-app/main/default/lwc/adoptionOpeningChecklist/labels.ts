import allReadyText from '@salesforce/label/c.adoptionOpeningChecklist_AllReadyText';
import allReadyTitle from '@salesforce/label/c.adoptionOpeningChecklist_AllReadyTitle';
import charterDone from '@salesforce/label/c.adoptionOpeningChecklist_CharterDone';
import charterFuture from '@salesforce/label/c.adoptionOpeningChecklist_CharterFuture';
import charterMissing from '@salesforce/label/c.adoptionOpeningChecklist_CharterMissing';
import charterTitle from '@salesforce/label/c.adoptionOpeningChecklist_CharterTitle';
import done from '@salesforce/label/c.adoptionOpeningChecklist_Done';
import intro from '@salesforce/label/c.adoptionOpeningChecklist_Intro';
import leadUnknown from '@salesforce/label/c.adoptionOpeningChecklist_LeadUnknown';
import managerInactive from '@salesforce/label/c.adoptionOpeningChecklist_ManagerInactive';
import managerUnknown from '@salesforce/label/c.adoptionOpeningChecklist_ManagerUnknown';
import mirrorDone from '@salesforce/label/c.adoptionOpeningChecklist_MirrorDone';
import mirrorPlanned from '@salesforce/label/c.adoptionOpeningChecklist_MirrorPlanned';
import mirrorRuns from '@salesforce/label/c.adoptionOpeningChecklist_MirrorRuns';
import mirrorTitle from '@salesforce/label/c.adoptionOpeningChecklist_MirrorTitle';
import mirrorUnknown from '@salesforce/label/c.adoptionOpeningChecklist_MirrorUnknown';
import owedBy from '@salesforce/label/c.adoptionOpeningChecklist_OwedBy';
import owedByTime from '@salesforce/label/c.adoptionOpeningChecklist_OwedByTime';
import partAgreedOn from '@salesforce/label/c.adoptionOpeningChecklist_PartAgreedOn';
import partBannedUses from '@salesforce/label/c.adoptionOpeningChecklist_PartBannedUses';
import partImpactAssessment from '@salesforce/label/c.adoptionOpeningChecklist_PartImpactAssessment';
import partMirrorStart from '@salesforce/label/c.adoptionOpeningChecklist_PartMirrorStart';
import partMirrorWeeks from '@salesforce/label/c.adoptionOpeningChecklist_PartMirrorWeeks';
import partPurpose from '@salesforce/label/c.adoptionOpeningChecklist_PartPurpose';
import partRetention from '@salesforce/label/c.adoptionOpeningChecklist_PartRetention';
import partWorksCouncil from '@salesforce/label/c.adoptionOpeningChecklist_PartWorksCouncil';
import readyDone from '@salesforce/label/c.adoptionOpeningChecklist_ReadyDone';
import readyNotAssessed from '@salesforce/label/c.adoptionOpeningChecklist_ReadyNotAssessed';
import readyNotCoached from '@salesforce/label/c.adoptionOpeningChecklist_ReadyNotCoached';
import readyOwed from '@salesforce/label/c.adoptionOpeningChecklist_ReadyOwed';
import readyTitle from '@salesforce/label/c.adoptionOpeningChecklist_ReadyTitle';
import readyUnknown from '@salesforce/label/c.adoptionOpeningChecklist_ReadyUnknown';
import toDo from '@salesforce/label/c.adoptionOpeningChecklist_ToDo';
import waiting from '@salesforce/label/c.adoptionOpeningChecklist_Waiting';
import type { CharterPart } from 'c/adoptionCharter';

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
  managerInactive,
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
  readyUnknown,
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
