import { referenceOf } from './pageReference.ts';
import type { PageReference } from './pageReference.ts';

type Listener = (reference: PageReference | undefined) => void;

const listeners = new Set<Listener>();

/** The page of the current address; undefined when there is no page at it. */
export function currentReference(): PageReference | undefined {
  return referenceOf(new URL(location.href));
}

/** Calls back now and after every navigation, until the returned function is called. */
export function onNavigate(listener: Listener): () => void {
  listeners.add(listener);
  listener(currentReference());
  return () => listeners.delete(listener);
}

/** The theme is part of the address, so it has to travel along. */
export function withTheme(url: string): string {
  const theme = new URLSearchParams(location.search).get('theme');
  const target = new URL(url, location.href);
  if (theme === null || target.origin !== location.origin || target.searchParams.has('theme')) return url;
  target.searchParams.set('theme', theme);
  return target.pathname + target.search + target.hash;
}

/**
 * Goes to an address: inside the shell without loading the document again, elsewhere in a new tab.
 * @param replace leave no entry in the history
 */
export function navigate(url: string, replace = false): void {
  const target = new URL(url, location.href);
  if (target.origin !== location.origin) {
    window.open(target, '_blank', 'noopener');
    return;
  }
  if (!isShellPath(target)) {
    location.assign(target);
    return;
  }
  const address = withTheme(target.pathname + target.search + target.hash);
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  window.scrollTo(0, 0);
  announce();
}

function isShellPath(url: URL): boolean {
  return url.pathname.startsWith('/lightning/');
}

function announce(): void {
  for (const listener of [...listeners]) listener(currentReference());
}

/** Root of the shell, and the namespace of deployed components, as tags. */
const SHELL = 'SHELL-APP';
const DEPLOYED = /^C-/;

/**
 * The link of the shell's own that was clicked. A link of a deployed component is none of its business: without a handler
 * of its own it loads the document again, as it does on the platform.
 */
function shellLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const path = event.composedPath().filter((node) => node instanceof HTMLElement);
  const isOwn = path.some(({ tagName }) => tagName === SHELL) && !path.some(({ tagName }) => DEPLOYED.test(tagName));
  return isOwn ? path.find((node) => node instanceof HTMLAnchorElement) : undefined;
}

/** Follows the browser's back and forward, and the shell's own links. Called once, by the shell. */
export function startRouter(): void {
  window.addEventListener('popstate', announce);
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = shellLink(event);
    if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return;
    const target = new URL(link.href);
    if (target.origin !== location.origin || !isShellPath(target)) return;
    event.preventDefault();
    navigate(link.href);
  });
}
