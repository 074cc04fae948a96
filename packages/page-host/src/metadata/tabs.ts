import { type MetadataStore, type ObjectSchema, readComponent, type Schema, textOf } from '@crm-adoption/local-org';
import type { NavigationItem } from '../contract.ts';
import { defaultIcon, motifIcon, objectIcon, standardTabIcons } from './icons.ts';

/** A tab as an app names it. */
export interface Tab extends NavigationItem {
  /** App page behind the tab; empty for object tabs. */
  flexiPage: string;
  /** Object behind the tab; undefined for page tabs. */
  object: ObjectSchema | undefined;
}

/** Tabs that every org has; the labels are English, `navigationOf` puts the person's language in. */
export const standardTabs: Record<string, Omit<NavigationItem, 'name'>> = {
  'standard-home': { label: 'Home', url: '/lightning/page/home', icon: standardTabIcons.home },
  'standard-report': { label: 'Reports', url: '/lightning/o/Report/home', icon: standardTabIcons.report },
  'standard-Dashboard': { label: 'Dashboards', url: '/lightning/o/Dashboard/home', icon: standardTabIcons.dashboard },
};

/**
 * Finds a tab by the name that apps and permission sets use: a page tab (`CrmAdoptionMyScore`), an object's tab
 * (`RolloutProject__c`) or a standard one (`standard-Account`).
 * @returns undefined for tabs that the local org has no page for
 */
export function findTab(store: MetadataStore, schema: Schema, name: string): Tab | undefined {
  const content = readComponent(store, 'CustomTab', name);
  const object = schema.findObject(name.replace(/^standard-/, ''));
  const standard = standardTabs[name];
  if (standard) return { ...standard, name, flexiPage: '', object: undefined };
  const icon = motifIcon(textOf(content, 'motif')) ?? defaultIcon;
  if (object && (object.custom ? content : name.startsWith('standard-'))) {
    return { ...objectItem(object, object.custom ? icon : undefined), name, flexiPage: '', object };
  }
  const flexiPage = textOf(content, 'flexiPage');
  if (flexiPage === undefined) return undefined;
  const label = textOf(content, 'label') ?? name;
  return { name, label, url: `/lightning/n/${name}`, icon, flexiPage, object: undefined };
}

/** The entry of an object in the navigation. */
export function objectItem(object: ObjectSchema, icon = objectIcon(object.name)): NavigationItem {
  return { name: object.name, label: object.labelPlural, url: `/lightning/o/${object.name}/list`, icon };
}

/** Icon of an object: that of its tab, else the standard one. */
export function iconOf(store: MetadataStore, object: ObjectSchema): string {
  const content = readComponent(store, 'CustomTab', object.name);
  return motifIcon(textOf(content, 'motif')) ?? objectIcon(object.name);
}

/** Icons that only the deployed tabs name. */
export function customIcons(store: MetadataStore): string[] {
  return store
    .list('CustomTab')
    .flatMap((name) => motifIcon(textOf(readComponent(store, 'CustomTab', name), 'motif')) ?? []);
}
