import { customObjects, isPackaged } from '../../model/customObjects.ts';
import { tableObject } from '../../model/reportColumns.ts';
import { childOf, childrenOf, descendantsOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';

const reportTypeJoin: Rule = {
  id: 'report-type-join',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'A report type starts at an object that exists and joins children by the names of their relationships, at most four objects in all.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('ReportType')) {
      const base = childOf(component.element, 'baseObject');
      if (!base || !objects.hasObject(base.text)) {
        yield {
          component,
          element: base,
          problem: missing('baseObject', 'CustomObject', base?.text ?? ''),
          fix: MISSING_FIX,
        };
        continue;
      }
      const joins = descendantsOf(component.element, 'join');
      if (joins.length > 3)
        yield {
          component,
          element: joins[3],
          problem: 'A report type joins at most four objects',
          fix: 'Remove a join.',
        };
      let table = base.text;
      for (const join of joins) {
        const relationship = childOf(join, 'relationship');
        const parent = tableObject(model, table);
        const isCustom = /__r$/.test(relationship?.text ?? '') && !isPackaged(relationship?.text ?? '');
        table = `${table}.${relationship?.text ?? ''}`;
        if (
          parent !== undefined &&
          isCustom &&
          tableObject(model, table) === undefined &&
          model.org.object(parent) === undefined
        )
          yield {
            component,
            element: relationship,
            problem: `${parent} has no child relationship ${relationship?.text ?? ''}`,
            fix: 'Name the relationshipName of a lookup to it, with __r.',
          };
      }
    }
  },
};

const reportTypeColumn: Rule = {
  id: 'report-type-column',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Columns of a report type are fields of its tables, each once.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('ReportType')) {
      const tables = new Set([textOf(component.element, 'baseObject') ?? '']);
      let table = textOf(component.element, 'baseObject') ?? '';
      for (const join of descendantsOf(component.element, 'join')) {
        table = `${table}.${textOf(join, 'relationship') ?? ''}`;
        tables.add(table);
      }
      const seen = new Set<string>();
      for (const section of childrenOf(component.element, 'sections')) {
        for (const column of childrenOf(section, 'columns')) {
          const name = `${textOf(column, 'table') ?? ''}$${textOf(column, 'field') ?? ''}`;
          const issue = (problem: string, fix: string, tag = 'field'): Issue => {
            return { component, element: childOf(column, tag) ?? column, problem, fix };
          };
          if (seen.has(name)) yield issue(`The report type names the column ${name} twice`, 'Remove one of them.');
          seen.add(name);
          const tableName = textOf(column, 'table') ?? '';
          const object = tableObject(model, tableName);
          if (!tables.has(tableName))
            yield issue(`The report type has no table ${tableName}`, 'Join it first.', 'table');
          else if (object !== undefined && !fieldExists(objects, object, textOf(column, 'field') ?? ''))
            yield issue(`Could not find field ${textOf(column, 'field') ?? ''} in table ${tableName}`, MISSING_FIX);
        }
      }
    }
  },
};

function fieldExists(objects: ReturnType<typeof customObjects>, object: string, field: string): boolean {
  const path = field.replaceAll('__c.', '__r.');
  const custom = /__[a-z]+$/i.test(field) || /__c$/i.test(object);
  return !custom || objects.follow(object, path) !== undefined || objects.follow(object, `${path}Id`) !== undefined;
}

/** The rules about report types. */
export const reportTypeRules: readonly Rule[] = [reportTypeJoin, reportTypeColumn];
