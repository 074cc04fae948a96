import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPackage } from '../src/checkPackage.ts';
import { compileBundles } from '../src/components/compileBundles.ts';
import { convertPackage } from '../src/conversion/convert.ts';
import { PackageModel, type PackageFile } from '../src/model/packageModel.ts';
import { rules } from '../src/rules/registry.ts';
import {
  publishedPackage,
  PUBLISHED_PACKAGES,
  readBreaks,
  writeProject,
  type PublishedPackage,
} from './publishedPackages.ts';

const folder = mkdtempSync(join(tmpdir(), 'valid-packages-'));
after(() => rmSync(folder, { recursive: true }));

/** What an org refuses; policies and conventions of this repository do not apply to packages of others. */
const platform = rules.filter(({ origin }) => origin === 'platform');

const findings = (files: readonly PackageFile[], facts = {}): string[] =>
  checkPackage(files, { rules: platform, facts }).map(
    ({ file, line, rule, problem }) => `${file}:${line} ${rule} ${problem}`,
  );

/** One place of a package that a rule reads and finds in order; put otherwise, the rule must speak. */
interface Break {
  rule: string;
  package: PublishedPackage;
  path: string;
  from: string;
  to: string;
}

const breaks = readBreaks<Break>();

/** Rules that neither package gives anything to judge, or that need the tools, which breaking a text does not run. */
const NOT_EXERCISED = [
  'bundle-files',
  'component-compiles',
  'component-references',
  'configured-properties',
  'graphql-query',
  'package-converts',
];

describe('packages written as published ones are', () => {
  it('are large enough to say something', () => {
    const files = PUBLISHED_PACKAGES.map((name) => publishedPackage(name).length);
    assert.ok(Math.min(...files) >= 100, `only ${files.join(' and ')} files`);
  });

  it('keep what differs from file to file: line ends, byte order marks, comments, CDATA, nil', () => {
    const texts = publishedPackage('gatherings').map(({ text }) => text);
    for (const form of ['\r\n', '\uFEFF', '<!--', '<![CDATA[', 'xsi:nil="true"', 'standalone="yes"'])
      assert.ok(
        texts.some((text) => text.includes(form)),
        `no file holds ${JSON.stringify(form)}`,
      );
  });

  for (const name of PUBLISHED_PACKAGES) {
    it(`give no findings: ${name}`, async () => {
      const files = publishedPackage(name);
      const root = join(folder, name);
      writeProject(root, files);
      const model = new PackageModel(files);
      const [conversion, bundles] = await Promise.all([
        convertPackage({ root, directory: join(root, 'force-app'), apiVersion: '67.0' }),
        compileBundles(model),
      ]);
      assert.equal(conversion.failure, undefined);
      assert.ok(conversion.deployed.length > 50, 'the library converts hardly anything');
      assert.deepEqual(findings(files, { conversion, bundles }), []);
    });
  }
});

describe('each rule finds something in order in these packages', () => {
  it('but those that are listed', () => {
    const exercised = new Set(breaks.map(({ rule }) => rule));
    const others = platform.map(({ id }) => id).filter((id) => !exercised.has(id));
    assert.deepEqual(others.sort(), NOT_EXERCISED, 'add a row for the rule to test/packages/breaks.json');
  });

  for (const { rule, package: name, path, from, to } of breaks) {
    it(`${rule} in ${name}: ${path.split('/').at(-1) ?? ''}`, () => {
      const files = publishedPackage(name);
      const file = files.find((one) => one.path === `force-app/main/default/${path}`);
      assert.ok(file, `there is no ${path}`);
      assert.ok(file.text.includes(from), `${path} holds no ${from}`);
      const text = file.text.replace(from, () => to);
      const changed = files.map((one) => (one === file ? { path: file.path, text } : one));
      const found = checkPackage(changed, { rules: platform.filter(({ id }) => id === rule) });
      assert.ok(found.length > 0, `${rule} takes ${to}`);
    });
  }
});
