import caption from '@salesforce/label/c.adoptionGroupFigures_Caption';
import group from '@salesforce/label/c.adoptionGroupFigures_Group';
import hidden from '@salesforce/label/c.adoptionGroupFigures_Hidden';
import note from '@salesforce/label/c.adoptionGroupFigures_Note';
import project from '@salesforce/label/c.adoptionGroupFigures_Project';
import projectSince from '@salesforce/label/c.adoptionGroupFigures_ProjectSince';
import reps from '@salesforce/label/c.adoptionGroupFigures_Reps';
import scored from '@salesforce/label/c.adoptionGroupFigures_Scored';
import since from '@salesforce/label/c.adoptionGroupFigures_Since';
import use from '@salesforce/label/c.adoptionGroupFigures_Use';
import weeks from '@salesforce/label/c.adoptionGroupFigures_Weeks';

export const LABELS = { caption, group, hidden, note, project, projectSince, reps, scored, since, use, weeks };
