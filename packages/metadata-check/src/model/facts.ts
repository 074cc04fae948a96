/**
 * What slow tools found out about a package before its rules run. The rules that need a fact say nothing without it, so
 * that a deploy to the local org stays fast.
 */
export interface Facts {
  /** What source-deploy-retrieve makes of the package. */
  conversion?: Conversion;
  /** What the platform's own compiler says of each Lightning web component, by name. */
  bundles?: ReadonlyMap<string, CompiledBundle>;
  /** GraphQL texts of the components. */
  queries?: readonly ComponentQuery[];
}

/** The package as source-deploy-retrieve resolves and converts it. */
export interface Conversion {
  /** Files that belong to no component. */
  readonly unowned: readonly string[];
  /** Paths that a deploy would carry, from the root of the zip. */
  readonly deployed: readonly string[];
  /** Why it could not be resolved or converted at all. */
  readonly failure: string | undefined;
}

/** One bundle as compiled. */
export interface CompiledBundle {
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly BundleReference[];
  /** Properties with `@api`; undefined when the bundle was not compiled. */
  readonly publicProperties: ReadonlySet<string> | undefined;
}

/** What the compiler complains about. */
export interface Diagnostic {
  /** Path of the file, as in the package. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Something a bundle needs of the org, as the compiler lists it. */
export interface BundleReference {
  /** `label`, `schema`, `module`, `component`, `apexMethod`, `resourceUrl`, `customPermission`, ... */
  readonly type: string;
  /** `c.myLabel`, `X__c.F__c`, `c/other`, `c-other`. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One GraphQL text that a component sends. */
export interface ComponentQuery {
  /** Bundle, and what makes the text: `adoptionQueries`, `mirrorQuery of next-step`. */
  readonly bundle: string;
  readonly name: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}
