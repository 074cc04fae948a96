import days from '@salesforce/label/c.adoptionWording_Days';
import hours from '@salesforce/label/c.adoptionWording_Hours';

export const LABELS = {
  days,
  hours,
};
