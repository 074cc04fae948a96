import { compileProblems } from '../formulas/check.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { Component } from './components.ts';
import type { DeployPlan } from './deployPlan.ts';
import { summaryProblems } from './summaryStage.ts';

/**
 * Checks whether this org can evaluate the formulas and sum the details of objects that the rules take, when every object
 * of the deploy is known.
 */
export function checkObjects(plan: DeployPlan, refused: ReadonlySet<Component>): void {
  for (const { name } of plan.objects) {
    const object = plan.schema.findObject(name);
    if (object) checkObject(plan, refused, object);
  }
}

function checkObject(plan: DeployPlan, refused: ReadonlySet<Component>, object: ObjectSchema): void {
  const report = (type: string, name: string, problems: () => readonly string[]): void => {
    const component = plan.components.find(type, `${object.name}.${name}`);
    if (!component || refused.has(component)) return;
    for (const problem of problems()) component.fail(problem, component.place);
  };
  for (const field of object.fields) report('CustomField', field.name, () => fieldProblems(plan, object, field));
  for (const { name, formula } of object.validationRules)
    report('ValidationRule', name, () => compileProblems(plan.schema, object, formula));
}

function fieldProblems({ schema }: DeployPlan, object: ObjectSchema, field: FieldSchema): string[] {
  const formulas = [field.formula, field.defaultValueFormula].filter((formula) => formula !== null);
  return [
    ...(field.summary ? summaryProblems(schema, field.summary) : []),
    ...formulas.flatMap((formula) => compileProblems(schema, object, formula, field.type)),
  ];
}
