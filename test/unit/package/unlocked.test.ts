import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const root = join(import.meta.dirname, '../../..');

function json<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
}

type Project = {
  namespace: string;
  packageDirectories: { path: string; package: string; definitionFile: string; versionNumber: string }[];
};

suite('the unlocked package', () => {
  const project = json<Project>('sfdx-project.json');

  test('has no namespace, what a version needs, and the version of the plugin', () => {
    const [directory] = project.packageDirectories;
    assert.equal(project.namespace, '');
    assert.equal(directory?.versionNumber, `${json<{ version: string }>('package.json').version}.NEXT`);
    assert.ok(existsSync(join(root, directory.definitionFile)), directory.definitionFile);
  });

  test('is built where French is taken, as the package holds French texts', () => {
    const definition = json<{ settings: Record<string, Record<string, boolean>> }>(
      project.packageDirectories[0]?.definitionFile ?? '',
    );
    assert.equal(definition.settings['languageSettings']?.['enableTranslationWorkbench'], true);
  });
});
