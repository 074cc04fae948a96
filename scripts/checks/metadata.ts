/**
 * `npm run check:metadata`: everything that an org could be found to refuse without one, and our own policies. Prints
 * file, line, rule and fix of each finding; exits with 1 when one of them is an error, or when it cannot read the project.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  checkModel,
  compileBundles,
  convertPackage,
  type Finding,
  PackageModel,
  readPackageFolder,
  rules,
} from '@crm-adoption/metadata-check';
import { findQueries } from './findQueries.ts';

try {
  await check(resolve(import.meta.dirname, '..', '..'));
} catch (error) {
  // A project that cannot be read has no findings, and a stack trace would not say what to do.
  console.error(`The metadata check cannot run: ${error instanceof Error ? error.message : String(error)}`);
  console.error('  fix: Run it in the whole repository; restore the file that is named, then run it again.');
  process.exitCode = 1;
}

async function check(root: string): Promise<void> {
  const started = performance.now();
  const project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as { sourceApiVersion: string };
  const folder = { root, directory: join(root, 'force-app'), apiVersion: project.sourceApiVersion };

  const files = await readPackageFolder(folder);
  const model = new PackageModel(files);
  const [conversion, bundles, queries] = await Promise.all([
    convertPackage(folder),
    compileBundles(model),
    findQueries(model, root, join(folder.directory, 'main', 'default', 'lwc')),
  ]);
  // It runs the scoring module of the package, so it is loaded once the package is known to be there.
  const { checkTemplateSignals } = await import('./templateSignals.ts');
  const findings = [
    ...checkModel(new PackageModel(files, { facts: { conversion, bundles, queries: queries.found } })),
    ...queries.findings,
    ...checkTemplateSignals(readTemplates(root), model),
  ];

  for (const finding of findings) console.log(lineOf(finding));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${files.length} files, ${rules.length} rules: ${errors} errors, ${findings.length - errors} warnings in ${seconds} s`,
  );
  process.exitCode = errors === 0 ? 0 : 1;
}

function lineOf({ file, line, rule, severity, problem, fix }: Finding): string {
  return `${file}:${line} ${rule}${severity === 'warning' ? ' (warning)' : ''} ${problem}\n  fix: ${fix}`;
}

/** The rollout templates that the plugin ships. */
function readTemplates(directory: string): { path: string; text: string }[] {
  return readdirSync(join(directory, 'templates'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('template.yaml'))
    .map((name) => ({
      path: `templates/${name}`,
      text: readFileSync(join(directory, 'templates', name), 'utf8'),
    }));
}
