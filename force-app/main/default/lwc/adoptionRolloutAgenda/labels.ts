import empty from '@salesforce/label/c.adoptionRolloutAgenda_Empty';
import message from '@salesforce/label/c.adoptionRolloutAgenda_Message';
import registered from '@salesforce/label/c.adoptionRolloutAgenda_Registered';
import review from '@salesforce/label/c.adoptionRolloutAgenda_Review';
import seats from '@salesforce/label/c.adoptionRolloutAgenda_Seats';
import to from '@salesforce/label/c.adoptionRolloutAgenda_To';
import training from '@salesforce/label/c.adoptionRolloutAgenda_Training';

export const LABELS = {
  empty,
  message,
  registered,
  review,
  seats,
  to,
  training,
};
