import context from '@salesforce/label/c.signalRow_Context';
import count from '@salesforce/label/c.signalRow_Count';
import loading from '@salesforce/label/c.signalRow_Loading';
import noRecords from '@salesforce/label/c.signalRow_NoRecords';
import notAvailable from '@salesforce/label/c.signalRow_NotAvailable';
import notAvailableWhy from '@salesforce/label/c.signalRow_NotAvailableWhy';
import notEnough from '@salesforce/label/c.signalRow_NotEnough';
import points from '@salesforce/label/c.signalRow_Points';
import reached from '@salesforce/label/c.signalRow_Reached';
import target from '@salesforce/label/c.signalRow_Target';

export const LABELS = {
  context,
  count,
  loading,
  noRecords,
  notAvailable,
  notAvailableWhy,
  notEnough,
  points,
  reached,
  target,
};
