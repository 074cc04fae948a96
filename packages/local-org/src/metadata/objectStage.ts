import { isDeepStrictEqual } from 'node:util';
import { strToU8 } from 'fflate';
import { isStored } from '../engine/columns.ts';
import { OrgSchema } from '../schema/schema.ts';
import { withSystemFields } from '../schema/systemFields.ts';
import type { FieldSchema, ObjectSchema, ValidationRule } from '../schema/types.ts';
import type { Component } from './components.ts';
import { readCustomField, type Report } from './customField.ts';
import { definesObject, readCustomObject, readValidationRule } from './customObject.ts';
import { parseEntry, type PackageEntry } from './deployPackage.ts';
import type { DeployPlan } from './deployPlan.ts';
import { formatXml } from './formatXml.ts';
import { withSummaryTypes } from './summaryStage.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';

/**
 * Reads every object of the package and plans the objects as they will be, each with what the org knows of it already.
 * References, formulas and rules are checked afterwards against all of them (`objectChecks`).
 */
export function planObjects(plan: DeployPlan): void {
  for (const entry of plan.source.entries.filter(({ type }) => type.name === 'CustomObject')) planObject(plan, entry);
  const draft = schemaWith(plan);
  plan.objects.splice(0, plan.objects.length, ...plan.objects.map((object) => withSummaryTypes(draft, object)));
  plan.schema = schemaWith(plan);
}

/** All objects as the plan has them now. */
function schemaWith(plan: DeployPlan): OrgSchema {
  const replaced = new Map(plan.objects.map((object) => [object.name, withSystemFields(object)]));
  const known = plan.org.schema.objects().map((object) => {
    const replacement = replaced.get(object.name);
    replaced.delete(object.name);
    return replacement ?? object;
  });
  return new OrgSchema([...known, ...replaced.values()]);
}

function planObject(plan: DeployPlan, entry: PackageEntry): void {
  const name = entry.fullName;
  const [path = ''] = entry.files.keys();
  const fileName = plan.source.root + path;
  const isListed = plan.source.manifest.get('CustomObject')?.members.has(name) === true;
  const object = plan.components.at('CustomObject', name, fileName);
  const content = parseEntry(entry, object);
  if (!content) return;
  const existing = plan.org.schema.findObject(name);
  const base = baseObject(name, content, existing, (problem) => object.fail(problem, { line: 2, column: 1 }));
  if (!base) return object.fail(`Entity '${name}' does not exist: deploy its CustomObject first`);
  object.created = !existing;
  object.changed = !existing || !isDeepStrictEqual(ownProperties(existing), ownProperties(base));

  const child = (type: string, element: XmlElement): { component: Component; report: Report } => {
    const fullName = textOf(element, 'fullName') ?? '';
    const component = plan.components.at(type, `${name}.${fullName}`, fileName);
    component.place = childOf(element, 'fullName') ?? element;
    return { component, report: (problem) => component.fail(problem, component.place) };
  };
  const fields = childrenOf(content, 'fields').flatMap((element) => {
    const { component, report } = child('CustomField', element);
    const field = withKnownSummaryType(readCustomField(element, report), existing);
    if (field) noteField(component, field, existing, report);
    return field ?? [];
  });
  const rules = childrenOf(content, 'validationRules').map((element) => {
    const { component } = child('ValidationRule', element);
    const rule = readValidationRule(element);
    note(
      component,
      existing?.validationRules.find((known) => known.name === rule.name),
      rule,
    );
    return rule;
  });
  for (const [tag, type] of [
    ['listViews', 'ListView'],
    ['compactLayouts', 'CompactLayout'],
  ] as const) {
    for (const element of childrenOf(content, tag)) planFile(plan, child(type, element).component, type, element);
  }
  plan.objects.push(merge(base, fields, rules));
  // A file that only carries fields of an object is no component of its own.
  if (!isListed && !definesObject(content)) plan.components.remove(object);
}

function baseObject(
  name: string,
  content: XmlElement,
  existing: ObjectSchema | undefined,
  report: Report,
): ObjectSchema | undefined {
  if (!definesObject(content)) return existing;
  if (existing && !existing.custom) return existing;
  return readCustomObject(name, content, existing, report);
}

/** What an object says about itself, apart from its parts. */
function ownProperties(object: ObjectSchema): unknown {
  const { label, labelPlural, sharingModel, description } = object;
  const { label: nameLabel, autoNumberFormat } = object.fields.find((field) => field.nameField) ?? {};
  return { label, labelPlural, sharingModel, description, nameLabel, autoNumberFormat };
}

function noteField(component: Component, field: FieldSchema, object: ObjectSchema | undefined, report: Report): void {
  const known = object?.fields.find((candidate) => candidate.name.toLowerCase() === field.name.toLowerCase());
  note(component, known, field);
  if (known && known.type !== field.type) {
    report(
      `Cannot change the type of ${field.name} from ${known.type} to ${field.type}: the local org converts no data`,
    );
  }
  if (known && isStored(known) !== isStored(field)) {
    report(`Cannot change ${field.name} between a calculated and a stored field`);
  }
}

/** A summary's type is found out later; until then it counts as unchanged. */
function withKnownSummaryType(
  field: FieldSchema | undefined,
  object: ObjectSchema | undefined,
): FieldSchema | undefined {
  const known = object?.fields.find((candidate) => candidate.name === field?.name);
  if (!field?.summary || !known?.summary) return field;
  const { type, precision, scale } = known;
  return { ...field, type, precision, scale };
}

function note(component: Component, known: unknown, planned: unknown): void {
  component.created = known === undefined;
  component.changed = !isDeepStrictEqual(known, planned);
}

function planFile(plan: DeployPlan, component: Component, type: string, element: XmlElement): void {
  const content = strToU8(formatXml(type, element));
  const suffix = type.charAt(0).toLowerCase() + type.slice(1);
  plan.writeFiles(component, [{ path: `${component.fullName}.${suffix}`, content }]);
}

/** New fields and rules go behind the known ones; those that are known keep their place. */
function merge(base: ObjectSchema, fields: FieldSchema[], rules: ValidationRule[]): ObjectSchema {
  const merged = { ...base, fields: put(base.fields, fields), validationRules: put(base.validationRules, rules) };
  const isDetail = merged.fields.some((field) => field.relationshipKind === 'masterDetail');
  return isDetail && merged.custom ? { ...merged, hasOwner: false } : merged;
}

function put<T extends { name: string }>(known: readonly T[], changed: readonly T[]): T[] {
  const byName = new Map(known.map((item) => [item.name.toLowerCase(), item]));
  for (const item of changed) byName.set(item.name.toLowerCase(), item);
  return [...byName.values()];
}
