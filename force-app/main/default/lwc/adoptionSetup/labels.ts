import partAgreedOn from '@salesforce/label/c.adoptionOpeningChecklist_PartAgreedOn';
import partBannedUses from '@salesforce/label/c.adoptionOpeningChecklist_PartBannedUses';
import partImpactAssessment from '@salesforce/label/c.adoptionOpeningChecklist_PartImpactAssessment';
import partMirrorStart from '@salesforce/label/c.adoptionOpeningChecklist_PartMirrorStart';
import partMirrorWeeks from '@salesforce/label/c.adoptionOpeningChecklist_PartMirrorWeeks';
import partPurpose from '@salesforce/label/c.adoptionOpeningChecklist_PartPurpose';
import partRetention from '@salesforce/label/c.adoptionOpeningChecklist_PartRetention';
import partWorksCouncil from '@salesforce/label/c.adoptionOpeningChecklist_PartWorksCouncil';
import charter from '@salesforce/label/c.adoptionSetup_Charter';
import charterAgreed from '@salesforce/label/c.adoptionSetup_CharterAgreed';
import charterFix from '@salesforce/label/c.adoptionSetup_CharterFix';
import charterLacks from '@salesforce/label/c.adoptionSetup_CharterLacks';
import charterWhy from '@salesforce/label/c.adoptionSetup_CharterWhy';
import closedText from '@salesforce/label/c.adoptionSetup_ClosedText';
import closedTitle from '@salesforce/label/c.adoptionSetup_ClosedTitle';
import groupsNone from '@salesforce/label/c.adoptionSetup_GroupsNone';
import groupsNoneFix from '@salesforce/label/c.adoptionSetup_GroupsNoneFix';
import holders from '@salesforce/label/c.adoptionSetup_Holders';
import holdersWhat from '@salesforce/label/c.adoptionSetup_HoldersWhat';
import holdersWhy from '@salesforce/label/c.adoptionSetup_HoldersWhy';
import managers from '@salesforce/label/c.adoptionSetup_Managers';
import managersFine from '@salesforce/label/c.adoptionSetup_ManagersFine';
import managersGone from '@salesforce/label/c.adoptionSetup_ManagersGone';
import managersGoneFix from '@salesforce/label/c.adoptionSetup_ManagersGoneFix';
import managersMissing from '@salesforce/label/c.adoptionSetup_ManagersMissing';
import managersMissingFix from '@salesforce/label/c.adoptionSetup_ManagersMissingFix';
import managersNotReady from '@salesforce/label/c.adoptionSetup_ManagersNotReady';
import managersNotReadyFix from '@salesforce/label/c.adoptionSetup_ManagersNotReadyFix';
import managersWhy from '@salesforce/label/c.adoptionSetup_ManagersWhy';
import measured from '@salesforce/label/c.adoptionSetup_Measured';
import measuring from '@salesforce/label/c.adoptionSetup_Measuring';
import measuringFix from '@salesforce/label/c.adoptionSetup_MeasuringFix';
import measuringWhy from '@salesforce/label/c.adoptionSetup_MeasuringWhy';
import neverMeasured from '@salesforce/label/c.adoptionSetup_NeverMeasured';
import overdue from '@salesforce/label/c.adoptionSetup_Overdue';
import packageTitle from '@salesforce/label/c.adoptionSetup_Package';
import packageWhy from '@salesforce/label/c.adoptionSetup_PackageWhy';
import retention from '@salesforce/label/c.adoptionSetup_Retention';
import retentionNone from '@salesforce/label/c.adoptionSetup_RetentionNone';
import retentionWeeks from '@salesforce/label/c.adoptionSetup_RetentionWeeks';
import retentionWhy from '@salesforce/label/c.adoptionSetup_RetentionWhy';
import signals from '@salesforce/label/c.adoptionSetup_Signals';
import signalsAgreed from '@salesforce/label/c.adoptionSetup_SignalsAgreed';
import signalsChangedFix from '@salesforce/label/c.adoptionSetup_SignalsChangedFix';
import signalsNone from '@salesforce/label/c.adoptionSetup_SignalsNone';
import signalsNoneFix from '@salesforce/label/c.adoptionSetup_SignalsNoneFix';
import signalsNoneWhy from '@salesforce/label/c.adoptionSetup_SignalsNoneWhy';
import signalsOpen from '@salesforce/label/c.adoptionSetup_SignalsOpen';
import signalsOpenFix from '@salesforce/label/c.adoptionSetup_SignalsOpenFix';
import signalsTitle from '@salesforce/label/c.adoptionSetup_SignalsTitle';
import signalsWhy from '@salesforce/label/c.adoptionSetup_SignalsWhy';
import title from '@salesforce/label/c.adoptionSetup_Title';
import version from '@salesforce/label/c.adoptionSetup_Version';
import viewAll from '@salesforce/label/c.adoptionSetup_ViewAll';
import viewAllWhat from '@salesforce/label/c.adoptionSetup_ViewAllWhat';
import viewAllWhy from '@salesforce/label/c.adoptionSetup_ViewAllWhy';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';
import type { CharterPart } from 'c/adoptionCharter';

export const LABELS = {
  charter,
  charterAgreed,
  charterFix,
  charterLacks,
  charterWhy,
  closedText,
  closedTitle,
  groupsNone,
  groupsNoneFix,
  holders,
  holdersWhat,
  holdersWhy,
  managers,
  managersFine,
  managersGone,
  managersGoneFix,
  managersMissing,
  managersMissingFix,
  managersNotReady,
  managersNotReadyFix,
  managersWhy,
  measured,
  measuring,
  measuringFix,
  measuringWhy,
  neverMeasured,
  overdue,
  package: packageTitle,
  packageWhy,
  refresh,
  retention,
  retentionNone,
  retentionWeeks,
  retentionWhy,
  signals,
  signalsAgreed,
  signalsChangedFix,
  signalsNone,
  signalsNoneFix,
  signalsNoneWhy,
  signalsOpen,
  signalsOpenFix,
  signalsTitle,
  signalsWhy,
  title,
  version,
  viewAll,
  viewAllWhat,
  viewAllWhy,
};

/** What a missing part of the charter is called; the three bans are one. */
export const PART: Readonly<Record<CharterPart, string>> = {
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
