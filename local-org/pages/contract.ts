/** JSON that the page host answers and the page in the browser reads. Types only: both sides are built separately. */

/** Design system of the page: SLDS 2 (cosmos) unless the address asks for `?theme=slds1`. */
export type Theme = 'slds1' | 'slds2';

/** One entry of the navigation: a tab of the app or an object in the app launcher. */
export interface NavigationItem {
  /** Tab name (`MyCrmScore`) or object name (`Opportunity`). */
  name: string;
  label: string;
  /** Lightning path, for example `/lightning/n/MyCrmScore`. */
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
  theme: Theme;
  /** Version such as `67.0`. */
  apiVersion: string;
  /** BCP 47, for example `en-US`. */
  locale: string;
  language: string;
  timeZone: string;
  /** The org's date where the person is, `YYYY-MM-DD`; the org's clock may be set. */
  today: string;
}

/** One component placed in a region of an app page. */
export interface PlacedComponent {
  /** `c:myCrmScore`. */
  name: string;
  properties: Record<string, string>;
}

export interface PageRegion {
  name: string;
  components: PlacedComponent[];
}

/** Answer of `GET /lightning/data/pages/<tab>`: the app page behind a tab. */
export interface PageData {
  label: string;
  icon: string;
  template: string;
  regions: PageRegion[];
}

/** One section of a record page, its fields column by column. */
export interface LayoutSection {
  label: string;
  columns: string[][];
}

/** Answer of `GET /lightning/data/objects/<object>`: what the deployed metadata says about an object's pages. */
export interface ObjectPageData {
  icon: string;
  /** Sections of the deployed page layout; empty when none is deployed (the page then uses the describe). */
  sections: LayoutSection[];
  /** Fields of the deployed list view `All`; empty when none is deployed. */
  listColumns: string[];
  listLabel: string;
}

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
