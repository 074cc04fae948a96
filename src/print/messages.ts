import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What the commands that write pages and files have in common. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'print');
