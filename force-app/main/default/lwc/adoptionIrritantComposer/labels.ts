import author from '@salesforce/label/c.adoptionIrritantComposer_Author';
import control from '@salesforce/label/c.adoptionIrritantComposer_Control';
import controlHint from '@salesforce/label/c.adoptionIrritantComposer_ControlHint';
import file from '@salesforce/label/c.adoptionIrritantComposer_File';
import from from '@salesforce/label/c.adoptionIrritantComposer_From';
import knowledge from '@salesforce/label/c.adoptionIrritantComposer_Knowledge';
import knowledgeHint from '@salesforce/label/c.adoptionIrritantComposer_KnowledgeHint';
import line from '@salesforce/label/c.adoptionIrritantComposer_Line';
import missingKind from '@salesforce/label/c.adoptionIrritantComposer_MissingKind';
import missingLine from '@salesforce/label/c.adoptionIrritantComposer_MissingLine';
import process from '@salesforce/label/c.adoptionIrritantComposer_Process';
import processHint from '@salesforce/label/c.adoptionIrritantComposer_ProcessHint';
import rumour from '@salesforce/label/c.adoptionIrritantComposer_Rumour';
import rumourHint from '@salesforce/label/c.adoptionIrritantComposer_RumourHint';
import tool from '@salesforce/label/c.adoptionIrritantComposer_Tool';
import toolHint from '@salesforce/label/c.adoptionIrritantComposer_ToolHint';

export const LABELS = { author, file, from, line, missingKind, missingLine };

/** The kinds of `Kind__c`, in its order. */
export const KINDS = [
  { value: 'Tool', label: tool, hint: toolHint },
  { value: 'Process', label: process, hint: processHint },
  { value: 'Knowledge', label: knowledge, hint: knowledgeHint },
  { value: 'Control', label: control, hint: controlHint },
  { value: 'Rumour', label: rumour, hint: rumourHint },
] as const;
