import {
  type Labels,
  labelsFor,
  type LocalOrg,
  type PermissionSetModel,
  readComponent,
  type Session,
  textOf,
  textsOf,
} from '@crm-adoption/local-org';
import type { AppData, NavigationItem } from './contract.ts';
import type { Tab } from './metadata/tabs.ts';
import { findTab, standardTabs, iconOf, objectItem } from './metadata/tabs.ts';
import { assignedPermissionSets } from './people.ts';

/** Standard objects that have pages here, in the order of the app launcher. */
const launcherObjects = ['Account', 'Contact', 'Opportunity', 'Lead', 'Case', 'Task'];

/** What one person may see of the deployed apps and tabs: their permission sets' tab and app settings, read permission. */
export interface Navigation {
  apps: AppData[];
  objects: NavigationItem[];
  /** The tab with this name when the person may see it. */
  findTab: (name: string) => Tab | undefined;
}

/** Reads the deployed apps for one person. */
export function navigationOf(org: LocalOrg, session: Session): Navigation {
  const names = assignedPermissionSets(org, session.userId);
  const sets = org.permissionSets().filter((set) => names.has(set.name));
  const labels = labelsFor(org, session.language);
  const visibleTab = (name: string): Tab | undefined => {
    const tab = findTab(org.metadata, org.schema, name);
    return tab && maySeeTab(session, sets, tab) ? { ...tab, label: tabLabel(tab, labels) } : undefined;
  };
  const apps = org.metadata
    .list('CustomApplication')
    .filter((name) => sets.some((set) => set.visibleApplications.includes(name)))
    .map((name) => readApp(org, name, visibleTab, labels));
  return { apps, objects: readableObjects(org, session, visibleTab, labels), findTab: visibleTab };
}

function tabLabel(tab: Tab, labels: Labels): string {
  if (tab.object) return labels.objectLabelPlural(tab.object);
  return labels.label('CustomTab', tab.name, tab.label);
}

/** Standard tabs need only the object; deployed ones stay hidden until a permission set shows them, as on the platform. */
function maySeeTab(session: Session, sets: PermissionSetModel[], tab: Tab): boolean {
  if (tab.name in standardTabs) return true;
  if (tab.object && !session.access.canObject(tab.object, 'read')) return false;
  return tab.object?.custom === false || sets.some((set) => set.visibleTabs.includes(tab.name));
}

function readApp(org: LocalOrg, name: string, visibleTab: (name: string) => Tab | undefined, labels: Labels): AppData {
  const content = readComponent(org.metadata, 'CustomApplication', name);
  const tabs = textsOf(content, 'tabs').flatMap((tab) => visibleTab(tab) ?? []);
  return {
    name,
    label: labels.label('CustomApplication', name, textOf(content, 'label') ?? name),
    description: textOf(content, 'description') ?? '',
    url: `/lightning/app/${name}`,
    tabs: tabs.map(({ name: tab, label, url, icon }) => ({ name: tab, label, url, icon })),
  };
}

/** As in the platform's app launcher, a custom object is there when its tab is visible. */
function readableObjects(
  org: LocalOrg,
  session: Session,
  visibleTab: (name: string) => Tab | undefined,
  labels: Labels,
): NavigationItem[] {
  const standard = launcherObjects.flatMap((name) => org.schema.findObject(name) ?? []);
  const custom = org.schema.objects().filter((object) => object.custom && visibleTab(object.name));
  return [...standard, ...custom]
    .filter((object) => session.access.canObject(object, 'read'))
    .map((object) => ({
      ...objectItem(object, iconOf(org.metadata, object)),
      label: labels.objectLabelPlural(object),
    }));
}
