import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What this room says: job files that measure every week. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'measure.schedule');
