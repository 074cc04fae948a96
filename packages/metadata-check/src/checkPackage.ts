import type { OrgCatalogue } from './catalogue/orgCatalogue.ts';
import type { Facts } from './model/facts.ts';
import { PackageModel, type PackageFile } from './model/packageModel.ts';
import { rules as allRules } from './rules/registry.ts';
import type { Finding, Issue, Rule } from './rules/rule.ts';

/** What to check, and against what. */
export interface CheckOptions {
  /** Default: every rule. */
  rules?: readonly Rule[];
  /** What the org has besides the package; default: a fresh org. */
  org?: OrgCatalogue;
  /** What slow tools found out before; rules that need a missing fact say nothing. */
  facts?: Facts;
}

/** Checks a package given as files and tells what an org would refuse, in the order of files and lines. */
export function checkPackage(files: readonly PackageFile[], options: CheckOptions = {}): Finding[] {
  return checkModel(new PackageModel(files, options), options.rules);
}

/** The same for a package that has been read already. */
export function checkModel(model: PackageModel, rules: readonly Rule[] = allRules): Finding[] {
  return rules
    .flatMap((rule) => Array.from(rule.check(model), (issue) => toFinding(rule, issue)))
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toFinding(rule: Rule, { component, named, element, file, problem, fix }: Issue): Finding {
  const path = file?.path ?? component?.file.path ?? '';
  // An element of another file than the component's must bring its own place.
  const place = element ?? (file === undefined ? component?.element : undefined) ?? { line: 1, column: 1 };
  const { type, fullName } = named ?? component ?? { type: '', fullName: path };
  return {
    file: path,
    line: place.line,
    column: place.column,
    rule: rule.id,
    severity: rule.severity,
    origin: rule.origin,
    component: { type, fullName },
    problem,
    fix,
  };
}
