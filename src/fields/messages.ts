import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `fields` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'fields');
