/** What other packages may use of the metadata check: reading a package, checking it, and the readers it shares. */
export type { KnownField, KnownObject, OrgCatalogue } from './catalogue/orgCatalogue.ts';
export { platformCatalogue } from './catalogue/platform.ts';
export { describePublished, type DescribedField, type DescribedObject } from './catalogue/publishedDescription.ts';
export { checkModel, checkPackage } from './checkPackage.ts';
export { compileBundles } from './components/compileBundles.ts';
export { readImports } from './components/readImports.ts';
export { convertPackage, readPackageFolder } from './conversion/convert.ts';
export { CHANGE_FUNCTIONS } from './formulas/functions.ts';
export { builtins, formulaProblem, inputTypes, parseSync, returnType, type FormulaType } from './formulas/library.ts';
export { escapeQuotes, namesIn, type FormulaName } from './formulas/names.ts';
export type { CompiledBundle, ComponentQuery } from './model/facts.ts';
export { objectsOf } from './model/objects.ts';
export { PackageModel, type PackageFile } from './model/packageModel.ts';
export { rules } from './rules/registry.ts';
export type { Finding, Rule } from './rules/rule.ts';
export { childNames, childOf, childrenOf, flagOf, numberOf, textOf, textsOf, type XmlElement } from './xml/element.ts';
export { parseXml, XmlError } from './xml/parse.ts';
