/** What a deploy may stumble over or drop without a word: text and attributes where none belong, bytes that are no UTF-8. */
import type { Component } from '../../model/packageModel.ts';
import type { XmlElement } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { isWrittenByHand } from './exceptions.ts';

/** A bad place in the text of a file, what is wrong there, and what to do. */
const BAD_TEXT: readonly (readonly [pattern: RegExp, problem: string, fix: string])[] = [
  [/\uFFFD/, 'The file holds bytes that are no UTF-8', 'Save the file as UTF-8, then write the character again.'],
  [
    /<\?xml[^>]*encoding=["'](?!utf-8["'])/i,
    'The file says that it is not encoded in UTF-8',
    'Save it as UTF-8 and write encoding="UTF-8".',
  ],
  [/<!DOCTYPE/, 'A metadata file has no document type', 'Remove the line with DOCTYPE.'],
];

/** Attributes of XML itself: namespaces, types and nil of XML Schema; and the name that some editors note of code. */
const HARMLESS = /^(xmlns|fqn)$|^(xmlns|xsi|xml):/;

export const plainFile: Rule = {
  id: 'plain-file',
  layer: 2,
  origin: 'ours',
  severity: 'error',
  statement:
    'Metadata files are UTF-8, without a document type, without attributes, and with text only in elements that hold nothing else.',
  *check(model): Iterable<Issue> {
    for (const component of model.documents) {
      const { text } = component.file;
      for (const [pattern, problem, fix] of BAD_TEXT) {
        const index = text.search(pattern);
        if (index < 0) continue;
        yield { component, element: { line: text.slice(0, index).split('\n').length, column: 1 }, problem, fix };
      }
      if (!isWrittenByHand(component.type)) yield* elementIssues(component, component.element);
    }
  },
};

function* elementIssues(component: Component, element: XmlElement): Iterable<Issue> {
  const [stray] = element.text.split('\n');
  if (element.children.length > 0 && stray !== undefined && stray !== '')
    yield {
      component,
      element: { line: element.textLine, column: element.column },
      problem: `<${element.name}> holds the text '${stray}' beside its elements`,
      fix: 'Remove the text, or put it into the element it belongs to.',
    };
  for (const name of Object.keys(element.attributes))
    if (!HARMLESS.test(name))
      yield {
        component,
        element,
        problem: `<${element.name}> has an attribute ${name}, which nothing reads`,
        fix: 'Remove it.',
      };
  for (const child of element.children) yield* elementIssues(component, child);
}

export const componentOnce: Rule = {
  id: 'component-once',
  layer: 2,
  origin: 'ours',
  severity: 'error',
  statement: 'No two files describe the same component; names are compared without regard to case.',
  *check(model): Iterable<Issue> {
    const first = new Map<string, Component>();
    for (const component of model.documents) {
      const key = `${component.type}:${component.fullName}`.toLowerCase();
      const other = first.get(key);
      if (!other) first.set(key, component);
      else
        yield {
          component,
          problem: `${component.type} ${component.fullName} is already described by ${other.file.path}`,
          fix: 'Keep one of the two files.',
        };
    }
  },
};
