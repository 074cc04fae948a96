import type { XmlElement } from '../../xml/element.ts';

const DATE =
  /^-?\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$|^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** Numbers that the WSDL has as whole ones (`xsd:int`); the generated types say only that they are numbers. */
const WHOLE =
  /^(colSpan|columnIndex|decimalPrecision|displayOrder|length|maxRecordsToDisplay|numberOfColumns|pageSize|precision|relationshipOrder|rowHeight|rowIndex|rowSpan|scale|sortOrder|startingNumber|textSize|titleSize|visibleLines)$/;

/** Why the text of an element is no value of a simple type; undefined when it is one. */
export function scalarProblem(type: string, element: XmlElement): { problem: string; fix: string } | undefined {
  const [inner] = element.children;
  // `any` says nothing about its content.
  if (type === 'any' || type === 'unknown') return undefined;
  if (inner) {
    return {
      problem: `Element {http://soap.sforce.com/2006/04/metadata}${inner.name} invalid at this location in type ${type}`,
      fix: `<${element.name}> takes plain text: remove the elements in it.`,
    };
  }
  const { text } = element;
  switch (type) {
    case 'boolean':
      if (/^(true|false|1|0)$/.test(text)) return undefined;
      return { problem: `'${text}' is not a valid value for the type xsd:boolean`, fix: 'Write true or false.' };
    case 'number':
      if (WHOLE.test(element.name) && /^[+-]?\d+\.\d*$/.test(text))
        return { problem: `'${text}' is not a valid value for the type xsd:int`, fix: 'Write a whole number.' };
      if (/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) return undefined;
      return { problem: `'${text}' is not a valid value for the type xsd:double`, fix: 'Write a number.' };
    case 'Date':
      if (DATE.test(text)) return undefined;
      return { problem: `'${text}' is not a valid value for the type xsd:date`, fix: 'Write a date as 2026-01-31.' };
    default:
      return undefined;
  }
}
