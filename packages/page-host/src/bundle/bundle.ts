import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { rolldown } from 'rolldown';
import type { LogLevel, RolldownLog } from 'rolldown';
import { baseRepairs } from './baseRepairs.ts';
import { openCompileCache } from './compileCache.ts';
import { componentMap, componentMapId } from './componentMap.ts';
import { slimIcons, usedIcons } from './icons.ts';
import { BundleError } from './bundleError.ts';
import type { BundleInput } from './input.ts';
import { sourceFiles } from './input.ts';
import { ownFiles } from './ownFiles.ts';
import { paths } from './paths.ts';
import { scopedModules } from './scopedModules.ts';
import type { ModuleRecord } from './transforms.ts';
import { lwcCompiler, scriptsOnly, stripTypes } from './transforms.ts';

/** Scripts of the pages, ready to serve. */
export interface PageBundle {
  fingerprint: string;
  /** Folder with `main.js` and its chunks. */
  folder: string;
}

const bundlesFolder = join(paths.cache, 'bundles');
/** Bundles of other deploys that are kept for going back; each takes some megabytes. */
const keptBundles = 20;
const inProgress = new Map<string, Promise<void>>();

/**
 * Bundles the deployed components with the shell, the base components and the engine.
 * The same input is built once per machine: the result stays in the cache folder.
 * @throws BundleError when a component does not compile or names something that the org does not have
 */
export async function bundlePages(input: BundleInput): Promise<PageBundle> {
  const home = join(bundlesFolder, input.fingerprint);
  const bundle = { fingerprint: input.fingerprint, folder: join(home, 'site') };
  if (existsSync(bundle.folder)) return bundle;
  // Several pages may be asked for before the first one is built.
  const running = inProgress.get(home) ?? make(input, home).finally(() => inProgress.delete(home));
  inProgress.set(home, running);
  await running;
  return bundle;
}

async function make(input: BundleInput, home: string): Promise<void> {
  const draft = `${home}.${process.pid}`;
  try {
    stage(input, draft);
    await build(input, draft);
    publish(draft, home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  dropOldBundles();
}

/** Puts the deployed files where the compiler derives a component's name from its folder. */
function stage(input: BundleInput, folder: string): void {
  for (const [name, files] of input.components) {
    for (const file of files) {
      const target = join(folder, 'modules', 'c', name, ...file.path.split('/').slice(2));
      if (!target.startsWith(join(folder, 'modules') + sep)) throw new BundleError(`Bad path ${file.path} in ${name}.`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, file.content);
    }
    if (!files.some((file) => file.path.endsWith(`/${name}/${name}.js`))) {
      throw new BundleError(`The deployed bundle ${name} has no ${name}.js: run the build before the deploy.`);
    }
  }
}

async function build(input: BundleInput, folder: string): Promise<void> {
  const cache = openCompileCache(input.apiVersion);
  const warnings: string[] = [];
  const onLog = (level: LogLevel, log: RolldownLog): void => {
    if (log.code === 'UNRESOLVED_IMPORT') throw new BundleError(log.message);
    if (level === 'warn') warnings.push(log.message);
  };
  try {
    const bundle = await rolldown({
      input: { main: join(paths.browser, 'main.ts') },
      platform: 'browser',
      moduleTypes: { '.html': 'js', '.css': 'js' },
      // The engine and the base components read these at run time; a browser has neither.
      transform: { define: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': '"production"' } },
      onLog,
      plugins: [
        ownFiles(join(folder, 'modules', 'c')),
        componentMap([...input.components.keys()], join(folder, 'modules', 'c')),
        scopedModules(input),
        slimIcons(() => usedIcons(input)),
        stripTypes,
        baseRepairs,
        lwcCompiler(moduleRecords(folder), input.apiVersion, plainScripts(), cache),
        scriptsOnly,
      ],
    });
    await bundle.write({
      dir: join(folder, 'site'),
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
    });
    await bundle.close();
  } catch (error) {
    throw BundleError.from(error, folder);
  } finally {
    cache.save();
  }
}

/** Our stand-ins come before the base components, which bring broken or no versions of them. */
function moduleRecords(folder: string): ModuleRecord[] {
  return [
    { dir: join(folder, 'modules') },
    { dir: join(paths.browser, 'modules') },
    ...standIns(),
    { npm: 'lightning-base-components' },
  ];
}

/** The resolver looks for `.js` files in folders; stand-ins and shell are `.ts`, so each is named. */
function standIns(): ModuleRecord[] {
  return sourceFiles(join(paths.browser, 'modules'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(sep).slice(-3))
    .filter(([, folder, file]) => file === `${folder}.ts`)
    .map(([namespace = '', folder = '', file = '']) => ({
      name: `${namespace}/${folder}`,
      path: join(paths.browser, 'modules', namespace, folder, file),
    }));
}

/** Virtual modules, the engine itself and plain scripts: the component compiler must leave them alone. */
function plainScripts(): (string | RegExp)[] {
  return [
    /\0/,
    componentMapId,
    '**/node_modules/@lwc/**',
    join(paths.browser, '*.ts'),
    join(paths.browser, 'host', '**', '*.ts'),
    join(paths.browser, 'modules', 'lightning', '**', '*.ts'),
  ];
}

/** Two processes may build the same bundle; the second one's result is the same, so the first one stays. */
function publish(draft: string, home: string): void {
  mkdirSync(dirname(home), { recursive: true });
  try {
    renameSync(draft, home);
  } catch (error) {
    if (!existsSync(join(home, 'site'))) throw error;
  }
}

function dropOldBundles(): void {
  const bundles = readdirSync(bundlesFolder).map((name) => join(bundlesFolder, name));
  const newestFirst = bundles
    .map((folder) => ({ folder, time: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { folder } of newestFirst.slice(keptBundles)) rmSync(folder, { recursive: true, force: true });
}
