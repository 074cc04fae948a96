/** A page as Lightning names it (https://developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-type.html). */
export interface PageReference {
  type: string;
  attributes: Record<string, string | undefined>;
  state: Record<string, string>;
}

/** What components pass in: everything but the type may be left out. */
export interface PageReferenceInput {
  type: string;
  attributes?: Record<string, string | undefined>;
  state?: Record<string, string>;
}

function attribute(reference: PageReferenceInput, name: string): string {
  const value = reference.attributes?.[name];
  if (!value) throw new Error(`The page reference ${reference.type} needs the attribute ${name}.`);
  return value;
}

function withState(path: string, state: Record<string, string> | undefined): string {
  const query = new URLSearchParams(state).toString();
  return query ? `${path}?${query}` : path;
}

/**
 * Address of a page.
 * @throws Error when the type or action is not supported here, naming it
 */
export function urlOf(reference: PageReferenceInput): string {
  switch (reference.type) {
    case 'standard__recordPage': {
      const action = reference.attributes?.['actionName'] ?? 'view';
      if (action !== 'view' && action !== 'edit') throw unsupported(`${reference.type} with actionName ${action}`);
      const object = reference.attributes?.['objectApiName'] ?? 'record';
      return withState(`/lightning/r/${object}/${attribute(reference, 'recordId')}/${action}`, reference.state);
    }
    case 'standard__objectPage': {
      const action = reference.attributes?.['actionName'] ?? 'list';
      if (!['list', 'home', 'new'].includes(action)) throw unsupported(`${reference.type} with actionName ${action}`);
      return withState(`/lightning/o/${attribute(reference, 'objectApiName')}/${action}`, reference.state);
    }
    case 'standard__navItemPage':
      return withState(`/lightning/n/${attribute(reference, 'apiName')}`, reference.state);
    case 'standard__namedPage':
      if (attribute(reference, 'pageName') !== 'home')
        throw unsupported(`${reference.type} with another page than home`);
      return withState('/lightning/page/home', reference.state);
    case 'standard__app':
      return withState(`/lightning/app/${attribute(reference, 'appTarget').replace(/^c__/, '')}`, reference.state);
    case 'standard__webPage':
      return attribute(reference, 'url');
    default:
      throw unsupported(reference.type);
  }
}

function unsupported(what: string): Error {
  return new Error(`The local org's shell does not support the page reference ${what}.`);
}

/** The page behind an address; undefined when the shell has none there. */
export function referenceOf(url: URL): PageReference | undefined {
  const state = Object.fromEntries([...url.searchParams].filter(([name]) => name !== 'theme'));
  const [, root, kind, ...rest] = url.pathname.split('/').map(decodeURIComponent);
  if (root !== 'lightning') return undefined;
  const [first = '', second = '', third = ''] = rest;
  switch (kind) {
    case 'r': {
      // Lightning also accepts the short form /lightning/r/<id>/view.
      const isShort = second === '' || second === 'view' || second === 'edit';
      const [objectApiName, recordId, actionName] = isShort ? [undefined, first, second] : [first, second, third];
      return {
        type: 'standard__recordPage',
        attributes: { objectApiName, recordId, actionName: actionName || 'view' },
        state,
      };
    }
    case 'o':
      return {
        type: 'standard__objectPage',
        attributes: { objectApiName: first, actionName: second || 'list' },
        state,
      };
    case 'n':
      return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
    case 'page':
      // The home page is the page of the tab `standard-home`.
      return first === 'home'
        ? { type: 'standard__navItemPage', attributes: { apiName: 'standard-home' }, state }
        : undefined;
    case 'app':
      return { type: 'standard__app', attributes: { appTarget: first }, state };
    case 'search':
      return { type: 'standard__search', attributes: {}, state };
    case undefined:
    case '':
      return { type: 'standard__app', attributes: {}, state };
    default:
      return undefined;
  }
}
