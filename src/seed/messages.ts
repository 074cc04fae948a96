import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `seed` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'seed');
