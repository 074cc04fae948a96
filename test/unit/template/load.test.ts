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

/** All texts in a file, by their paths. */
function textsOf(value: object, path = ''): Map<string, string> {
  const pairs = Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, string][] =>
    typeof inner === 'object' && inner !== null
      ? [...textsOf(inner, `${path}${name}.`)]
      : [[`${path}${name}`, String(inner)]],
  );
  return new Map(pairs);
}

/** Words that are the same in both languages. */
const SAME_IN_BOTH = new Set(['Managers', 'Marketing', 'Marketing, service, finance', 'Licences', 'Service']);

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
      const [own, theirs] = [french, english].map((one) => [...textsOf(one ?? {}).keys()].sort());
      assert.deepEqual(own, theirs, folder);
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

  it('use at most twenty words a sentence, in both languages', async () => {
    for (const folder of ['common', ...(await templateKeys())]) {
      for (const language of LANGUAGES) {
        for (const [path, text] of textsOf(await texts(folder, language))) {
          for (const sentence of text.split(/(?<=[.?!])\s+/)) {
            const words = sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
            assert.ok(words <= 20, `${folder} ${path}: ${words} words: ${sentence}`);
          }
        }
      }
    }
  });

  it('are written in French, for people who are called "vous"', async () => {
    for (const folder of ['common', ...(await templateKeys())]) {
      const [english, french] = await Promise.all(LANGUAGES.map(async (one) => textsOf(await texts(folder, one))));
      const same = [...(french ?? [])].filter(([path, text]) => english?.get(path) === text);
      for (const [, text] of same) assert.ok(SAME_IN_BOTH.has(text), `${folder}: "${text}" is no French`);
      for (const [path, text] of french ?? []) {
        assert.doesNotMatch(
          text,
          /(?<![\p{L}-])(?:tu|toi|tes|ton(?! des))(?![\p{L}])|reporting|répondues|'/iu,
          `${folder} ${path}`,
        );
        // A line must not begin with the mark of the one before.
        assert.doesNotMatch(text, /[^\u00a0][;?!:%»](?=\s|[.,)]|$)|«(?!\u00a0)/u, `${folder} ${path}: ${text}`);
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
      const questions = (await loadTemplate(key)).framing.filter(({ blocking }) => blocking);
      for (const { dueOnDay } of questions) assert.ok(dueOnDay <= phase('baseline').endsOnDay, key);
    }
  });

  it('say what the trades share on the days of each trade', async () => {
    for (const key of await templateKeys()) {
      const { messages, risks, reviews, project, groups } = await loadTemplate(key);
      const [mirror, wave] = [project.charter.mirrorStartsOnDay, groups.waveStartsOnDay];
      const sent = (wanted: string): number | undefined => messages.find((one) => one.key === wanted)?.onDay;
      const judged = (wanted: string): number =>
        wave + (reviews.find((one) => one.key === wanted)?.afterFirstWave ?? 0);
      assert.deepEqual([sent('charter'), sent('gain'), sent('managers')], [mirror - 17, mirror - 7, wave - 28], key);
      // What a review found is told on its day.
      for (const day of ['day-30', 'day-60', 'day-90']) assert.equal(sent(day), judged(day), `${key} ${day}`);
      assert.equal(risks.find((one) => one.key === 'fatigue')?.actionOnDay, wave + 52, key);
    }
  });

  it('have as many teams as their waves hold', async () => {
    for (const [key, managers] of [
      ['call-centre', 'supervisors'],
      ['pharma-field-force', 'regional-directors'],
    ] as const) {
      const { phases, groups, concerned } = await loadTemplate(key);
      const teams = concerned.find((one) => one.key === managers)?.headcount ?? 0;
      const last = groups.waveStartsOnDay + (teams - 1) * groups.waveEveryDays;
      assert.ok(
        last <= (phases.find((one) => one.key === 'waves')?.endsOnDay ?? 0),
        `${key}: team ${teams} on ${last}`,
      );
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
