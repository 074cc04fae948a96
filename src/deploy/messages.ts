import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What `deploy` says. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'deploy');
