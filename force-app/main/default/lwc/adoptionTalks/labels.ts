import helps from '@salesforce/label/c.adoptionTalks_Helps';
import helpsOne from '@salesforce/label/c.adoptionTalks_HelpsOne';
import moreNews from '@salesforce/label/c.adoptionTalks_MoreNews';
import moreOf from '@salesforce/label/c.adoptionTalks_MoreOf';
import newsTitle from '@salesforce/label/c.adoptionTalks_NewsTitle';
import none from '@salesforce/label/c.adoptionTalks_None';
import note from '@salesforce/label/c.adoptionTalks_Note';
import opener from '@salesforce/label/c.adoptionTalks_Opener';
import rose from '@salesforce/label/c.adoptionTalks_Rose';
import title from '@salesforce/label/c.adoptionTalks_Title';
import training from '@salesforce/label/c.adoptionTalks_Training';

export const LABELS = { helps, helpsOne, moreNews, moreOf, newsTitle, none, note, opener, rose, title, training };
