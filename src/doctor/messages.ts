import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `doctor` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'doctor');
