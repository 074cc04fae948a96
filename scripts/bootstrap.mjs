// Makes a bare clone ready: installs the dependencies when they are missing or out of date, then builds.
// Plain JavaScript without dependencies, because it runs on any Node from 18 on, before Node 22 is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

function run(command, args) {
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  // Standard output is for what the command that waits for this one prints, such as "npm pack --json".
  const result = spawnSync(command, args, { cwd: root, stdio: ['inherit', 2, 2], env, shell: windows });
  if (result.status !== 0) {
    console.error(
      `\n"${command} ${args.join(' ')}" failed. Fix what it says above, then run the same npm command again.`,
    );
    process.exit(result.status ?? 1);
  }
}

const stamp = join(root, 'node_modules', '.installed-from');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (installed !== wanted) {
  console.error('Installing dependencies (once) ...');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
run(join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node'), [join(root, 'scripts', 'build.ts')]);
