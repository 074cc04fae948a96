/** Where the files of a metadata type stand in a package, and inside which type its components live if not on their own. */
export interface MetadataType {
  name: string;
  folder: string;
  /** File name ending; empty for bundles, which are folders, and for the folders of reports and dashboards. */
  suffix: string;
  /** Types whose components are elements of this type's files, by the element's name. */
  children: Readonly<Record<string, string>>;
  /** Type of the folders that its components stand in (`reports/Sales/Pipeline.report`); folders are components too. */
  folderType?: string;
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
  { name: 'QuickAction', folder: 'quickActions', suffix: 'quickAction', children: {} },
  { name: 'ReportType', folder: 'reportTypes', suffix: 'reportType', children: {} },
  { name: 'Report', folder: 'reports', suffix: 'report', children: {}, folderType: 'ReportFolder' },
  { name: 'Dashboard', folder: 'dashboards', suffix: 'dashboard', children: {}, folderType: 'DashboardFolder' },
  { name: 'Translations', folder: 'translations', suffix: 'translation', children: {} },
  { name: 'CustomObjectTranslation', folder: 'objectTranslations', suffix: 'objectTranslation', children: {} },
  {
    name: 'SharingRules',
    folder: 'sharingRules',
    suffix: 'sharingRules',
    children: {
      sharingCriteriaRules: 'SharingCriteriaRule',
      sharingGuestRules: 'SharingGuestRule',
      sharingOwnerRules: 'SharingOwnerRule',
      sharingTerritoryRules: 'SharingTerritoryRule',
    },
  },
  { name: 'PermissionSet', folder: 'permissionsets', suffix: 'permissionset', children: {} },
];

/** Whether a type may be named in package.xml. */
export function isKnownType(name: string): boolean {
  return metadataTypes.some((type) => type.name === name || Object.values(type.children).includes(name));
}

/** The type of the folders of a type, as its files are read: `reports/Sales-meta.xml`. */
export function folderTypeOf(type: MetadataType): MetadataType | undefined {
  if (type.folderType === undefined) return undefined;
  return { name: type.folderType, folder: type.folder, suffix: '', children: {} };
}
