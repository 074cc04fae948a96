import { checkFormula } from '../formulas/check.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { Component } from './components.ts';
import type { DeployPlan } from './deployPlan.ts';
import { summaryProblems } from './summaryStage.ts';
import { positionOf } from './xml.ts';

/** Checks what objects refer to, when every object of the deploy is known: other objects, fields in formulas and lists. */
export function checkObjects(plan: DeployPlan): void {
  for (const { name } of plan.objects) {
    const object = plan.schema.findObject(name);
    const source = plan.sources.get(name);
    if (object && source !== undefined) checkObject(plan, object, source);
  }
}

function checkObject(plan: DeployPlan, object: ObjectSchema, source: string): void {
  checkSharing(plan, object);
  const hasLabel = (name: string): boolean => plan.hasLabel(name);
  const failer = (component: Component, name: string) => (problem: string) =>
    component.fail(problem, positionOf(source, 'fullName', name));
  const find = (type: string, name: string): Component | undefined =>
    plan.components.find(type, `${object.name}.${name}`);
  for (const field of object.fields) {
    const component = find('CustomField', field.name);
    if (!component) continue;
    const fail = failer(component, field.name);
    checkReference(plan, object, field, fail);
    if (field.summary) summaryProblems(plan.schema, object, field.summary).forEach(fail);
    if (field.formula !== null)
      checkFormula(plan.schema, object, field.formula, { fieldType: field.type, hasLabel }).forEach(fail);
    if (field.defaultValueFormula !== null) {
      checkFormula(plan.schema, object, field.defaultValueFormula, { fieldType: field.type, hasLabel }).forEach(fail);
    }
  }
  for (const rule of object.validationRules) {
    const component = find('ValidationRule', rule.name);
    if (!component) continue;
    const fail = failer(component, rule.name);
    checkFormula(plan.schema, object, rule.formula, { hasLabel }).forEach(fail);
    if (rule.errorField !== null && !plan.schema.findField(object, rule.errorField)) {
      fail(`Field ${rule.errorField} does not exist. Check spelling.`);
    }
  }
}

/** A detail takes its sharing from its master; without a master there is nothing to take it from. */
function checkSharing(plan: DeployPlan, object: ObjectSchema): void {
  const component = plan.components.find('CustomObject', object.name);
  if (!component || !object.custom) return;
  const isDetail = object.fields.some((field) => field.relationshipKind === 'masterDetail');
  if (isDetail && object.sharingModel !== 'ControlledByParent') {
    component.fail(
      `Cannot set sharingModel to ${object.sharingModel} on a CustomObject with a MasterDetail relationship field`,
    );
  } else if (!isDetail && object.sharingModel === 'ControlledByParent') {
    component.fail(
      'Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail relationship field',
    );
  }
}

function checkReference(
  plan: DeployPlan,
  object: ObjectSchema,
  field: FieldSchema,
  fail: (problem: string) => void,
): void {
  for (const target of field.referenceTo) {
    const parent = plan.schema.findObject(target);
    if (!parent) {
      fail(`referenceTo value of '${target}' does not resolve to a valid sObject type`);
      continue;
    }
    const name = field.childRelationshipName;
    const used = name === null ? undefined : plan.schema.findChildRelationship(parent, name);
    if (used && (used.child.name !== object.name || used.field.name !== field.name)) {
      fail(`There is already a Child Relationship named ${name?.replace(/__r$/, '')} on ${target}`);
    }
  }
}
