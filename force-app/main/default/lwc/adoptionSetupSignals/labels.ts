import intro from '@salesforce/label/c.adoptionSetupSignals_Intro';
import more from '@salesforce/label/c.adoptionSetupSignals_More';

export const LABELS = { intro, more };
