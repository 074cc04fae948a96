import allReached from '@salesforce/label/c.adoptionRolloutStrip_AllReached';
import caption from '@salesforce/label/c.adoptionRolloutStrip_Caption';
import confirmed from '@salesforce/label/c.adoptionRolloutStrip_Confirmed';
import expected from '@salesforce/label/c.adoptionRolloutStrip_Expected';
import far from '@salesforce/label/c.adoptionRolloutStrip_Far';
import figuresOf from '@salesforce/label/c.adoptionRolloutStrip_FiguresOf';
import irritants from '@salesforce/label/c.adoptionRolloutStrip_Irritants';
import irritantsOpen from '@salesforce/label/c.adoptionRolloutStrip_IrritantsOpen';
import lacking from '@salesforce/label/c.adoptionRolloutStrip_Lacking';
import load from '@salesforce/label/c.adoptionRolloutStrip_Load';
import loadOf from '@salesforce/label/c.adoptionRolloutStrip_LoadOf';
import loadText from '@salesforce/label/c.adoptionRolloutStrip_LoadText';
import managers from '@salesforce/label/c.adoptionRolloutStrip_Managers';
import managersOf from '@salesforce/label/c.adoptionRolloutStrip_ManagersOf';
import months from '@salesforce/label/c.adoptionRolloutStrip_Months';
import monthsConfirmed from '@salesforce/label/c.adoptionRolloutStrip_MonthsConfirmed';
import noneFar from '@salesforce/label/c.adoptionRolloutStrip_NoneFar';
import notConfirmed from '@salesforce/label/c.adoptionRolloutStrip_NotConfirmed';
import notKnown from '@salesforce/label/c.adoptionRolloutStrip_NotKnown';
import objectives from '@salesforce/label/c.adoptionRolloutStrip_Objectives';
import payback from '@salesforce/label/c.adoptionRolloutStrip_Payback';
import phase from '@salesforce/label/c.adoptionRolloutStrip_Phase';
import phaseNext from '@salesforce/label/c.adoptionRolloutStrip_PhaseNext';
import phaseNone from '@salesforce/label/c.adoptionRolloutStrip_PhaseNone';
import reached from '@salesforce/label/c.adoptionRolloutStrip_Reached';
import returnTitle from '@salesforce/label/c.adoptionRolloutStrip_ReturnTitle';
import unknown from '@salesforce/label/c.adoptionRolloutStrip_Unknown';

export const LABELS = {
  allReached,
  caption,
  confirmed,
  expected,
  far,
  figuresOf,
  irritants,
  irritantsOpen,
  lacking,
  load,
  loadOf,
  loadText,
  managers,
  managersOf,
  months,
  monthsConfirmed,
  noneFar,
  notConfirmed,
  notKnown,
  objectives,
  payback,
  phase,
  phaseNext,
  phaseNone,
  reached,
  returnTitle,
  unknown,
};
