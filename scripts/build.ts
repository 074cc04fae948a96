/** Builds what is deployed and shipped: `.js` beside each LWC `.ts`, the plugin in `lib/`, the oclif manifest. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lwcRoot = join(root, 'force-app', 'main', 'default', 'lwc');

function writeIfChanged(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
}

/** TypeScript allows no wildcard twice in a path, so `c/<name>` needs one entry per bundle. */
function writeBundlePaths(): void {
  const bundles = readdirSync(lwcRoot).filter((name) => existsSync(join(lwcRoot, name, `${name}.ts`)));
  const paths = Object.fromEntries(
    bundles.sort().map((name) => [`c/${name}`, [`../force-app/main/default/lwc/${name}/${name}.ts`]]),
  );
  writeIfChanged(
    join(root, '.cache', 'tsconfig.lwc-paths.json'),
    `${JSON.stringify({ compilerOptions: { paths } }, null, 2)}\n`,
  );
}

/** A generated .js whose .ts is gone would still be deployed, and an empty folder would pass for a bundle. */
function removeOrphans(): void {
  const entries = readdirSync(lwcRoot, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !file.endsWith('.js') || file.includes('__tests__')) continue;
    if (!existsSync(file.replace(/\.js$/, '.ts'))) rmSync(file);
  }
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  // The longest path first: a folder is empty once its last folder is gone.
  for (const folder of folders.sort((a, b) => b.length - a.length)) {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

function run(script: string, args: string[]): void {
  const result = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

writeBundlePaths();
removeOrphans();
// TypeScript looks at its notes of the last build only: with them and without `lib`, it would write nothing.
if (!existsSync(join(root, 'lib'))) rmSync(join(root, '.cache', 'plugin.tsbuildinfo'), { force: true });
run('node_modules/@typescript/native/bin/tsc', ['-b', 'config/tsconfig.plugin.json']);
run('scripts/manifest.ts', []);
