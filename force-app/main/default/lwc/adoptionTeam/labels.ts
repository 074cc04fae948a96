import loading from '@salesforce/label/c.adoptionShell_Loading';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';
import groupsTitle from '@salesforce/label/c.adoptionTeam_GroupsTitle';
import notMeasuredText from '@salesforce/label/c.adoptionTeam_NotMeasuredText';
import notMeasuredTitle from '@salesforce/label/c.adoptionTeam_NotMeasuredTitle';
import openingTitle from '@salesforce/label/c.adoptionTeam_OpeningTitle';
import principle from '@salesforce/label/c.adoptionTeam_Principle';
import title from '@salesforce/label/c.adoptionTeam_Title';
import week from '@salesforce/label/c.adoptionTeam_Week';

export const LABELS = {
  groupsTitle,
  loading,
  notMeasuredText,
  notMeasuredTitle,
  openingTitle,
  principle,
  refresh,
  title,
  week,
};
