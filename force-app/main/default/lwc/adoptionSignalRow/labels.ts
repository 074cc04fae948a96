import context from '@salesforce/label/c.adoptionSignalRow_Context';
import count from '@salesforce/label/c.adoptionSignalRow_Count';
import loading from '@salesforce/label/c.adoptionSignalRow_Loading';
import noRecords from '@salesforce/label/c.adoptionSignalRow_NoRecords';
import notAgreed from '@salesforce/label/c.adoptionShell_NotAgreed';
import notAvailable from '@salesforce/label/c.adoptionSignalRow_NotAvailable';
import notAvailableWhy from '@salesforce/label/c.adoptionSignalRow_NotAvailableWhy';
import notCounted from '@salesforce/label/c.adoptionSignalRow_NotCounted';
import notCountedWhy from '@salesforce/label/c.adoptionSignalRow_NotCountedWhy';
import notEnough from '@salesforce/label/c.adoptionSignalRow_NotEnough';
import points from '@salesforce/label/c.adoptionSignalRow_Points';
import reached from '@salesforce/label/c.adoptionSignalRow_Reached';
import target from '@salesforce/label/c.adoptionSignalRow_Target';

export const LABELS = {
  context,
  count,
  loading,
  noRecords,
  notAgreed,
  notAvailable,
  notAvailableWhy,
  notCounted,
  notCountedWhy,
  notEnough,
  points,
  reached,
  target,
};
