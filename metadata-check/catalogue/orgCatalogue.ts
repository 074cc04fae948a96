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
}

/** An object as far as references to it need it. */
export interface KnownObject {
  readonly name: string;
  readonly custom: boolean;
  readonly fields: readonly KnownField[];
}

/** What an org has besides the package that is checked. */
export interface OrgCatalogue {
  /** The object with this name; the case does not matter. */
  object(name: string): KnownObject | undefined;
  /** Whether it has a component: a standard tab, a component of an earlier deploy. */
  has(type: string, fullName: string): boolean;
}
