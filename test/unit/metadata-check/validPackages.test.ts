import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPackage } from '../../../metadata-check/checkPackage.ts';
import { compileBundles } from '../../../metadata-check/components/compileBundles.ts';
import { convertPackage } from '../../../metadata-check/conversion/convert.ts';
import { PackageModel, type PackageFile } from '../../../metadata-check/model/packageModel.ts';
import { rules } from '../../../metadata-check/rules/registry.ts';
import { publishedPackage, PUBLISHED_PACKAGES, writeProject, type PublishedPackage } from './publishedPackages.ts';

const folder = mkdtempSync(join(tmpdir(), 'valid-packages-'));
after(() => rmSync(folder, { recursive: true }));

/** What an org refuses; policies and conventions of this repository do not apply to packages of others. */
const platform = rules.filter(({ origin }) => origin === 'platform');

const findings = (files: readonly PackageFile[], facts = {}): string[] =>
  checkPackage(files, { rules: platform, facts }).map(
    ({ file, line, rule, problem }) => `${file}:${line} ${rule} ${problem}`,
  );

/** Breaks one place of a package. */
function broken(name: PublishedPackage, path: string, from: string, to: string): PackageFile[] {
  const files = publishedPackage(name);
  const file = files.find((one) => one.path === `force-app/main/default/${path}`);
  assert.ok(file?.text.includes(from), `${path} holds no ${from}`);
  return files.map((one) => (one === file ? { path: file.path, text: file.text.replace(from, to) } : one));
}

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

describe('the same packages with one thing broken', () => {
  const breaks: readonly (readonly [PublishedPackage, string, string, string, string])[] = [
    ['fieldCare', 'objects/ServiceSite__c/fields/Region__c.field-meta.xml', '<type>Picklist', '<type>Pick', 'enum'],
    ['fieldCare', 'objects/PartUsage__c/fields/Cost__c.field-meta.xml', 'UnitPrice__c', 'Unit__c', 'formula-name'],
    ['fieldCare', 'reports/Care_Reports/Visits_by_Region.report-meta.xml', '$Region__c', '$Area__c', 'report-column'],
    ['fieldCare', 'permissionsets/Care_Reader.permissionset-meta.xml', 'Region__c', 'Area__c', 'permission-target'],
    ['gatherings', 'objects/Account/fields/WonAmount__c.field-meta.xml', '.AccountId', '.OwnerId', 'roll-up-summary'],
    ['gatherings', 'objects/Gathering__c/fields/Days__c.field-meta.xml', '= null', '= "no"', 'formula-type'],
    ['gatherings', 'flexipages/Gathering_Record_Page.flexipage-meta.xml', '>tabs1<', '>tabs2<', 'page-region'],
    ['gatherings', 'lwc/gatheringGauge/gatheringGauge.js-meta.xml', '"color"/>', '"colour"/>', 'bundle-target-configs'],
  ];
  for (const [name, path, from, to, rule] of breaks) {
    it(`are refused: ${name}, ${from} becomes ${to}`, () => {
      const found = findings(broken(name, path, from, to));
      assert.ok(
        found.some((finding) => finding.startsWith(`force-app/main/default/${path}:`) && finding.includes(` ${rule}`)),
        `found only ${found.join('\n')}`,
      );
    });
  }
});
