import loading from '@salesforce/label/c.adoptionShell_Loading';
import nobody from '@salesforce/label/c.adoptionTeamTalk_Nobody';
import none from '@salesforce/label/c.adoptionTeamTalk_None';
import one from '@salesforce/label/c.adoptionTeamTalk_One';
import several from '@salesforce/label/c.adoptionTeamTalk_Several';

export const LABELS = { loading, nobody, none, one, several };
