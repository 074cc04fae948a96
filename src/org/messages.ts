import { Messages } from '@salesforce/core';

/** npm name of this plugin, under which `@salesforce/core` files its messages. */
export const pluginName = 'sf-plugin-adoption';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What this room says: errors of the org that every command can meet. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'org');
