import ability from '@salesforce/label/c.adoptionReadiness_Ability';
import abilityHelp from '@salesforce/label/c.adoptionReadiness_AbilityHelp';
import abilityQuestion from '@salesforce/label/c.adoptionReadiness_AbilityQuestion';
import awareness from '@salesforce/label/c.adoptionReadiness_Awareness';
import awarenessHelp from '@salesforce/label/c.adoptionReadiness_AwarenessHelp';
import awarenessQuestion from '@salesforce/label/c.adoptionReadiness_AwarenessQuestion';
import barrier from '@salesforce/label/c.adoptionReadiness_Barrier';
import coachedOn from '@salesforce/label/c.adoptionReadiness_CoachedOn';
import desire from '@salesforce/label/c.adoptionReadiness_Desire';
import desireHelp from '@salesforce/label/c.adoptionReadiness_DesireHelp';
import desireQuestion from '@salesforce/label/c.adoptionReadiness_DesireQuestion';
import intro from '@salesforce/label/c.adoptionReadiness_Intro';
import knowledge from '@salesforce/label/c.adoptionReadiness_Knowledge';
import knowledgeHelp from '@salesforce/label/c.adoptionReadiness_KnowledgeHelp';
import knowledgeQuestion from '@salesforce/label/c.adoptionReadiness_KnowledgeQuestion';
import notAvailable from '@salesforce/label/c.adoptionReadiness_NotAvailable';
import notCoached from '@salesforce/label/c.adoptionReadiness_NotCoached';
import notMadeYet from '@salesforce/label/c.adoptionReadiness_NotMadeYet';
import notSaved from '@salesforce/label/c.adoptionReadiness_NotSaved';
import ready from '@salesforce/label/c.adoptionReadiness_Ready';
import readyAlready from '@salesforce/label/c.adoptionReadiness_ReadyAlready';
import reinforcement from '@salesforce/label/c.adoptionReadiness_Reinforcement';
import reinforcementHelp from '@salesforce/label/c.adoptionReadiness_ReinforcementHelp';
import reinforcementQuestion from '@salesforce/label/c.adoptionReadiness_ReinforcementQuestion';
import save from '@salesforce/label/c.adoptionReadiness_Save';
import saved from '@salesforce/label/c.adoptionReadiness_Saved';
import title from '@salesforce/label/c.adoptionReadiness_Title';
import type { Element as Part } from 'c/adoptionTeamInsight';

export const LABELS = {
  barrier,
  coachedOn,
  intro,
  notAvailable,
  notCoached,
  notMadeYet,
  notSaved,
  ready,
  readyAlready,
  save,
  saved,
  title,
};

type Words = Readonly<Record<Part, string>>;

export const NAME: Words = { awareness, desire, knowledge, ability, reinforcement };

export const QUESTION: Words = {
  awareness: awarenessQuestion,
  desire: desireQuestion,
  knowledge: knowledgeQuestion,
  ability: abilityQuestion,
  reinforcement: reinforcementQuestion,
};

/** What helps somebody to whom this element is missing. */
export const HELP: Words = {
  awareness: awarenessHelp,
  desire: desireHelp,
  knowledge: knowledgeHelp,
  ability: abilityHelp,
  reinforcement: reinforcementHelp,
};
