import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `report` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'report');
