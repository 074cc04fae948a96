import benefit from '@salesforce/label/c.adoptionRolloutMoney_Benefit';
import breakEven from '@salesforce/label/c.adoptionRolloutMoney_BreakEven';
import breakEvenConfirmed from '@salesforce/label/c.adoptionRolloutMoney_BreakEvenConfirmed';
import caption from '@salesforce/label/c.adoptionRolloutMoney_Caption';
import confirmedOn from '@salesforce/label/c.adoptionRolloutMoney_ConfirmedOn';
import cost from '@salesforce/label/c.adoptionRolloutMoney_Cost';
import empty from '@salesforce/label/c.adoptionRolloutMoney_Empty';
import expected from '@salesforce/label/c.adoptionRolloutMoney_Expected';
import kind from '@salesforce/label/c.adoptionRolloutMoney_Kind';
import line from '@salesforce/label/c.adoptionRolloutMoney_Line';
import measured from '@salesforce/label/c.adoptionRolloutMoney_Measured';
import noBreakEven from '@salesforce/label/c.adoptionRolloutMoney_NoBreakEven';
import nothing from '@salesforce/label/c.adoptionRolloutMoney_Nothing';
import once from '@salesforce/label/c.adoptionRolloutMoney_Once';
import outlay from '@salesforce/label/c.adoptionRolloutMoney_Outlay';
import yearly from '@salesforce/label/c.adoptionRolloutMoney_Yearly';
import yearlyBenefit from '@salesforce/label/c.adoptionRolloutMoney_YearlyBenefit';

export const LABELS = {
  benefit,
  breakEven,
  breakEvenConfirmed,
  caption,
  confirmedOn,
  cost,
  empty,
  expected,
  kind,
  line,
  measured,
  noBreakEven,
  nothing,
  once,
  outlay,
  yearly,
  yearlyBenefit,
};
