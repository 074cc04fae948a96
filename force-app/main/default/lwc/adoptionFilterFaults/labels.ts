import partObject from '@salesforce/label/c.adoptionFilterFaults_PartObject';
import partOwnerField from '@salesforce/label/c.adoptionFilterFaults_PartOwnerField';
import partPass from '@salesforce/label/c.adoptionFilterFaults_PartPass';
import partPopulation from '@salesforce/label/c.adoptionFilterFaults_PartPopulation';
import dateKind from '@salesforce/label/c.adoptionFilterFaults_DateKind';
import empty from '@salesforce/label/c.adoptionFilterFaults_Empty';
import inPart from '@salesforce/label/c.adoptionFilterFaults_In';
import join from '@salesforce/label/c.adoptionFilterFaults_Join';
import json from '@salesforce/label/c.adoptionFilterFaults_Json';
import kind from '@salesforce/label/c.adoptionFilterFaults_Kind';
import login from '@salesforce/label/c.adoptionFilterFaults_Login';
import person from '@salesforce/label/c.adoptionFilterFaults_Person';
import several from '@salesforce/label/c.adoptionFilterFaults_Several';
import shape from '@salesforce/label/c.adoptionFilterFaults_Shape';
import size from '@salesforce/label/c.adoptionFilterFaults_Size';
import twice from '@salesforce/label/c.adoptionFilterFaults_Twice';
import unknown from '@salesforce/label/c.adoptionFilterFaults_Unknown';
import value from '@salesforce/label/c.adoptionFilterFaults_Value';
import type { FilterErrorCode, SignalError } from 'c/adoptionFilters';

export const IN_PART = inPart;

export const PART: Readonly<Record<SignalError['part'], string>> = {
  object: partObject,
  ownerField: partOwnerField,
  population: partPopulation,
  pass: partPass,
};

/** Codes that are not here are faults of form. */
export const TEXT: Readonly<Partial<Record<FilterErrorCode, string>>> = {
  json,
  twice,
  shape,
  empty,
  depth: size,
  size,
  value,
  literal: value,
  range: value,
  unknown,
  several,
  kind,
  dateKind,
  join,
  unanswered: join,
  login,
  person,
};
