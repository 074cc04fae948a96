/** A package that the metadata check finds broken fails to deploy to the local org with the same problems and places. */
import { TestOrg } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, type Finding, type PackageFile, readImports } from '@crm-adoption/metadata-check';
import { deployPackage } from '../../../src/deploy/deployPackage.ts';
import type { DeployOutcome } from '../../../src/deploy/outcome.ts';
import { realPackage } from './packageFiles.ts';
import { breaks } from './breaks.ts';

/** Parts of one file in a deploy: their lines are those of the whole. */
const JOINED = /^(objects|objectTranslations|labels)\//;

function brokenPackage(): PackageFile[] {
  const texts = new Map(realPackage().map(({ path, text }) => [path, text]));
  for (const { file, from, to } of breaks) {
    const text = texts.get(file) ?? '';
    assert.ok(text.includes(from), `${file} has no ${from}`);
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** What the check says, with the imports of the components as a deploy reads them. */
function findingsOf(files: readonly PackageFile[]): Finding[] {
  const scripts = Map.groupBy(
    files.filter(({ path }) => /^lwc\/.*\.(js|html)$/.test(path)),
    ({ path }) => path.split('/')[1] ?? '',
  );
  const bundles = [...scripts].map(
    ([name, parts]) =>
      [name, { diagnostics: [], references: readImports(parts), publicProperties: undefined }] as const,
  );
  return checkPackage(files, { facts: { bundles: new Map(bundles) } });
}

/** Everything that a deploy could change, as one text. */
function stateOf({ running: { org } }: TestOrg): string {
  const tables = org.db.prepare(`SELECT name, sql FROM sqlite_master ORDER BY name`).all();
  const rows = tables
    .map(({ name }) => String(name))
    .filter((name) => org.db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(name));
  const contents = rows.map((name) => [name, org.db.prepare(`SELECT * FROM "${name}"`).all()]);
  return JSON.stringify([tables, contents, org.schema.objects(), org.permissionSets()], (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}

describe('a broken package', () => {
  let org: TestOrg;
  let directory: string;
  let findings: Finding[];
  let outcome: DeployOutcome;
  let stateBefore: string;

  before(async () => {
    const files = brokenPackage();
    findings = findingsOf(files);
    directory = await mkdtemp(join(tmpdir(), 'broken-package-'));
    for (const { path, text } of files) {
      const target = join(directory, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    org = await TestOrg.deployed();
    const connection = await org.connect();
    stateBefore = stateOf(org);
    outcome = await deployPackage(connection, { directory, dryRun: false, waitSeconds: 60, rest: true });
  });
  after(async () => {
    await org.close();
    await rm(directory, { recursive: true });
  });

  for (const { rule, file, to, component } of breaks) {
    const [type, fullName] = component;
    it(`${rule}: a deploy refuses ${type} ${fullName} as the check does`, () => {
      const found = findings.filter((finding) => finding.rule === rule && finding.file === file);
      assert.ok(found.length > 0, `the check does not find ${to}`);
      const refused = outcome.failures.filter((failure) => failure.type === type && failure.name === fullName);
      const said = refused.map(({ problem, line }) => `${problem} (line ${line ?? '?'})`).join('\n');
      const same = found.find(({ problem }) => refused.some((failure) => failure.problem === problem));
      assert.ok(same, `the check: ${found.map(({ problem }) => problem).join('\n')}\nthe deploy: ${said || 'nothing'}`);
      const failure = refused.find(({ problem }) => problem === same.problem);
      assert.ok((failure?.line ?? 0) > 0, 'a failure names its line');
      if (!JOINED.test(file)) assert.equal(failure?.line, same.line);
    });
  }

  it('leaves the org as it was', () => {
    assert.equal(outcome.success, false);
    assert.equal(
      outcome.components.every(({ state }) => state !== 'Created'),
      true,
    );
    assert.equal(stateOf(org), stateBefore);
  });
});
