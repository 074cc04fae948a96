import loading from '@salesforce/label/c.adoptionShell_Loading';
import refresh from '@salesforce/label/c.adoptionShell_Refresh';
import choose from '@salesforce/label/c.adoptionTeam_Choose';
import groupsTitle from '@salesforce/label/c.adoptionTeam_GroupsTitle';
import notBelow from '@salesforce/label/c.adoptionTeam_NotBelow';
import notMeasuredText from '@salesforce/label/c.adoptionTeam_NotMeasuredText';
import notMeasuredTitle from '@salesforce/label/c.adoptionTeam_NotMeasuredTitle';
import openingTitle from '@salesforce/label/c.adoptionTeam_OpeningTitle';
import peopleTitle from '@salesforce/label/c.adoptionTeamPeople_Title';
import placeholder from '@salesforce/label/c.adoptionTeam_Placeholder';
import principle from '@salesforce/label/c.adoptionTeam_Principle';
import targetTitle from '@salesforce/label/c.adoptionTeam_TargetTitle';
import team from '@salesforce/label/c.adoptionTeam_Team';
import title from '@salesforce/label/c.adoptionTeam_Title';
import week from '@salesforce/label/c.adoptionTeam_Week';

export const LABELS = {
  choose,
  groupsTitle,
  loading,
  notBelow,
  notMeasuredText,
  notMeasuredTitle,
  openingTitle,
  peopleTitle,
  placeholder,
  principle,
  refresh,
  targetTitle,
  team,
  title,
  week,
};
