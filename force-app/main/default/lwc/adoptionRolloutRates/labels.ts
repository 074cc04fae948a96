import caption from '@salesforce/label/c.adoptionRolloutRates_Caption';
import notReached from '@salesforce/label/c.adoptionRolloutRates_NotReached';
import rate from '@salesforce/label/c.adoptionRolloutRates_Rate';
import reached from '@salesforce/label/c.adoptionRolloutRates_Reached';
import signal from '@salesforce/label/c.adoptionRolloutRates_Signal';
import target from '@salesforce/label/c.adoptionRolloutRates_Target';
import week from '@salesforce/label/c.adoptionRolloutRates_Week';

export const LABELS = {
  caption,
  notReached,
  rate,
  reached,
  signal,
  target,
  week,
};
