import { dayIn, labelsFor, type LocalOrg, readComponent, type Session, textOf } from '@crm-adoption/local-org';
import type { PageNode, SessionData, Theme } from './contract.ts';
import { readFlexiPage } from './metadata/flexiPages.ts';
import { navigationOf } from './navigation.ts';
import { userName } from './people.ts';

/**
 * What the page needs to know about the person and the app.
 * @param appName app named in the address; the first visible one when undefined or not visible
 */
export function sessionData(
  org: LocalOrg,
  session: Session,
  options: { appName: string | undefined; theme: Theme },
): SessionData {
  const { apps, objects } = navigationOf(org, session);
  const app = apps.find((candidate) => candidate.name === options.appName) ?? apps[0] ?? null;
  const named = org.permissionSets();
  return {
    userId: session.userId,
    username: session.username,
    name: userName(org, session.userId),
    token: session.token,
    permissions: distinct([...named, ...org.profiles()].flatMap((set) => set.userPermissions)).filter((name) =>
      session.access.has(name),
    ),
    customPermissions: distinct(named.flatMap((set) => set.customPermissions)).filter((name) =>
      session.access.hasCustomPermission(name),
    ),
    app,
    apps,
    tabs: app?.tabs ?? [],
    objects,
    utilityItems: app ? utilityItems(org, session, app.name) : [],
    theme: options.theme,
    apiVersion: org.apiVersion,
    locale: session.locale.replace('_', '-'),
    language: session.language.replace('_', '-'),
    timeZone: session.timeZone,
    now: org.clock.now().getTime(),
    today: dayIn(org.clock.now(), session.timeZone),
  };
}

/** Items of the utility bar that an app names. */
function utilityItems(org: LocalOrg, session: Session, app: string): PageNode[] {
  const name = textOf(readComponent(org.metadata, 'CustomApplication', app), 'utilityBar');
  const page = name === undefined ? undefined : readFlexiPage(org.metadata, name, labelsFor(org, session.language));
  return page?.regions.find((region) => region.name === 'utilityItems')?.components ?? [];
}

function distinct(names: string[]): string[] {
  return [...new Set(names)];
}
