import groupsTitle from '@salesforce/label/c.teamAdoption_GroupsTitle';
import heatIntro from '@salesforce/label/c.teamAdoption_HeatIntro';
import heatTitle from '@salesforce/label/c.teamAdoption_HeatTitle';
import noPeopleText from '@salesforce/label/c.teamAdoption_NoPeopleText';
import noPeopleTitle from '@salesforce/label/c.teamAdoption_NoPeopleTitle';
import notMeasuredText from '@salesforce/label/c.teamAdoption_NotMeasuredText';
import notMeasuredTitle from '@salesforce/label/c.teamAdoption_NotMeasuredTitle';
import openingTitle from '@salesforce/label/c.teamAdoption_OpeningTitle';
import order from '@salesforce/label/c.teamAdoption_Order';
import orderHelp from '@salesforce/label/c.teamAdoption_OrderHelp';
import orderName from '@salesforce/label/c.teamAdoption_OrderName';
import peopleTitle from '@salesforce/label/c.teamAdoption_PeopleTitle';
import principle from '@salesforce/label/c.teamAdoption_Principle';
import title from '@salesforce/label/c.teamAdoption_Title';
import week from '@salesforce/label/c.teamAdoption_Week';
import loading from '@salesforce/label/c.shell_Loading';
import refresh from '@salesforce/label/c.shell_Refresh';

export const LABELS = {
  groupsTitle,
  heatIntro,
  heatTitle,
  loading,
  noPeopleText,
  noPeopleTitle,
  notMeasuredText,
  notMeasuredTitle,
  openingTitle,
  order,
  orderHelp,
  orderName,
  peopleTitle,
  principle,
  refresh,
  title,
  week,
};
