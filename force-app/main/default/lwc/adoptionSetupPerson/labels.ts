import counts from '@salesforce/label/c.adoptionSetupSignal_Counts';
import found from '@salesforce/label/c.adoptionSetupPerson_Found';
import more from '@salesforce/label/c.adoptionSetupPerson_More';
import name from '@salesforce/label/c.adoptionSetupPerson_Name';
import nobody from '@salesforce/label/c.adoptionSetupPerson_Nobody';
import none from '@salesforce/label/c.adoptionSetupPerson_None';
import note from '@salesforce/label/c.adoptionSetupPerson_Note';
import placeholder from '@salesforce/label/c.adoptionSetupPerson_Placeholder';
import unreachable from '@salesforce/label/c.adoptionSetupPerson_Unreachable';

export const LABELS = { counts, found, more, name, nobody, none, note, placeholder, unreachable };
