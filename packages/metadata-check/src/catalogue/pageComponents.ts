/**
 * The platform's page templates and page components as far as pages of ours or of published packages use them: regions,
 * properties, and which properties hold the name of a facet. Sources: Metadata API Developer Guide, "FlexiPage", and
 * pages of published packages.
 */

/** Template -> its regions. */
export const TEMPLATE_REGIONS: Readonly<Record<string, readonly string[]>> = {
  'flexipage:appHomeTemplateHeaderTwoColumnsEqualWidth': ['region1', 'region2', 'region3'],
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:recordHomeLeftSidebarTemplateDesktop': ['header', 'sidebar', 'main'],
  'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:recordHomeWithSubheaderTemplateDesktop': ['header', 'subheader', 'main', 'sidebar'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
  'one:utilityBarTemplateDesktop': ['utilityItems', 'backgroundComponents'],
};

/** Component -> properties that hold the name of a facet. */
export const FACET_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'flexipage:accordion': ['accordionSections'],
  'flexipage:accordionSection': ['body'],
  'flexipage:column': ['body'],
  'flexipage:fieldSection': ['columns'],
  'flexipage:tab': ['body'],
  'flexipage:tabset': ['tabs'],
};

/** Component -> its properties. */
export const COMPONENT_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'desktopDashboards:embeddedDashboard': [
    'dashboardName',
    'height',
    'hideOnError',
    'isNewDashboard',
    'inRepaginationMode',
  ],
  'flexipage:accordion': ['accordionSections', 'label'],
  'flexipage:accordionSection': ['body', 'label', 'name'],
  'flexipage:column': ['body', 'class'],
  'flexipage:fieldSection': ['columns', 'displayStyle', 'horizontalAlignment', 'label', 'useBuiltInColumn'],
  'flexipage:filterListCard': [
    'entityName',
    'enableInlineEdit',
    'filterName',
    'hideActionBar',
    'hideSearchBar',
    'pageSize',
  ],
  'flexipage:recentItems': ['entityNames', 'label', 'maxRecords'],
  'flexipage:richText': ['decorate', 'richTextValue'],
  'flexipage:tab': ['active', 'body', 'title'],
  'flexipage:tabset': ['label', 'tabs'],
  'force:detailPanel': [],
  'force:highlightsPanel': [
    'collapsed',
    'enableActionsConfiguration',
    'enableActionsInNative',
    'hideChatterActions',
    'numVisibleActions',
    'actionNames',
  ],
  'force:recordDetailPanelMobile': [],
  'force:relatedListContainer': ['relatedListComponentOverride', 'rowsToDisplay', 'showActionBar'],
  'force:relatedListQuickLinksContainer': [],
  'force:relatedListSingleContainer': [
    'parentFieldApiName',
    'relatedListApiName',
    'relatedListComponentOverride',
    'rowsToDisplay',
    'showActionBar',
  ],
  'lst:dynamicRelatedList': [
    'actionNames',
    'adminFilters',
    'maxRecordsToDisplay',
    'parentFieldApiName',
    'relatedListApiName',
    'relatedListDisplayType',
    'relatedListFieldAliases',
    'relatedListLabel',
    'showActionBar',
    'sortFieldAlias',
    'sortFieldOrder',
  ],
};

/** Properties that the utility bar gives every item (`type` is `decorator`). */
export const UTILITY_PROPERTIES: ReadonlySet<string> = new Set([
  'eager',
  'height',
  'icon',
  'label',
  'scrollable',
  'width',
  'loadOnStartup',
]);
