/**
 * `npm run check:metadata`: everything that an org could be found to refuse without one, and our own policies. Prints
 * file, line, rule and fix of each finding; exits with 1 when one of them is an error.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkModel } from '../../metadata-check/checkPackage.ts';
import { compileBundles } from '../../metadata-check/components/compileBundles.ts';
import { convertPackage, readPackageFolder } from '../../metadata-check/conversion/convert.ts';
import { PackageModel } from '../../metadata-check/model/packageModel.ts';
import { rules } from '../../metadata-check/rules/registry.ts';
import { componentQueries } from './queries.ts';
import { checkTemplateSignals } from './templateSignals.ts';

const started = performance.now();
const root = resolve(import.meta.dirname, '..', '..');
const project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as { sourceApiVersion: string };
const folder = { root, directory: join(root, 'force-app'), apiVersion: project.sourceApiVersion };

const files = await readPackageFolder(folder);
const model = new PackageModel(files);
const [conversion, bundles, queries] = await Promise.all([
  convertPackage(folder),
  compileBundles(model),
  componentQueries(model, root, join(folder.directory, 'main', 'default', 'lwc')),
]);
const findings = [
  ...checkModel(new PackageModel(files, { facts: { conversion, bundles, queries } })),
  ...checkTemplateSignals(readTemplates(root), model),
];

for (const { file, line, rule, severity, problem, fix } of findings) {
  console.log(`${file}:${line} ${rule}${severity === 'warning' ? ' (warning)' : ''} ${problem}\n  fix: ${fix}`);
}
const errors = findings.filter(({ severity }) => severity === 'error').length;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${files.length} files, ${rules.length} rules: ${errors} errors, ${findings.length - errors} warnings in ${seconds} s`,
);
process.exitCode = errors === 0 ? 0 : 1;

/** The rollout templates that the plugin ships. */
function readTemplates(directory: string): { path: string; text: string }[] {
  return readdirSync(join(directory, 'templates'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `templates/${name}`,
      text: readFileSync(join(directory, 'templates', name), 'utf8'),
    }));
}
