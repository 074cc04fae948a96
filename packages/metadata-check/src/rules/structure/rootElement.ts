import { typeNamed } from '../../model/metadataTypes.ts';
import type { Rule } from '../rule.ts';

/** Folders are one type under several names, and settings have a root element for each kind. */
function hasOwnRoot(type: string): boolean {
  return type !== 'Settings' && typeNamed(type)?.folderContentType === undefined;
}

/** A file that describes another type than its name says describes nothing. */
export const rootElement: Rule = {
  id: 'root-element',
  layer: 2,
  origin: 'platform',
  severity: 'error',
  statement: 'The root element of a file is the type that its name and folder say.',
  *check(model) {
    for (const component of model.documents) {
      const { element, type } = component;
      if (element.name === type || !hasOwnRoot(type)) continue;
      const problem = `The root element must be ${type}, not ${element.name}`;
      yield { component, problem, fix: `Write <${type} xmlns="http://soap.sforce.com/2006/04/metadata">.` };
    }
  },
};
