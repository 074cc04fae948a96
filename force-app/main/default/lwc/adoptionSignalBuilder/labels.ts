import pass from '@salesforce/label/c.adoptionFilterFaults_PartPass';
import population from '@salesforce/label/c.adoptionFilterFaults_PartPopulation';
import notSaved from '@salesforce/label/c.adoptionReadiness_NotSaved';
import counting from '@salesforce/label/c.adoptionSetupSignal_Counting';
import counts from '@salesforce/label/c.adoptionSetupSignal_Counts';
import noRecords from '@salesforce/label/c.adoptionSetupSignal_NoRecords';
import notCounted from '@salesforce/label/c.adoptionSetupSignal_Unreachable';
import agreement from '@salesforce/label/c.adoptionSignalBuilder_Agreement';
import save from '@salesforce/label/c.adoptionSignalBuilder_Save';

export const LABELS = { agreement, counting, counts, noRecords, notCounted, notSaved, pass, population, save };
