/** `node packages/local-org/src/main.ts [--port 4060] [--file org.sqlite] [--now 2026-01-05T08:00:00Z] [--no-translations]`: an empty org, without pages. */
import { serveFromCommandLine } from './commandLine.ts';

await serveFromCommandLine();
