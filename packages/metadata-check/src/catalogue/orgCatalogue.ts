import type { XmlElement } from '../xml/element.ts';

/** A field as far as references to it need it. */
export interface KnownField {
  readonly name: string;
  /** As `type` of a CustomField says it (`Text`, `Lookup`, `MasterDetail`, ...), and `Id`. For a formula: its result. */
  readonly type: string;
  /** Objects that a lookup points to. */
  readonly referenceTo: readonly string[];
  /** Name for walking up (`Owner`, `Project__r`); null for other fields. */
  readonly relationshipName: string | null;
  readonly custom: boolean;
  /** Whether every record has a value, so that no permission can hide it; undefined where that is not known. */
  readonly required?: boolean;
  /** Source of a formula field; undefined for other fields, and where it is not known. */
  readonly formula?: string;
}

/** An object as far as references to it need it. */
export interface KnownObject {
  readonly name: string;
  readonly custom: boolean;
  readonly fields: readonly KnownField[];
}

/** What an org has besides the package that is checked. */
export interface OrgCatalogue {
  /**
   * Whether this is all that the org has, so that what is not in it does not exist. Published descriptions are not: they
   * leave out objects and fields that come with features and installed packages.
   */
  readonly isComplete?: boolean;
  /** The object with this name; the case does not matter. */
  object(name: string): KnownObject | undefined;
  /** Whether it has a component: a standard tab, a component of an earlier deploy. */
  has(type: string, fullName: string): boolean;
  /** Full name of the org's custom field whose relationship has this name on the parent (`Stops`). */
  childField?(parent: string, relationshipName: string): string | undefined;
  /** What the file of a component of an earlier deploy says; undefined where there is none. */
  describe?(type: string, fullName: string): XmlElement | undefined;
}
