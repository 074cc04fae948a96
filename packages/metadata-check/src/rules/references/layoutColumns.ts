import { childOf, childrenOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** Columns by style of section, as all published layouts looked at have them. */
const COLUMNS: Readonly<Record<string, readonly number[]>> = {
  CustomLinks: [1, 3],
  OneColumn: [1],
  TwoColumnsLeftToRight: [2],
  TwoColumnsTopToBottom: [2],
};

/** A section has the columns that its style promises. */
export const layoutColumns: Rule = {
  id: 'layout-columns',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'A section of a layout has as many columns as its style says.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('Layout')) {
      for (const section of childrenOf(component.element, 'layoutSections')) {
        const style = childOf(section, 'style');
        const count = childrenOf(section, 'layoutColumns').length;
        const allowed = style && COLUMNS[style.text];
        if (!style || !allowed || allowed.includes(count)) continue;
        yield {
          component,
          element: style,
          problem: `The section ${textOf(section, 'label') ?? ''} of style ${style.text} has ${count} columns`,
          fix: 'Change the style, or add or remove layoutColumns.',
        };
      }
    }
  },
};
