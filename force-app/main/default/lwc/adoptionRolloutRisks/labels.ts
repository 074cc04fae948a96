import empty from '@salesforce/label/c.adoptionRolloutRisks_Empty';
import exposure from '@salesforce/label/c.adoptionRolloutRisks_Exposure';
import impact from '@salesforce/label/c.adoptionRolloutRisks_Impact';
import likelihood from '@salesforce/label/c.adoptionRolloutRisks_Likelihood';
import list from '@salesforce/label/c.adoptionRolloutRisks_List';
import matrix from '@salesforce/label/c.adoptionRolloutRisks_Matrix';
import noSign from '@salesforce/label/c.adoptionRolloutRisks_NoSign';
import occurred from '@salesforce/label/c.adoptionRolloutRisks_Occurred';
import signNotSeen from '@salesforce/label/c.adoptionRolloutRisks_SignNotSeen';
import signSeen from '@salesforce/label/c.adoptionRolloutRisks_SignSeen';

export const LABELS = {
  empty,
  exposure,
  impact,
  likelihood,
  list,
  matrix,
  noSign,
  occurred,
  signNotSeen,
  signSeen,
};
