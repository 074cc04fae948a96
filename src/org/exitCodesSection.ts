import { toHelpSection } from '@salesforce/sf-plugins-core';
import { EXIT_CODES } from './exitCodes.ts';
import { messages } from './messages.ts';

/** The table as every command's help shows it. */
export const exitCodesSection = toHelpSection(
  'ERROR CODES',
  Object.fromEntries(
    Object.entries(EXIT_CODES).map(([key, code]) => [
      `${messages.getMessage(`exitCode.${key}.name`)} (${code})`,
      messages.getMessage(`exitCode.${key}`),
    ]),
  ),
);
