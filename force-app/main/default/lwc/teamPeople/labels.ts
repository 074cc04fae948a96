import loading from '@salesforce/label/c.shell_Loading';
import heatIntro from '@salesforce/label/c.teamPeople_HeatIntro';
import heatTitle from '@salesforce/label/c.teamPeople_HeatTitle';
import noneText from '@salesforce/label/c.teamPeople_NoneText';
import noneTitle from '@salesforce/label/c.teamPeople_NoneTitle';
import order from '@salesforce/label/c.teamPeople_Order';
import orderHelp from '@salesforce/label/c.teamPeople_OrderHelp';
import orderName from '@salesforce/label/c.teamPeople_OrderName';
import title from '@salesforce/label/c.teamPeople_Title';

export const LABELS = { heatIntro, heatTitle, loading, noneText, noneTitle, order, orderHelp, orderName, title };
