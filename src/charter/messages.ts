import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What the charter commands say. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'charter');
