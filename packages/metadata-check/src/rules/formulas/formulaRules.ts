import { alternativeTo, FUNCTIONS } from '../../formulas/functions.ts';
import { formulasOf, type PackageFormula } from '../../formulas/formulas.ts';
import { namesIn } from '../../formulas/names.ts';
import { typeProblem, type Use } from '../../formulas/typeCheck.ts';
import { customObjects, isPackaged } from '../../model/customObjects.ts';
import type { PackageModel } from '../../model/packageModel.ts';
import { resultType } from '../../model/resultType.ts';
import { textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { MISSING_FIX } from '../references/missing.ts';
import { argumentRules } from './argumentRules.ts';
import { issue } from './issue.ts';
import { picklistRules } from './picklistRules.ts';
import { reportFormula } from './reportFormulas.ts';

/** Fields behind the names of a formula; undefined when a name is unknown or of an installed package. */
function usesOf(model: PackageModel, { object, source }: PackageFormula): Use[] | undefined {
  const objects = model.index(customObjects);
  const uses: Use[] = [];
  for (const { name, isFunction } of namesIn(source)) {
    if (isFunction || name.startsWith('$')) continue;
    const found = objects.follow(object, name);
    const field = found && objects.known(found.object, found.name);
    if (!field) return undefined;
    uses.push({ path: name, field: { ...field, type: resultType(objects, field) } });
  }
  return uses;
}

const formulaName: Rule = {
  id: 'formula-name',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement: 'Formulas name fields, functions, labels and permissions that exist.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const formula of model.index(formulasOf)) {
      for (const { name, isFunction, line } of namesIn(formula.source)) {
        if (isFunction) {
          if (!FUNCTIONS.has(name.toUpperCase()))
            yield issue(formula, `Unknown function ${name}. Check spelling.`, 'Use a function of the platform.', line);
        } else if (name.startsWith('$')) {
          if (!hasGlobal(model, name))
            yield issue(formula, `Field ${name} does not exist. Check spelling.`, MISSING_FIX, line);
        } else if (
          !isPackaged(name.split('.')[0] ?? '') &&
          !objects.follow(formula.object, name) &&
          !objects.follow(formula.target ?? formula.object, name)
        ) {
          yield issue(formula, `Field ${name} does not exist. Check spelling.`, MISSING_FIX, line);
        }
      }
    }
  },
};

/** Whether a global variable exists; those that are not of the package or of User are taken. */
function hasGlobal(model: PackageModel, name: string): boolean {
  const [variable = '', ...rest] = name.split('.');
  const path = rest.join('.');
  switch (variable.toLowerCase()) {
    case '$label':
      return path.includes('.') || /__/.test(path) || model.has('CustomLabel', path);
    case '$permission':
      return /__/.test(path) || model.has('CustomPermission', path);
    case '$user':
      // How the page is shown, not a field of the user.
      if (/^UITheme(Displayed)?$/i.test(path)) return true;
      return model.index(customObjects).follow('User', path) !== undefined || model.org.object('User') === undefined;
    case '$setup':
    case '$custommetadata':
      return model.index(customObjects).hasObject(rest[0] ?? '');
    default:
      return /^\$(api|objecttype|organization|profile|recordtype|request|site|source|system|userrole|flow|network|page|client)$/i.test(
        variable,
      );
  }
}

const formulaType: Rule = {
  id: 'formula-type',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement:
    'Formulas parse, their functions and operators get the types they take, and the result has the type of the field.',
  *check(model): Iterable<Issue> {
    for (const formula of model.index(formulasOf)) {
      const uses = usesOf(model, formula);
      const isLiteral = formula.kind === 'default' && /^(Picklist|MultiselectPicklist)$/.test(formula.returns);
      const problem =
        uses && !isLiteral && formula.returns !== '' ? typeProblem(formula.source, uses, formula.returns) : undefined;
      if (problem !== undefined)
        yield issue(formula, problem.text, 'Check brackets, commas, operators and types.', problem.line);
    }
  },
};

const formulaContext: Rule = {
  id: 'formula-context',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement:
    'Functions about a change (ISCHANGED ...) stand only in validation rules, REGEX in no formula field, those of buttons and pages nowhere; formula fields read no long texts and have at most 3,900 characters.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const formula of model.index(formulasOf)) {
      if (formula.source.length > 3900)
        yield issue(
          formula,
          'Formula is too long: at most 3,900 characters',
          'Move a part into a formula field of its own.',
        );
      for (const { name, isFunction, line } of namesIn(formula.source)) {
        const alternative = isFunction ? alternativeTo(name, formula.kind) : undefined;
        if (alternative !== undefined)
          yield issue(formula, `Function ${name} may not be used in this type of formula`, alternative, line);
        const found = isFunction || formula.kind !== 'field' ? undefined : objects.follow(formula.object, name);
        const type = found && objects.known(found.object, found.name)?.type;
        if (type === 'LongTextArea' || type === 'Html')
          yield issue(
            formula,
            `You referenced an unsupported field type called "Long Text Area" using the following field: ${name}`,
            'Read a shorter text.',
            line,
          );
      }
    }
  },
};

interface FieldPlace {
  object: string;
  name: string;
}

function keyOf({ object, name }: FieldPlace): string {
  return `${object}.${name}`.toLowerCase();
}

const formulaCycle: Rule = {
  id: 'formula-cycle',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement: 'No formula field refers to itself, directly or through others.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    const reads = (object: string, source: string): FieldPlace[] =>
      namesIn(source).flatMap(({ name, isFunction }) => (isFunction ? [] : (objects.follow(object, name) ?? [])));
    // The circle may run through formulas that the org has already.
    const leadsTo = (start: FieldPlace, goal: string, seen: Set<string>): boolean => {
      const source = objects.known(start.object, start.name)?.formula;
      if (source === undefined || seen.has(keyOf(start))) return false;
      seen.add(keyOf(start));
      return reads(start.object, source).some((next) => keyOf(next) === goal || leadsTo(next, goal, seen));
    };
    for (const formula of model.index(formulasOf).filter(({ kind }) => kind === 'field')) {
      const { fullName } = formula.component;
      const [object = '', name = ''] = fullName.split('.');
      if (leadsTo({ object, name }, fullName.toLowerCase(), new Set()))
        yield issue(formula, `The formula field ${fullName} refers to itself.`, 'Break the circle.');
    }
  },
};

const checkboxDefault: Rule = {
  id: 'default-value',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement: 'The default of a check box is true or false.',
  *check(model): Iterable<Issue> {
    for (const { component, object, type, name } of model.index(customObjects).fields()) {
      const value = textOf(component.element, 'defaultValue');
      if (type === 'Checkbox' && value !== undefined && !/^(true|false)$/i.test(value))
        yield {
          component,
          element: component.element.children.find((child) => child.name === 'defaultValue'),
          problem: `The default value of the check box ${object}.${name} must be true or false`,
          fix: 'Write true or false.',
        };
    }
  },
};

/** Layer 5: formulas and what they name. */
export const formulaRules: readonly Rule[] = [
  formulaName,
  formulaType,
  formulaContext,
  ...picklistRules,
  formulaCycle,
  checkboxDefault,
  ...argumentRules,
  reportFormula,
];
