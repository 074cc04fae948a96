/** `node packages/page-host/src/main.ts`: an empty local org with its Lightning pages; options as of the local org's own command. */
import { serveFromCommandLine } from '@crm-adoption/local-org';
import { pageHost } from './plugin.ts';

await serveFromCommandLine(pageHost);
