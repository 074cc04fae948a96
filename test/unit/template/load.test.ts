import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { pluginRoot } from '../../../src/org/pluginRoot.ts';
import { loadTemplate, loadTemplateFile, templateKeys } from '../../../src/template/load.ts';
import { LANGUAGES } from '../../../src/template/schema.ts';
import { templateWarnings } from '../../../src/template/warnings.ts';

/** Paths of all texts in a file. */
function pathsOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? pathsOf(inner, `${path}${name}.`) : [`${path}${name}`],
  );
}

async function texts(folder: string, language: string): Promise<object> {
  return parse(await readFile(join(pluginRoot, 'templates', folder, `${language}.yaml`), 'utf8')) as object;
}

describe('the templates that ship with the plugin', () => {
  it('are named by their keys, in alphabetical order', async () => {
    assert.deepEqual(await templateKeys(), ['b2b-sme', 'call-centre', 'pharma-field-force']);
  });

  it('are listed when one is asked for that is not there', async () => {
    // What the trades share is no template.
    for (const key of ['b2b', 'common']) {
      await assert.rejects(loadTemplate(key), (error: Error & { actions?: string[] }) => {
        assert.equal(error.name, 'TemplateUnknownError');
        assert.match(error.message, new RegExp(`"${key}"`));
        assert.match(error.actions?.join() ?? '', /b2b-sme, call-centre, pharma-field-force/);
        return true;
      });
    }
  });

  it('say the same in both languages, text by text', async () => {
    for (const folder of ['common', ...(await templateKeys())]) {
      const [english, french] = await Promise.all(LANGUAGES.map((language) => texts(folder, language)));
      assert.deepEqual(pathsOf(french ?? {}).sort(), pathsOf(english ?? {}).sort(), folder);
    }
  });

  it('have no text that belongs to nothing', async () => {
    for (const key of await templateKeys()) {
      const template = (await loadTemplate(key)) as unknown as Record<string, unknown>;
      for (const [list, entries] of Object.entries(await texts(key, 'en'))) {
        if (typeof entries !== 'object' || list === 'project' || list === 'groups') continue;
        const known = new Set((template[list] as { key: string }[]).map((entry) => entry.key));
        for (const entry of Object.keys(entries as object)) assert.ok(known.has(entry), `${key} ${list} ${entry}`);
      }
    }
  });

  for (const language of LANGUAGES) {
    it(`are whole and without a warning (${language})`, async () => {
      for (const key of await templateKeys()) {
        const template = await loadTemplate(key, language);
        assert.deepEqual([template.template, template.language], [key, language]);
        assert.deepEqual(templateWarnings(template), []);
        const { concerned, groups } = template;
        assert.ok(concerned.length > 0 && groups.teams && groups.attitudePrior && groups.waveEveryDays > 0, key);
        const { framing, roles, risks, trainings, messages, reviews, value, collection, neverScored } = template;
        for (const list of [framing, roles, risks, trainings, messages, reviews, value, collection, neverScored]) {
          assert.ok(list.length > 0, key);
        }
      }
    });
  }

  it('say in French in at most twenty words a sentence what the rollout means for people', async () => {
    for (const key of await templateKeys()) {
      const { concerned, groups } = await loadTemplate(key, 'fr');
      for (const { changes, gains, fears } of [...concerned, ...(groups.teams ? [groups.teams] : [])]) {
        for (const sentence of `${changes} ${gains} ${fears}`.split(/(?<=[.?!]) /)) {
          const words = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
          assert.ok(words <= 20, `${key}: ${sentence}`);
        }
      }
    }
  });

  it('replace what they share by their own words', async () => {
    const { risks } = await loadTemplate('pharma-field-force');
    const withheld = risks.filter(({ key }) => key === 'withheld');
    assert.deepEqual(
      withheld.map(({ name, responsible }) => [name, responsible]),
      [['What a delegate knows leaves with the delegate', 'network']],
    );
  });

  it('keep to the timeline: consultation before the mirror, managers before the first wave', async () => {
    for (const key of await templateKeys()) {
      const { phases, project, groups } = await loadTemplate(key);
      const phase = (wanted: string): (typeof phases)[number] => {
        const found = phases.find((each) => each.key === wanted);
        assert.ok(found, `${key} ${wanted}`);
        return found;
      };
      const { mirrorStartsOnDay } = project.charter;
      const [team, pilot, managers] = [phase('team'), phase('pilot'), phase('managers')];
      const weeks = (team.endsOnDay - team.startsOnDay) / 7;
      assert.ok(weeks >= 5.5 && weeks <= 10, `${key}: ${weeks} weeks for the charter`);
      assert.ok(team.endsOnDay < mirrorStartsOnDay, key);
      assert.ok(managers.startsOnDay >= pilot.startsOnDay && managers.endsOnDay < groups.waveStartsOnDay, key);
      assert.equal(groups.waveStartsOnDay, phase('waves').startsOnDay, key);
    }
  });
});

describe('a template of one’s own', () => {
  it('is read from a file', async () => {
    const template = await loadTemplateFile(join(import.meta.dirname, '../../fixtures/rollout.yaml'));
    assert.equal(template.signals.length, 8);
    assert.deepEqual(template.risks, []);
  });

  it('is refused by name when there is no such file', async () => {
    await assert.rejects(loadTemplateFile('nowhere.yaml'), { name: 'FileMissingError', message: /nowhere\.yaml/ });
  });
});
