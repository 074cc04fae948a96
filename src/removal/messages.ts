import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `remove` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'remove');
