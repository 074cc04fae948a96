/** `template list` and `template show`: what the shipped templates hold, to read and to take over. */
import { testHome } from '../../fixtures/environment.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import AdoptionTemplateList from '../../../src/commands/adoption/template/list.ts';
import AdoptionTemplateShow from '../../../src/commands/adoption/template/show.ts';
import { templateRecords } from '../../../src/seed/records.ts';
import { loadTemplate, loadTemplateFile, templateKeys } from '../../../src/template/load.ts';
import { filterWords } from '../../../src/template/outline/filterWords.ts';
import { outlineLines } from '../../../src/template/outline/outline.ts';
import { OUTLINE_WORDS, wordsIn } from '../../../src/template/outline/words.ts';
import { LANGUAGES, type Language } from '../../../src/template/schema.ts';
import { SCHEMA_URL, templateJson, templateYaml } from '../../../src/template/written.ts';
import { clockOn } from '../../fixtures/clock.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

const folder = mkdtempSync(join(testHome, 'show-'));

describe('template list', () => {
  it('names each trade in words, with its languages and what it holds', async () => {
    const { result, stdout } = await runCommand(AdoptionTemplateList, []);
    assert.deepEqual(
      result?.map(({ template }) => template),
      ['b2b-sme', 'call-centre', 'pharma-field-force'],
    );
    for (const { name, languages, counts } of result ?? []) {
      assert.ok(stdout.includes(name));
      assert.deepEqual(languages, ['en', 'fr']);
      for (const [section, count] of Object.entries(counts)) assert.ok(count > 0, section);
    }
    const { counts } = result?.[0] ?? assert.fail();
    const { phases } = await loadTemplate('b2b-sme');
    assert.equal(counts.phases + counts.subProjects, phases.length);
    assert.match(stdout, /sf adoption template show --template b2b-sme/);
  });

  it('names them in French', async () => {
    const { stdout } = await runCommand(AdoptionTemplateList, ['--language', 'fr']);
    assert.match(stdout, /Vente aux entreprises, PME/);
  });
});

