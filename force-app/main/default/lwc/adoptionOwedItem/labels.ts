import answer from '@salesforce/label/c.adoptionOwedItem_Answer';
import answerMissing from '@salesforce/label/c.adoptionOwedItem_AnswerMissing';
import blocker from '@salesforce/label/c.adoptionOwedItem_Blocker';
import cancel from '@salesforce/label/c.adoptionOwedItem_Cancel';
import decide from '@salesforce/label/c.adoptionOwedItem_Decide';
import decideThis from '@salesforce/label/c.adoptionOwedItem_DecideThis';
import decision from '@salesforce/label/c.adoptionOwedItem_Decision';
import dueOn from '@salesforce/label/c.adoptionOwedItem_DueOn';
import escalate from '@salesforce/label/c.adoptionOwedItem_Escalate';
import escalateThis from '@salesforce/label/c.adoptionOwedItem_EscalateThis';
import irritant from '@salesforce/label/c.adoptionOwedItem_Irritant';
import levelCommittee from '@salesforce/label/c.adoptionOwedItem_LevelCommittee';
import levelLead from '@salesforce/label/c.adoptionOwedItem_LevelLead';
import levelSponsor from '@salesforce/label/c.adoptionOwedItem_LevelSponsor';
import load from '@salesforce/label/c.adoptionOwedItem_Load';
import loadMissing from '@salesforce/label/c.adoptionOwedItem_LoadMissing';
import loadName from '@salesforce/label/c.adoptionOwedItem_LoadName';
import noOwner from '@salesforce/label/c.adoptionOwedItem_NoOwner';
import openDay from '@salesforce/label/c.adoptionOwedItem_OpenDay';
import openDays from '@salesforce/label/c.adoptionOwedItem_OpenDays';
import openToday from '@salesforce/label/c.adoptionOwedItem_OpenToday';
import overdueSince from '@salesforce/label/c.adoptionOwedItem_OverdueSince';
import owner from '@salesforce/label/c.adoptionOwedItem_Owner';
import pastDay from '@salesforce/label/c.adoptionOwedItem_PastDay';
import pastDays from '@salesforce/label/c.adoptionOwedItem_PastDays';
import risk from '@salesforce/label/c.adoptionOwedItem_Risk';
import save from '@salesforce/label/c.adoptionOwedItem_Save';
import withSponsor from '@salesforce/label/c.adoptionOwedItem_WithSponsor';
import workingDay from '@salesforce/label/c.adoptionOwedItem_WorkingDay';
import workingDays from '@salesforce/label/c.adoptionOwedItem_WorkingDays';

export const LABELS = {
  answer,
  answerMissing,
  blocker,
  cancel,
  decide,
  decideThis,
  decision,
  dueOn,
  escalate,
  escalateThis,
  irritant,
  levelCommittee,
  levelLead,
  levelSponsor,
  load,
  loadMissing,
  loadName,
  noOwner,
  openDay,
  openDays,
  openToday,
  overdueSince,
  owner,
  pastDay,
  pastDays,
  risk,
  save,
  withSponsor,
  workingDay,
  workingDays,
};
