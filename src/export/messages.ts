import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `export` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'export');
