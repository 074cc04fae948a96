/** What other packages may use of the page host: serving the pages of an org, and the words of its shell. */
export { catalogues } from './browser/host/texts.ts';
export { pageHost } from './plugin.ts';
