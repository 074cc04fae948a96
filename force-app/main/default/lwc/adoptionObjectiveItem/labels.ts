import baseline from '@salesforce/label/c.adoptionObjectiveItem_Baseline';
import cancel from '@salesforce/label/c.adoptionObjectiveItem_Cancel';
import current from '@salesforce/label/c.adoptionObjectiveItem_Current';
import due from '@salesforce/label/c.adoptionObjectiveItem_Due';
import first from '@salesforce/label/c.adoptionObjectiveItem_First';
import newTarget from '@salesforce/label/c.adoptionObjectiveItem_NewTarget';
import outlookBehind from '@salesforce/label/c.adoptionObjectiveItem_OutlookBehind';
import outlookInTime from '@salesforce/label/c.adoptionObjectiveItem_OutlookInTime';
import outlookOverdue from '@salesforce/label/c.adoptionObjectiveItem_OutlookOverdue';
import outlookReached from '@salesforce/label/c.adoptionObjectiveItem_OutlookReached';
import outlookUnknown from '@salesforce/label/c.adoptionObjectiveItem_OutlookUnknown';
import picture from '@salesforce/label/c.adoptionObjectiveItem_Picture';
import pictureRevised from '@salesforce/label/c.adoptionObjectiveItem_PictureRevised';
import reason from '@salesforce/label/c.adoptionObjectiveItem_Reason';
import reasonHelp from '@salesforce/label/c.adoptionObjectiveItem_ReasonHelp';
import reasonMissing from '@salesforce/label/c.adoptionObjectiveItem_ReasonMissing';
import responsible from '@salesforce/label/c.adoptionObjectiveItem_Responsible';
import revise from '@salesforce/label/c.adoptionObjectiveItem_Revise';
import reviseThis from '@salesforce/label/c.adoptionObjectiveItem_ReviseThis';
import revision from '@salesforce/label/c.adoptionObjectiveItem_Revision';
import revisions from '@salesforce/label/c.adoptionObjectiveItem_Revisions';
import save from '@salesforce/label/c.adoptionObjectiveItem_Save';
import targetMissing from '@salesforce/label/c.adoptionObjectiveItem_TargetMissing';
import unknown from '@salesforce/label/c.adoptionObjectiveItem_Unknown';
import value from '@salesforce/label/c.adoptionObjectiveItem_Value';

export const LABELS = {
  baseline,
  cancel,
  current,
  due,
  first,
  newTarget,
  outlookBehind,
  outlookInTime,
  outlookOverdue,
  outlookReached,
  outlookUnknown,
  picture,
  pictureRevised,
  reason,
  reasonHelp,
  reasonMissing,
  responsible,
  revise,
  reviseThis,
  revision,
  revisions,
  save,
  targetMissing,
  unknown,
  value,
};
