import { placementOf } from '../../model/placement.ts';
import { childOf } from '../../xml/element.ts';
import type { Rule } from '../rule.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

const converts: Rule = {
  id: 'package-converts',
  layer: 1,
  origin: 'platform',
  severity: 'error',
  statement: "Salesforce's own tools resolve and convert the package, and every file belongs to a component.",
  *check({ facts: { conversion } }) {
    const named = { type: 'Package', fullName: 'package.xml' };
    if (conversion?.failure !== undefined) {
      const fix = 'Repair names and folders until `sf project convert source` takes the package.';
      yield { named, file: { path: 'package.xml' }, problem: conversion.failure, fix };
    }
    for (const path of conversion?.unowned ?? []) {
      const problem = 'The file belongs to no component';
      yield { named, file: { path }, problem, fix: 'Correct its name or folder, or name it in .forceignore.' };
    }
  },
};

/** Sources, tests, maps and settings of tools. */
const STOWAWAY = /\.(ts|map|md)$|\/__(tests|mocks)__\/|\/[jt]sconfig\.json$|\/\.[^/]+$/;

const travels: Rule = {
  id: 'nothing-stowed-away',
  layer: 1,
  origin: 'ours',
  severity: 'error',
  statement: 'What is deployed holds no source, test, map or tool setting.',
  *check({ facts: { conversion } }) {
    for (const path of conversion?.deployed ?? []) {
      if (!STOWAWAY.test(path)) continue;
      const named = { type: 'Package', fullName: path };
      yield { named, file: { path }, problem: 'The file must not be deployed', fix: 'Name it in .forceignore.' };
    }
  },
};

const placed: Rule = {
  id: 'file-placement',
  layer: 1,
  origin: 'ours',
  severity: 'error',
  statement: 'Each file stands in the folder of its type, with its root element in the namespace of metadata.',
  *check(model) {
    for (const component of model.documents) {
      const { file, type } = component;
      const placement = placementOf(file.path);
      const directory = placement?.ownerType.directoryName ?? '';
      if (!file.path.split('/').includes(directory)) {
        yield {
          component,
          problem: `A ${type} does not stand in ${directory}/`,
          fix: `Move the file to ${directory}/.`,
        };
      }
    }
    for (const component of model.documents) {
      const { xmlns } = component.element.attributes;
      if (xmlns === NAMESPACE) continue;
      const problem = `The root element is in the namespace ${xmlns ?? '(none)'}`;
      yield { component, problem, fix: `Write xmlns="${NAMESPACE}".` };
    }
    for (const file of model.strays) {
      const named = { type: '', fullName: file.path };
      const problem = 'The file belongs to no metadata type';
      yield { named, file, problem, fix: 'Correct its name or folder, or name it in .forceignore.' };
    }
  },
};

const named: Rule = {
  id: 'file-name',
  layer: 1,
  origin: 'ours',
  severity: 'error',
  statement: 'A file has the name of the component in it.',
  *check(model) {
    for (const component of model.documents) {
      const placement = placementOf(component.file.path);
      const element = childOf(component.element, placement?.child?.uniqueIdElement ?? 'fullName');
      const expected = component.fullName.slice(component.fullName.lastIndexOf(placement?.child ? '.' : '/') + 1);
      if (!element || element.text === expected || element.text === component.fullName) continue;
      const problem = `The file is named ${expected} and holds ${element.text}`;
      yield { component, element, problem, fix: 'Give both the same name, in upper and lower case as well.' };
    }
  },
};

/** Layer 1: names, folders, and what a deploy would carry. */
export const conversionRules: readonly Rule[] = [converts, travels, placed, named];
