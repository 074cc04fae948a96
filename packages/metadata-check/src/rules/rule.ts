import type { Component, PackageFile, PackageModel } from '../model/packageModel.ts';

/** 1 conversion, 2 structure, 3 references, 4 components, 5 formulas and queries; `policy`: what we ask of ourselves. */
export type Layer = 1 | 2 | 3 | 4 | 5 | 'policy';

export type Severity = 'error' | 'warning';

/** One thing a rule checks. */
export interface Rule {
  /** Kebab-case, unique: `unknown-element`. */
  readonly id: string;
  readonly layer: Layer;
  /** `platform`: an org refuses it, and so does a deploy to the local org. `ours`: an org takes it, we do not. */
  readonly origin: 'platform' | 'ours';
  readonly severity: Severity;
  /** One sentence for the table in the docs: what must hold. */
  readonly statement: string;
  check(model: PackageModel): Iterable<Issue>;
}

/** What a rule found; the place is the element's, else the component's, else the start of the file. */
export interface Issue {
  /** Required unless `file` is given. */
  component?: Component;
  /** Type and name to report when the component could not be read. */
  named?: { type: string; fullName: string };
  /** Where to look: an element of the component's file. */
  element?: { line: number; column: number };
  /** When it is not the component's own file (a script of a bundle). */
  file?: PackageFile | { path: string };
  /** What is wrong, in the platform's words where they are known. */
  problem: string;
  /** What to do about it. */
  fix: string;
}

/** An issue with its rule and place: line and column count from 1. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  rule: string;
  severity: Severity;
  origin: 'platform' | 'ours';
  component: { type: string; fullName: string };
  problem: string;
  fix: string;
}
