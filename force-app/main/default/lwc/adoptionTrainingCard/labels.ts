import came from '@salesforce/label/c.adoptionTrainingCard_Came';
import cancelled from '@salesforce/label/c.adoptionTrainingCard_Cancelled';
import coming from '@salesforce/label/c.adoptionTrainingCard_Coming';
import effect from '@salesforce/label/c.adoptionTrainingCard_Effect';
import falling from '@salesforce/label/c.adoptionTrainingCard_Falling';
import full from '@salesforce/label/c.adoptionTrainingCard_Full';
import gap from '@salesforce/label/c.adoptionTrainingCard_Gap';
import minutes from '@salesforce/label/c.adoptionTrainingCard_Minutes';
import more from '@salesforce/label/c.adoptionTrainingCard_More';
import noEffect from '@salesforce/label/c.adoptionTrainingCard_NoEffect';
import noRate from '@salesforce/label/c.adoptionTrainingCard_NoRate';
import noSession from '@salesforce/label/c.adoptionTrainingCard_NoSession';
import notMeasurable from '@salesforce/label/c.adoptionTrainingCard_NotMeasurable';
import oneMore from '@salesforce/label/c.adoptionTrainingCard_OneMore';
import others from '@salesforce/label/c.adoptionTrainingCard_Others';
import reached from '@salesforce/label/c.adoptionTrainingCard_Reached';
import seats from '@salesforce/label/c.adoptionTrainingCard_Seats';
import withWhom from '@salesforce/label/c.adoptionTrainingCard_With';

export const LABELS = {
  came,
  cancelled,
  coming,
  effect,
  falling,
  full,
  gap,
  minutes,
  more,
  noEffect,
  noRate,
  noSession,
  notMeasurable,
  oneMore,
  others,
  reached,
  seats,
  with: withWhom,
};
