import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asOrgError, labelsFor, type LocalOrg, type Session } from '@crm-adoption/local-org';
import { analyticsData } from './analyticsData.ts';
import type { PageData, PredefinedValues } from './contract.ts';
import { cookieSession, localPath, themeOf } from './login.ts';
import { readFlexiPage } from './metadata/flexiPages.ts';
import { assignedHome, readObjectPages } from './metadata/objectPages.ts';
import { predefinedValues } from './metadata/quickActions.ts';
import { navigationOf } from './navigation.ts';
import { newRecordValues } from './newRecord.ts';
import { personas } from './people.ts';
import { sessionData } from './sessionData.ts';

/** Work for a logged-in person; undefined when there is nothing they may see. */
type Work<T> = (session: Session, request: FastifyRequest) => T | undefined;

const paramOf = (request: FastifyRequest, name = 'name'): string =>
  (request.params as Record<string, string>)[name] ?? '';
const queryOf = (request: FastifyRequest, name: string): string | undefined =>
  (request.query as Record<string, string | undefined>)[name];

/** What the shell reads of the page host itself: pages, forms and people, for the person of the cookie. */
export function registerData(server: FastifyInstance, org: LocalOrg): void {
  const get = <T>(path: string, missing: string, work: Work<T>): void => {
    server.get(path, (request, reply) => answer(org, request, reply, missing, work));
  };

  get('/lightning/session.json', '', (session, request) =>
    sessionData(org, session, { appName: queryOf(request, 'app'), theme: themeOf(request) }),
  );
  get(
    '/lightning/data/pages/:name',
    'There is no such page, or you may not see it. Ask your administrator for the permission set.',
    (session, request) => pageOf(org, session, paramOf(request), queryOf(request, 'app')),
  );
  get('/lightning/data/objects/:name', 'There is no such object, or you may not read it.', (session, request) => {
    const object = org.schema.findObject(paramOf(request));
    if (!object || !session.access.canObject(object, 'read')) return undefined;
    return readObjectPages(org, session, object, queryOf(request, 'app'));
  });
  get(
    '/lightning/data/newrecords/:name',
    'There is no such object, or you may not create its records.',
    (session, request): PredefinedValues | undefined => newRecordValues(org, session, paramOf(request)),
  );
  get('/lightning/data/quickactions/:name', 'There is no such action.', (session, request): PredefinedValues =>
    predefinedValues(org, session, paramOf(request), queryOf(request, 'recordId') ?? ''),
  );
  get('/lightning/data/analytics', '', (session) => analyticsData(org, session));
  get('/local-org/personas.json', '', (session, request) =>
    personas(org, localPath(queryOf(request, 'retURL')), session.userId),
  );
}

function answer<T>(
  org: LocalOrg,
  request: FastifyRequest,
  reply: FastifyReply,
  missing: string,
  work: Work<T>,
): FastifyReply {
  reply.header('cache-control', 'no-store');
  const session = cookieSession(org, request);
  if (!session) return reply.code(401).send({ message: 'Not logged in. Open / to choose whom to log in as.' });
  try {
    const result = work(session, request);
    return result === undefined ? reply.code(404).send({ message: missing }) : reply.send(result);
  } catch (error) {
    const { status, message } = asOrgError(error);
    return reply.code(status).send({ message });
  }
}

/** The page behind a tab: the home page that the app assigns, or an app page. */
function pageOf(org: LocalOrg, session: Session, name: string, app: string | undefined): PageData | undefined {
  const { findTab, apps } = navigationOf(org, session);
  const tab = findTab(name);
  if (!tab) return undefined;
  const home = apps.find((candidate) => candidate.name === app) ?? apps[0];
  const pageName = name === 'standard-home' ? home && assignedHome(org.metadata, home.name) : tab.flexiPage;
  const page = pageName && readFlexiPage(org.metadata, pageName, labelsFor(org, session.language));
  return page ? { ...page, label: tab.label, icon: tab.icon } : undefined;
}
