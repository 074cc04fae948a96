import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What is said about templates. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'template');
