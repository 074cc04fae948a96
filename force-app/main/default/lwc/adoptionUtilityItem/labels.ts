import one from '@salesforce/label/c.adoptionUtilityItem_One';
import several from '@salesforce/label/c.adoptionUtilityItem_Several';
import usual from '@salesforce/label/c.adoptionUtilityBar_Fixes';

export const LABELS = { one, several, usual };
