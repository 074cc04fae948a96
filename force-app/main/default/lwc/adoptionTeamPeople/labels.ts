import loading from '@salesforce/label/c.adoptionShell_Loading';
import heatIntro from '@salesforce/label/c.adoptionTeamPeople_HeatIntro';
import heatTitle from '@salesforce/label/c.adoptionTeamPeople_HeatTitle';
import next from '@salesforce/label/c.adoptionTeamPeople_Next';
import noneOwnText from '@salesforce/label/c.adoptionTeamPeople_NoneOwnText';
import noneOwnTitle from '@salesforce/label/c.adoptionTeamPeople_NoneOwnTitle';
import noneText from '@salesforce/label/c.adoptionTeamPeople_NoneText';
import noneTitle from '@salesforce/label/c.adoptionTeamPeople_NoneTitle';
import order from '@salesforce/label/c.adoptionTeamPeople_Order';
import orderHelp from '@salesforce/label/c.adoptionTeamPeople_OrderHelp';
import orderName from '@salesforce/label/c.adoptionTeamPeople_OrderName';
import previous from '@salesforce/label/c.adoptionTeamPeople_Previous';
import range from '@salesforce/label/c.adoptionTeamPeople_Range';
import reading from '@salesforce/label/c.adoptionTeamPeople_Reading';
import title from '@salesforce/label/c.adoptionTeamPeople_Title';

export const LABELS = {
  heatIntro,
  heatTitle,
  loading,
  next,
  noneOwnText,
  noneOwnTitle,
  noneText,
  noneTitle,
  order,
  orderHelp,
  orderName,
  previous,
  range,
  reading,
  title,
};
