/**
 * What slow tools found out about a package before its rules run. The rules that need a fact say nothing without it, so
 * that a deploy to the local org stays fast.
 */
export interface Facts {
  /** What source-deploy-retrieve makes of the package. */
  conversion?: Conversion;
  /** What the platform's own compiler says of each Lightning web component, by name. */
  bundles?: ReadonlyMap<string, CompiledBundle>;
}

/** The package as source-deploy-retrieve resolves and converts it. */
export interface Conversion {
  /** Paths of files that belong to no component. */
  unresolved: readonly { path: string; reason: string }[];
  /** Paths that a deploy would carry, from the root of the zip. */
  deployed: readonly string[];
  /** Why the whole conversion failed. */
  failure?: string;
}

/** One bundle as compiled. */
export interface CompiledBundle {
  diagnostics: readonly { file: string; line: number; column: number; message: string }[];
  references: readonly BundleReference[];
}

/** Something a bundle needs of the org, as the compiler lists it. */
export interface BundleReference {
  /** `label`, `sobject`, `sobjectField`, `module`, `customPermission`, ... */
  type: string;
  name: string;
  file: string;
  line: number;
  column: number;
}
