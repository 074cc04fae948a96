import changed from '@salesforce/label/c.personRow_Changed';
import lever from '@salesforce/label/c.personRow_Lever';
import noChange from '@salesforce/label/c.personRow_NoChange';
import noLever from '@salesforce/label/c.personRow_NoLever';
import notEnough from '@salesforce/label/c.personRow_NotEnough';
import score from '@salesforce/label/c.personRow_Score';

export const LABELS = { changed, lever, noChange, noLever, notEnough, score };
