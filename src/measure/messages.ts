import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What measuring says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'measure');
