/** Shorthands for the tables of breaks: paths below `force-app/main/default`. */
export const field = (object: string, name: string): string => `objects/${object}/fields/${name}.field-meta.xml`;
export const list = (object: string, name: string): string => `objects/${object}/listViews/${name}.listView-meta.xml`;
export const validation = (object: string, name: string): string =>
  `objects/${object}/validationRules/${name}.validationRule-meta.xml`;
export const report = (name: string): string => `reports/CrmAdoption/${name}.report-meta.xml`;
export const page = (name: string): string => `flexipages/${name}.flexipage-meta.xml`;
export const layout = (name: string): string => `layouts/${name}.layout-meta.xml`;

/** One break: rule, file, text, its replacement, and the component that a deploy must refuse. */
export type Row = readonly [rule: string, file: string, from: string, to: string, type: string, fullName: string];
