import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const binaries = join(root, 'node_modules', '.bin');

/** What a run of the CLI left behind. */
export interface CliRun {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** The real `sf` with a home directory and a project of its own, so that no login or setting of the machine gets in. */
export interface SfCli {
  /** Home directory, empty at first. */
  home: string;
  /** Working directory: a Salesforce project with a copy of the package. */
  project: string;
  run(args: string[], env?: Record<string, string>): Promise<CliRun>;
  /** Runs with `--json` and answers `result`. @throws when the CLI fails */
  json<T>(args: string[], env?: Record<string, string>): Promise<T>;
  remove(): void;
}

export function createSfCli(): SfCli {
  const folder = mkdtempSync(join(tmpdir(), 'sf-cli-'));
  const home = join(folder, 'home');
  const project = join(folder, 'project');
  mkdirSync(home);
  for (const name of ['sfdx-project.json', '.forceignore', 'force-app']) {
    cpSync(join(root, name), join(project, name), { recursive: true });
  }
  const run: SfCli['run'] = (args, env = {}) =>
    new Promise((resolve) => {
      const environment = {
        PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
        HOME: home,
        USERPROFILE: home,
        SF_DISABLE_LOG_FILE: 'true',
        SF_DISABLE_TELEMETRY: 'true',
        SF_DISABLE_AUTOUPDATE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true',
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        CI: 'true',
        NO_COLOR: '1',
        ...env,
      };
      const options = { cwd: project, env: environment, maxBuffer: 32 * 1024 * 1024 };
      execFile(join(binaries, 'sf'), args, options, (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
        resolve({ exitCode: code, stdout, stderr });
      });
    });
  return {
    home,
    project,
    run,
    async json<T>(args: string[], env?: Record<string, string>) {
      const { exitCode, stdout, stderr } = await run([...args, '--json'], env);
      if (exitCode !== 0) throw new Error(`sf ${args.join(' ')} ended with ${exitCode}:\n${stdout}\n${stderr}`);
      return (JSON.parse(stdout) as { result: T }).result;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
