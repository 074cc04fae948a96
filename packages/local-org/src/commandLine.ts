import { parseArgs } from 'node:util';
import { adminToken } from './access/adminToken.ts';
import { startLocalOrg, type Pages } from './api/server.ts';
import { createLocalOrg } from './engine/create.ts';

/**
 * Serves an empty org as the arguments of the process ask (`--port`, `--file`, `--now`, `--no-translations`), and prints its
 * address and a token of its administrator. Bad arguments end the process with 2.
 * @param pages what serves its Lightning pages
 */
export async function serveFromCommandLine(pages?: Pages): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4060' },
      file: { type: 'string' },
      now: { type: 'string' },
      'no-translations': { type: 'boolean', default: false },
    },
  });

  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    fail(`--port must be a number from 0 to 65535, not '${values.port}'`);
  const now = values.now === undefined ? undefined : new Date(values.now);
  if (now && Number.isNaN(now.getTime())) fail(`--now must be an ISO 8601 instant, not '${values.now ?? ''}'`);

  const org = createLocalOrg({
    ...(values.file === undefined ? {} : { file: values.file }),
    ...(now ? { now } : {}),
    ...(values['no-translations'] ? { translationLanguages: [] } : {}),
  });
  const running = await startLocalOrg({ port, org, pages }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') return fail(`Port ${port} is taken; choose another with --port`);
    throw error;
  });
  process.stdout.write(`Local org: ${running.url}\nAdmin token: ${adminToken(org)}\n`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void running.close().then(() => org.close());
    });
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