describe('template show', () => {
  /** What a seed would write of a template. */
  const recordsOf = (template: Parameters<typeof templateRecords>[0]): unknown =>
    templateRecords(template, {
      key: 'P',
      name: undefined,
      startDate: '2027-01-04',
      calendar: clockOn('2027-01-01'),
      holders: new Map(),
    });

  for (const language of LANGUAGES) {
    it(`gives each template as one file that reads back unchanged (${language})`, async () => {
      for (const key of await templateKeys()) {
        const template = await loadTemplate(key, language);
        for (const [ending, text] of [
          ['yaml', templateYaml(template)],
          ['json', templateJson(template)],
        ] as const) {
          const path = join(folder, `${key}-${language}.${ending}`);
          writeFileSync(path, text);
          const { $schema, ...again } = await loadTemplateFile(path);
          assert.deepEqual(again, { ...template, include: [] }, path);
          assert.equal($schema, ending === 'json' ? SCHEMA_URL : undefined);
          assert.deepEqual(recordsOf(again), recordsOf(template));
        }
      }
    });

    it(`tells all of each template (${language})`, async () => {
      for (const key of await templateKeys()) {
        const template = await loadTemplate(key, language);
        const text = outlineLines(template).join(' ').replace(/\s+/g, ' ');
        for (const [list, entries] of Object.entries(template)) {
          if (!Array.isArray(entries) || list === 'include') continue;
          for (const entry of entries as Record<string, string>[]) {
            for (const part of [
              'name',
              'question',
              'what',
              'earlySign',
              'decision',
              'readers',
              'exitCriteria',
              'fears',
            ]) {
              if (entry[part])
                assert.ok(text.includes(entry[part].replace(/\s+/g, ' ').trim()), `${key} ${list} ${part}`);
            }
          }
        }
      }
    });
  }

  it('tells weeks, pairs and weights', () => {
    const text = outlineLines(TEMPLATE).join('\n');
    assert.match(text, /^ {2}week 1 +Think$/m);
    assert.match(text, /Goes with: Act/);
    assert.match(text, /Deals with a next step \(weight 10 of 10\)/);
    assert.match(text, /Contacts with an email \(weight 0, for context\)/);
    assert.match(text, /Ruled out: pay, rankings\./);
  });

  it('breaks long lines and begins the file with the schema', async () => {
    assert.deepEqual(
      outlineLines(await loadTemplate('pharma-field-force', 'fr')).filter((line) => line.length > 100),
      [],
    );
    const { stdout } = await runCommand(AdoptionTemplateShow, ['--template', 'b2b-sme', '--output-format', 'yaml']);
    assert.match(stdout, /^# yaml-language-server: \$schema=https:\/\/\S+\/template\.schema\.json\n/);
  });

  it('reads a file of one’s own, which says its language itself', async () => {
    const path = join(folder, 'mine.yaml');
    writeFileSync(path, templateYaml({ ...TEMPLATE, language: 'fr' }));
    const { stdout } = await runCommand(AdoptionTemplateShow, ['--file', path]);
    assert.match(stdout, /en français/);
    const { error } = await runCommand(AdoptionTemplateShow, ['--file', path, '--language', 'en']);
    assert.equal(error?.name, 'LanguageOfFileError');
    assert.match(
      (await runCommand(AdoptionTemplateShow, [])).error?.message ?? '',
      /exactly one.*--file, --template/is,
    );
  });
});

describe('a filter in words', () => {
  const inWords = (filter: object, language: Language = 'en'): string => filterWords(filter, wordsIn(language));

  it('can be read aloud in both languages', () => {
    for (const [filter, english, french] of [
      [{ NextStep: { ne: null } }, 'NextStep is filled', 'NextStep est rempli'],
      [{ IsClosed: { eq: false } }, 'IsClosed is not checked', 'IsClosed n’est pas coché'],
      [{ IsClosed: { ne: false } }, 'IsClosed is checked', 'IsClosed est coché'],
      [
        { CreatedDate: { lt: { range: { last_n_days: 7 } } } },
        'CreatedDate is more than 7 days ago',
        'CreatedDate date de plus de 7 jours',
      ],
      [
        { CloseDate: { gte: { literal: 'TODAY' }, lte: { range: { next_n_months: 18 } } } },
        'CloseDate is today or later and CloseDate is no more than 18 months ahead',
        'CloseDate est aujourd’hui ou plus tard et CloseDate n’est pas à plus de 18 mois d’ici',
      ],
      [
        { CloseDate: { eq: { literal: 'THIS_MONTH' } } },
        'CloseDate lies in this month',
        'CloseDate tombe pendant ce mois-ci',
      ],
      [
        { or: [{ Status: { in: ['A', 'B'] } }, { and: [{ Amount: { gt: 5 } }, { not: { Name: { like: 'x%' } } }] }] },
        'Status is one of A, B or (Amount is above 5 and not (Name is like "x%"))',
        'Status est parmi A, B ou (Amount dépasse 5 et pas (Name ressemble à «\u00a0x%\u00a0»))',
      ],
      [
        { Id: { inq: { Opportunity: { IsClosed: { eq: false } }, ApiName: 'AccountId' } } },
        'at least one Opportunity points here by AccountId, where IsClosed is not checked',
        'au moins un Opportunity y renvoie par AccountId, si IsClosed n’est pas coché',
      ],
      [
        { AccountId: { ninq: { Case: {}, ApiName: 'AccountId' } } },
        'no Case has the same AccountId in AccountId',
        'aucun Case ne porte le même AccountId dans AccountId',
      ],
      [{ Account: { Industry: { eq: 'Banking' } } }, 'Account.Industry is Banking', 'Account.Industry est Banking'],
      [{ Day__c: { lt: { value: '2027-01-04' } } }, 'Day__c is before 2027-01-04', 'Day__c est avant 2027-01-04'],
    ] as const) {
      assert.equal(inWords(filter), english);
      assert.equal(inWords(filter, 'fr'), french);
    }
  });

  it('has words for every date and operator of the language', () => {
    const units = ['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year'];
    const ranges = units.flatMap((unit) => [`last_n_${unit}s`, `next_n_${unit}s`, `n_${unit}s_ago`]);
    const literals = ['THIS', 'LAST', 'NEXT'].flatMap((when) =>
      units.slice(1).map((unit) => `${when}_${unit.toUpperCase()}`),
    );
    const dates = [
      ...ranges.map((range) => ({ range: { [range]: 3 } })),
      ...[...literals, 'TODAY', 'YESTERDAY', 'TOMORROW', 'LAST_90_DAYS', 'NEXT_90_DAYS'].map((literal) => ({
        literal,
      })),
    ];
    for (const language of LANGUAGES) {
      for (const operator of ['eq', 'ne', 'gt', 'gte', 'lt', 'lte']) {
        for (const date of dates) assert.ok(inWords({ CloseDate: { [operator]: date } }, language));
      }
      assert.ok(inWords({ Tags__c: { includes: ['A'] }, Status: { nin: ['A'] } }, language));
    }
  });
});

it('an outline has the same words in both languages', () => {
  const keysOf = (language: Language): string[] => [...OUTLINE_WORDS[language].messages.keys()].sort();
  assert.deepEqual(keysOf('fr'), keysOf('en'));
});
