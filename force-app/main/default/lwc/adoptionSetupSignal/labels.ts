import about from '@salesforce/label/c.adoptionSetupSignal_About';
import agreed from '@salesforce/label/c.adoptionSetupSignal_Agreed';
import changed from '@salesforce/label/c.adoptionSetupSignal_Changed';
import counting from '@salesforce/label/c.adoptionSetupSignal_Counting';
import counts from '@salesforce/label/c.adoptionSetupSignal_Counts';
import details from '@salesforce/label/c.adoptionSetupSignal_Details';
import edit from '@salesforce/label/c.adoptionSetupSignal_Edit';
import editShort from '@salesforce/label/c.adoptionSetupSignal_EditShort';
import noRecords from '@salesforce/label/c.adoptionSetupSignal_NoRecords';
import notAgreed from '@salesforce/label/c.adoptionSetupSignal_NotAgreed';
import off from '@salesforce/label/c.adoptionSetupSignal_Off';
import ofPerson from '@salesforce/label/c.adoptionSetupSignal_OfPerson';
import ofProject from '@salesforce/label/c.adoptionSetupSignal_OfProject';
import refused from '@salesforce/label/c.adoptionSetupSignal_Refused';
import test from '@salesforce/label/c.adoptionSetupSignal_Test';
import testShort from '@salesforce/label/c.adoptionSetupSignal_TestShort';
import unreachable from '@salesforce/label/c.adoptionSetupSignal_Unreachable';

export const LABELS = {
  about,
  agreed,
  changed,
  counting,
  counts,
  details,
  edit,
  editShort,
  noRecords,
  notAgreed,
  off,
  ofPerson,
  ofProject,
  refused,
  test,
  testShort,
  unreachable,
};
