import loading from '@salesforce/label/c.adoptionShell_Loading';
import heatIntro from '@salesforce/label/c.adoptionTeamPeople_HeatIntro';
import heatTitle from '@salesforce/label/c.adoptionTeamPeople_HeatTitle';
import more from '@salesforce/label/c.adoptionTeamPeople_More';
import noneOwnText from '@salesforce/label/c.adoptionTeamPeople_NoneOwnText';
import noneOwnTitle from '@salesforce/label/c.adoptionTeamPeople_NoneOwnTitle';
import noneText from '@salesforce/label/c.adoptionTeamPeople_NoneText';
import noneTitle from '@salesforce/label/c.adoptionTeamPeople_NoneTitle';
import order from '@salesforce/label/c.adoptionTeamPeople_Order';
import orderHelp from '@salesforce/label/c.adoptionTeamPeople_OrderHelp';
import orderName from '@salesforce/label/c.adoptionTeamPeople_OrderName';
import title from '@salesforce/label/c.adoptionTeamPeople_Title';

export const LABELS = {
  heatIntro,
  heatTitle,
  loading,
  more,
  noneOwnText,
  noneOwnTitle,
  noneText,
  noneTitle,
  order,
  orderHelp,
  orderName,
  title,
};
