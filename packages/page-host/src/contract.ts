/** JSON that the page host answers and the page in the browser reads. Types only: both sides are built separately. */

/** Design system of the page: SLDS 2 (cosmos) unless the address asks for `?theme=slds1`. */
export type Theme = 'slds1' | 'slds2';

/** Colours of the page. */
export type Scheme = 'light' | 'dark';

/** One entry of the navigation: a tab of the app or an object in the app launcher. */
export interface NavigationItem {
  /** Tab name (`CrmAdoptionMyScore`) or object name (`Opportunity`). */
  name: string;
  label: string;
  /** Lightning path, for example `/lightning/n/CrmAdoptionMyScore`. */
  url: string;
  /** Lightning icon, for example `standard:opportunity`. */
  icon: string;
}

/** One Lightning app with the tabs that the person may see, in the app's order. */
export interface AppData {
  name: string;
  label: string;
  description: string;
  url: string;
  tabs: NavigationItem[];
}

/** Answer of `GET /lightning/session.json`: who is logged in and what the shell shows them. */
export interface SessionData {
  userId: string;
  username: string;
  name: string;
  /** Access token for the API; the page sends it as `Authorization: Bearer`. */
  token: string;
  /** System permissions that the person has. */
  permissions: string[];
  customPermissions: string[];
  /** The app in use: the one named in the address, else the first the person may see; null when there is none. */
  app: AppData | null;
  apps: AppData[];
  /** Tabs of `app`, repeated for readers that only need these. */
  tabs: NavigationItem[];
  /** Standard and custom objects the person may read and that have a page here, for the app launcher. */
  objects: NavigationItem[];
  /** Items of the app's utility bar; empty without one. */
  utilityItems: PageNode[];
  theme: Theme;
  /** Version such as `67.0`. */
  apiVersion: string;
  /** BCP 47, for example `en-US`. */
  locale: string;
  language: string;
  timeZone: string;
  /** The org's clock, in milliseconds; it may be set. */
  now: number;
  /** The org's date where the person is, `YYYY-MM-DD`; the org's clock may be set. */
  today: string;
}

/** One condition of a visibility rule, such as `{!Record.Status__c}` EQUAL `Open`; no right value means blank. */
export interface VisibilityCriterion {
  leftValue: string;
  operator: string;
  rightValue: string;
}

/** When something is on a page: all criteria must hold, unless the filter combines them (`1 OR 2`). */
export interface VisibilityRule {
  criteria: VisibilityCriterion[];
  booleanFilter: string;
}

/** Something placed on a page: a component, or a field of the record (dynamic forms). */
export interface PageNode {
  /** Unique on the page. */
  key: string;
  kind: 'component' | 'field';
  /** `flexipage:tabset`, `c:adoptionMyScore`; for a field its API name. */
  name: string;
  /** Properties with one value or a list of values; labels are resolved in the person's language. */
  properties: Record<string, string | string[]>;
  /** What stands in the facets that properties name, by property (`body`, `columns`, `tabs`). */
  facets: Record<string, PageNode[]>;
  visibility: VisibilityRule | null;
}

export interface PageRegion {
  name: string;
  components: PageNode[];
}

/** A deployed Lightning page: its template and what stands in its regions. */
export interface PageContent {
  template: string;
  regions: PageRegion[];
}

/** Answer of `GET /lightning/data/pages/<tab>`: the app or home page behind a tab. */
export interface PageData extends PageContent {
  label: string;
  icon: string;
}

/** A field on a page and whether the page makes it required or keeps it from being edited. */
export interface FieldItem {
  name: string;
  behavior: 'none' | 'required' | 'readonly';
}

/** One section of a record page or form, its fields column by column. */
export interface LayoutSection {
  label: string;
  columns: FieldItem[][];
}

/** A condition of a list view; the value is as the metadata holds it. */
export interface ListFilter {
  field: string;
  operation: string;
  value: string;
}

export interface ListViewData {
  name: string;
  label: string;
  columns: string[];
  filters: ListFilter[];
  booleanFilter: string;
  /** Whether the list holds the person's own records only. */
  isMine: boolean;
}

/** A list of child records on a record page. */
export interface RelatedListData {
  /** Child relationship, `Revisions__r`. */
  relationship: string;
  label: string;
  /** Object and lookup of the children. */
  object: string;
  field: string;
  icon: string;
  columns: string[];
}

/** A quick action that creates a record below this one, or updates this one. */
export interface QuickActionData {
  type: 'Create' | 'Update';
  /** `RolloutObjective__c.ReviseTarget`. */
  name: string;
  label: string;
  /** Object of the new record; of the record itself for an update. */
  targetObject: string;
  sections: LayoutSection[];
  successMessage: string;
}

/** Answer of `GET /lightning/data/objects/<object>`: what the deployed metadata says about an object's pages. */
export interface ObjectPageData {
  icon: string;
  /** The record page that the app or the object assigns; null when there is none. */
  page: PageContent | null;
  /** Sections of the deployed page layout; empty when none is deployed (the page then uses the describe). */
  sections: LayoutSection[];
  /** Fields of the compact layout, the title first; empty when none is deployed. */
  compactFields: string[];
  /** Actions of the page layout by name: `Edit`, `Delete` or a quick action. */
  actions: string[];
  quickActions: QuickActionData[];
  relatedLists: RelatedListData[];
  /** Relationships that the page layout lists, in its order. */
  layoutRelatedLists: string[];
  listViews: ListViewData[];
}

/** Answer of `GET /lightning/data/quickactions/<action>?recordId=`: values that the form starts with. */
export type PredefinedValues = Record<string, string | number | boolean | null>;

/** One person of the persona switch. */
export interface Persona {
  userId: string;
  name: string;
  /** What the person is in the demo: labels of permission sets, or the profile. */
  role: string;
  /** Path that logs this person in. */
  url: string;
  current: boolean;
}

/** One report or dashboard of a list. */
export interface AnalyticsItem {
  id: string;
  /** `Folder/DeveloperName`. */
  fullName: string;
  name: string;
  description: string;
  /** Label of the folder. */
  folder: string;
}

/** Answer of `GET /lightning/data/analytics`: what the person may open. */
export interface AnalyticsData {
  reports: AnalyticsItem[];
  dashboards: AnalyticsItem[];
}
