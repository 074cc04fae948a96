import ability from '@salesforce/label/c.adoptionRolloutGroups_Ability';
import attitudes from '@salesforce/label/c.adoptionRolloutGroups_Attitudes';
import attitudesOf from '@salesforce/label/c.adoptionRolloutGroups_AttitudesOf';
import awareness from '@salesforce/label/c.adoptionRolloutGroups_Awareness';
import barrier from '@salesforce/label/c.adoptionRolloutGroups_Barrier';
import byTeam from '@salesforce/label/c.adoptionRolloutGroups_ByTeam';
import caption from '@salesforce/label/c.adoptionRolloutGroups_Caption';
import desire from '@salesforce/label/c.adoptionRolloutGroups_Desire';
import down from '@salesforce/label/c.adoptionRolloutGroups_Down';
import element from '@salesforce/label/c.adoptionRolloutGroups_Element';
import empty from '@salesforce/label/c.adoptionRolloutGroups_Empty';
import group from '@salesforce/label/c.adoptionRolloutGroups_Group';
import hidden from '@salesforce/label/c.adoptionRolloutGroups_Hidden';
import knowledge from '@salesforce/label/c.adoptionRolloutGroups_Knowledge';
import noUse from '@salesforce/label/c.adoptionRolloutGroups_NoUse';
import none from '@salesforce/label/c.adoptionRolloutGroups_None';
import notAsked from '@salesforce/label/c.adoptionRolloutGroups_NotAsked';
import reinforcement from '@salesforce/label/c.adoptionRolloutGroups_Reinforcement';
import saysCoached from '@salesforce/label/c.adoptionRolloutGroups_SaysCoached';
import tooFew from '@salesforce/label/c.adoptionRolloutGroups_TooFew';
import up from '@salesforce/label/c.adoptionRolloutGroups_Up';
import use from '@salesforce/label/c.adoptionRolloutGroups_Use';
import whole from '@salesforce/label/c.adoptionRolloutGroups_Whole';

export const LABELS = {
  ability,
  attitudes,
  attitudesOf,
  awareness,
  barrier,
  byTeam,
  caption,
  desire,
  down,
  element,
  empty,
  group,
  hidden,
  knowledge,
  noUse,
  none,
  notAsked,
  reinforcement,
  saysCoached,
  tooFew,
  up,
  use,
  whole,
};
