import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What this room says: errors of the org that every command can meet. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'org');
