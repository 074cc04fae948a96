import type { Component, PackageModel } from '../../model/packageModel.ts';
import { metadataDeclarations, type ComplexType, type Declaration } from '../../wsdl/declarations.ts';
import type { XmlElement } from '../../xml/element.ts';
import type { Issue } from '../rule.ts';
import { extraMember, isExtraValue, isOptionalInPractice, isReadElsewhere, isWrittenByHand } from './exceptions.ts';
import { scalarProblem } from './scalars.ts';

/** What can be wrong with the structure of a file. */
export type StructureKind = 'unknown' | 'required' | 'repeated' | 'scattered' | 'scalar' | 'enumeration' | 'order';

export interface StructureIssue extends Issue {
  kind: StructureKind;
}

/** One walk over every document finds the issues of all structure rules: `model.index(structureIssuesOf)`. */
export function structureIssuesOf(model: PackageModel): readonly StructureIssue[] {
  const types = metadataDeclarations();
  const componentOf = new Map(model.components.map((component) => [component.element, component]));
  const issues: StructureIssue[] = [];
  for (const document of model.documents) {
    const named = types.get(document.element.name);
    // Folders are one type under several names (`ReportFolder = Folder`).
    const type = named?.kind === 'alias' ? types.get(named.target) : named;
    if (type?.kind === 'complex') checkComplex(new Walk(types, componentOf, issues, document), document.element, type);
  }
  return issues;
}

/** State of a walk: the component that an element belongs to changes on the way down. */
class Walk {
  readonly types: ReadonlyMap<string, Declaration>;
  readonly componentOf: ReadonlyMap<XmlElement, Component>;
  readonly issues: StructureIssue[];
  readonly component: Component;

  public constructor(
    types: ReadonlyMap<string, Declaration>,
    componentOf: ReadonlyMap<XmlElement, Component>,
    issues: StructureIssue[],
    component: Component,
  ) {
    this.types = types;
    this.componentOf = componentOf;
    this.issues = issues;
    this.component = component;
  }

  public into(element: XmlElement): Walk {
    const component = this.componentOf.get(element);
    return component && component !== this.component
      ? new Walk(this.types, this.componentOf, this.issues, component)
      : this;
  }

  public report(kind: StructureKind, element: XmlElement, problem: string, fix: string): void {
    this.issues.push({ kind, component: this.component, element, problem, fix });
  }
}

function checkComplex(walk: Walk, element: XmlElement, type: ComplexType): void {
  if (element.attributes['xsi:nil'] === 'true') return;
  checkCounts(walk, element, type);
  checkOrder(walk, element, type);
  for (const child of element.children) {
    if (isReadElsewhere(type.name, child.name)) continue;
    const memberType = type.members.get(child.name)?.type ?? extraMember(type.name, child.name);
    if (memberType !== undefined) checkElement(walk.into(child), child, memberType);
    else {
      walk.report(
        'unknown',
        child,
        `Element {http://soap.sforce.com/2006/04/metadata}${child.name} invalid at this location in type ${type.name}`,
        `Remove it, or move it to where it belongs; ${type.name} has ${nearest(child.name, [...type.members.keys()])}.`,
      );
    }
  }
}

function checkElement(walk: Walk, element: XmlElement, typeName: string): void {
  const declared = walk.types.get(typeName);
  if (declared?.kind === 'complex') return checkComplex(walk, element, declared);
  if (declared?.kind === 'enumeration') {
    const allowed = declared.values.has(element.text) || isExtraValue(declared.name, element.text);
    if (!allowed && element.attributes['xsi:nil'] !== 'true') {
      walk.report(
        'enumeration',
        element,
        `'${element.text}' is not a valid value for the enum '${declared.name}'`,
        `Use ${nearest(element.text, [...declared.values])}.`,
      );
    }
    return;
  }
  const target = declared?.kind === 'alias' ? declared.target : typeName;
  const problem = element.attributes['xsi:nil'] === 'true' ? undefined : scalarProblem(target, element);
  if (problem) walk.report('scalar', element, problem.problem, problem.fix);
}

function checkCounts(walk: Walk, element: XmlElement, type: ComplexType): void {
  const lastAt = new Map<string, number>();
  for (const [index, child] of element.children.entries()) {
    const before = lastAt.get(child.name);
    lastAt.set(child.name, index);
    const member = type.members.get(child.name);
    if (before === undefined || !member) continue;
    const problem = `Element ${child.name} is duplicated at this location in type ${type.name}`;
    if (!member.repeats) walk.report('repeated', child, problem, `Keep one <${child.name}>.`);
    else if (before !== index - 1) {
      walk.report(
        'scattered',
        child,
        problem,
        `Put all <${child.name}> of this ${type.name} directly one after another.`,
      );
    }
  }
  for (const member of type.members.values()) {
    if (!member.required || lastAt.has(member.name) || isOptionalInPractice(type.name, member.name)) continue;
    walk.report(
      'required',
      element,
      `Required field is missing: ${member.name}`,
      `Add <${member.name}> to this ${type.name}.`,
    );
  }
}

/** Retrieved files have the inherited elements first, then the others by name: the order of the WSDL. */
function checkOrder(walk: Walk, element: XmlElement, type: ComplexType): void {
  if (isWrittenByHand(type.name)) return;
  const order = [...type.members.keys()];
  let furthest = -1;
  for (const child of element.children) {
    const place = order.indexOf(child.name);
    if (place < 0) continue;
    if (place < furthest) {
      const after = order[furthest] ?? '';
      walk.report(
        'order',
        child,
        `<${child.name}> stands behind <${after}> in ${type.name}`,
        `Put <${child.name}> before <${after}>, as a retrieve would write it.`,
      );
      return;
    }
    furthest = place;
  }
}

/** The most similar names, for a hint; all of them when they are few. */
function nearest(name: string, candidates: readonly string[]): string {
  if (candidates.length <= 12) return candidates.join(', ');
  const score = (candidate: string): number => commonPairs(name.toLowerCase(), candidate.toLowerCase());
  return (
    [...candidates]
      .sort((a, b) => score(b) - score(a))
      .slice(0, 5)
      .join(', ') + ', ...'
  );
}

function commonPairs(a: string, b: string): number {
  let count = 0;
  for (let index = 0; index < a.length - 1; index += 1) if (b.includes(a.slice(index, index + 2))) count += 1;
  return count / (a.length + b.length);
}
