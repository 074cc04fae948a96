import intro from '@salesforce/label/c.adoptionSetupSignals_Intro';

export const LABELS = { intro };
