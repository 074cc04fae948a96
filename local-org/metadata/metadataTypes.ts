/** Where the files of a metadata type stand in a package, and inside which type its components live if not on their own. */
export interface MetadataType {
  name: string;
  folder: string;
  /** File name ending; empty for bundles, which are folders. */
  suffix: string;
  /** Types whose components are elements of this type's files, by the element's name. */
  children: Readonly<Record<string, string>>;
}

/** What the local org learns from a deploy. Every other type is refused by name. */
export const metadataTypes: readonly MetadataType[] = [
  {
    name: 'CustomObject',
    folder: 'objects',
    suffix: 'object',
    children: {
      fields: 'CustomField',
      validationRules: 'ValidationRule',
      listViews: 'ListView',
      compactLayouts: 'CompactLayout',
    },
  },
  { name: 'CustomLabels', folder: 'labels', suffix: 'labels', children: { labels: 'CustomLabel' } },
  { name: 'CustomPermission', folder: 'customPermissions', suffix: 'customPermission', children: {} },
  { name: 'LightningComponentBundle', folder: 'lwc', suffix: '', children: {} },
  { name: 'FlexiPage', folder: 'flexipages', suffix: 'flexipage', children: {} },
  { name: 'CustomTab', folder: 'tabs', suffix: 'tab', children: {} },
  { name: 'CustomApplication', folder: 'applications', suffix: 'app', children: {} },
  { name: 'Layout', folder: 'layouts', suffix: 'layout', children: {} },
  { name: 'PermissionSet', folder: 'permissionsets', suffix: 'permissionset', children: {} },
];

/** Whether a type may be named in package.xml. */
export function isKnownType(name: string): boolean {
  return metadataTypes.some((type) => type.name === name || Object.values(type.children).includes(name));
}
