import { Messages } from '@salesforce/core';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** What is asked and said while a template is made. */
export const messages = Messages.loadMessages('sf-plugin-adoption', 'template.new');
