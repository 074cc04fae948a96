import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `prune` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'prune');
