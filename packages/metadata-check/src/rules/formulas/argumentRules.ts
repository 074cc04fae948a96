/** What functions and default values may be given. */
import { formulasOf } from '../../formulas/formulas.ts';
import { namesIn } from '../../formulas/names.ts';
import { customObjects } from '../../model/customObjects.ts';
import { resultType } from '../../model/resultType.ts';
import type { Issue, Rule } from '../rule.ts';
import { issue, lineAt } from './issue.ts';

/** `ISPICKVAL(Status__c, x)` with an x that is not in quotes. */
const LOOSE_VALUE = /\bISPICKVAL\s*\(\s*(?:PRIORVALUE\s*\([^()]*\)|[\w.$]+)\s*,(?!\s*["'])/gi;

/** `ISCHANGED(x)` with an x that does not begin as a name does. */
const NO_FIELD = /\b(ISCHANGED|PRIORVALUE)\s*\((?!\s*[A-Za-z])/gi;

/** Source: Salesforce Help, "Formula Operators and Functions": ISPICKVAL, ISCHANGED, PRIORVALUE. */
const formulaArgument: Rule = {
  id: 'formula-argument',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement: 'ISPICKVAL compares with a text in quotes; ISCHANGED and PRIORVALUE take a field.',
  *check(model): Iterable<Issue> {
    for (const formula of model.index(formulasOf)) {
      for (const { index } of formula.source.matchAll(LOOSE_VALUE))
        yield issue(
          formula,
          'Function ISPICKVAL only accepts text literals as the second parameter',
          'Write the API name of the value in quotes.',
          lineAt(formula.source, index),
        );
      for (const { 1: name = '', index } of formula.source.matchAll(NO_FIELD))
        yield issue(
          formula,
          `Function ${name.toUpperCase()} takes a field of the record`,
          'Name the field without quotes.',
          lineAt(formula.source, index),
        );
    }
  },
};

const blankCheckbox: Rule = {
  id: 'formula-blank-checkbox',
  layer: 5,
  origin: 'ours',
  severity: 'error',
  statement: 'No formula asks whether a check box is blank: it is true or false.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const formula of model.index(formulasOf)) {
      for (const { name, isFunction, caller, line } of namesIn(formula.source)) {
        if (isFunction || !/^(ISBLANK|ISNULL)$/.test(caller ?? '')) continue;
        const found = objects.follow(formula.object, name);
        const field = found && objects.known(found.object, found.name);
        if (!field || resultType(objects, field) !== 'Checkbox') continue;
        yield issue(formula, `The check box ${name} is never blank`, `Write ${name} or NOT(${name}).`, line);
      }
    }
  },
};

/** Source: Salesforce Help, "Default Field Value Considerations": the record type is known, the fields are not. */
const defaultReads: Rule = {
  id: 'default-reads-record',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement: 'Default values read no field of the record: they are given before anybody fills it in.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const formula of model.index(formulasOf).filter(({ kind }) => kind === 'default')) {
      for (const { name, isFunction, line } of namesIn(formula.source)) {
        if (isFunction || /^(\$|RecordType\b)/i.test(name) || !objects.follow(formula.object, name)) continue;
        yield issue(
          formula,
          `The default value reads ${name}, which is empty when the record is created`,
          'Use a fixed value, a date function or a field of $User.',
          line,
        );
      }
    }
  },
};

/** The rules about arguments and defaults. */
export const argumentRules: readonly Rule[] = [formulaArgument, blankCheckbox, defaultReads];
