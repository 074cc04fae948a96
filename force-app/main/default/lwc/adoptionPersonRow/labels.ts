import changed from '@salesforce/label/c.adoptionPersonRow_Changed';
import lever from '@salesforce/label/c.adoptionPersonRow_Lever';
import noChange from '@salesforce/label/c.adoptionPersonRow_NoChange';
import noLever from '@salesforce/label/c.adoptionPersonRow_NoLever';
import notEnough from '@salesforce/label/c.adoptionPersonRow_NotEnough';
import score from '@salesforce/label/c.adoptionPersonRow_Score';
import steady from '@salesforce/label/c.adoptionPersonRow_Steady';

export const LABELS = { changed, lever, noChange, noLever, notEnough, score, steady };
