import type { Component } from '../../model/packageModel.ts';
import type { Issue, Rule } from '../rule.ts';

/** An org knows a report by its last name alone: one of the same name in another folder is moved, and overwritten. */
export const reportNameOnce: Rule = {
  id: 'report-name-once',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'Reports have names of their own in all folders together, and so do dashboards.',
  *check(model): Iterable<Issue> {
    for (const type of ['Report', 'Dashboard']) {
      const seen = new Map<string, Component>();
      for (const component of model.ofType(type)) {
        const name = (component.fullName.split('/').at(-1) ?? '').toLowerCase();
        const first = seen.get(name);
        if (!first) seen.set(name, component);
        // The same folder and name twice is the business of `component-once`.
        else if (first.fullName.toLowerCase() !== component.fullName.toLowerCase())
          yield {
            component,
            problem: `The ${type.toLowerCase()} ${component.fullName} has the name of ${first.fullName}`,
            fix: 'Rename the file, and what refers to it.',
          };
      }
    }
  },
};
