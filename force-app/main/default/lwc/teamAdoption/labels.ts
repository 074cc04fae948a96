import loading from '@salesforce/label/c.shell_Loading';
import refresh from '@salesforce/label/c.shell_Refresh';
import groupsTitle from '@salesforce/label/c.teamAdoption_GroupsTitle';
import notMeasuredText from '@salesforce/label/c.teamAdoption_NotMeasuredText';
import notMeasuredTitle from '@salesforce/label/c.teamAdoption_NotMeasuredTitle';
import openingTitle from '@salesforce/label/c.teamAdoption_OpeningTitle';
import principle from '@salesforce/label/c.teamAdoption_Principle';
import title from '@salesforce/label/c.teamAdoption_Title';
import week from '@salesforce/label/c.teamAdoption_Week';

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
