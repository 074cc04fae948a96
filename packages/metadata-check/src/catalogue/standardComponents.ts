/** Standard components of the platform that packages refer to, by metadata type. Sources: Metadata API Developer Guide and published packages. */
export const STANDARD_COMPONENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  /** Tabs as apps name them; those of objects have the object's name. */
  CustomTab: new Set([
    'standard-Account',
    'standard-Campaign',
    'standard-Case',
    'standard-Contact',
    'standard-Contract',
    'standard-Dashboard',
    'standard-Event',
    'standard-Feed',
    'standard-File',
    'standard-home',
    'standard-Lead',
    'standard-Opportunity',
    'standard-Order',
    'standard-Product2',
    'standard-report',
    'standard-Task',
  ]),
};
