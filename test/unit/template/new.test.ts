/** `template new`: answers become a template file, which checks and seeds; who stops goes on later. */
import { testHome } from '../../fixtures/environment.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, it } from 'node:test';
import AdoptionTemplateNew, { type TemplateNewResult } from '../../../src/commands/adoption/template/new.ts';
import { templateRecords } from '../../../src/seed/records.ts';
import { checkTemplateFile } from '../../../src/template/check.ts';
import { loadTemplate, loadTemplateFile, templateKeys } from '../../../src/template/load.ts';
import { readAnswers } from '../../../src/template/new/answers.ts';
import { terminalAsker, type Asker } from '../../../src/template/new/asker.ts';
import { answersFileOf, makeTemplate, type MadeTemplate } from '../../../src/template/new/make.ts';
import { LANGUAGES } from '../../../src/template/schema.ts';
import { clockOn } from '../../fixtures/clock.ts';

const TODAY = '2026-12-01';
let file: string;

beforeEach(() => {
  file = join(mkdtempSync(join(testHome, 'new-')), 'rollout.yaml');
});

function run(...flags: string[]): Promise<CommandRun<TemplateNewResult>> {
  return runCommand(AdoptionTemplateNew, ['--output-file', file, ...flags]);
}

/** Somebody who answers as a script says; a question without an answer there gets its default. */
function somebody(script: Record<string, unknown>, leavesAt = ''): { asker: Asker; asked: string[] } {
  const asked: string[] = [];
  const answer = <T>(message: string, otherwise: T): Promise<T> => {
    asked.push(message);
    if (leavesAt && message.includes(leavesAt)) {
      return Promise.reject(Object.assign(new Error('left'), { name: 'ExitPromptError' }));
    }
    const found = Object.entries(script).find(([part]) => message.includes(part));
    return Promise.resolve(found ? (found[1] as T) : otherwise);
  };
  const asker: Asker = {
    choose: ({ message, choices }) => answer(message, choices[0]?.value ?? ''),
    pick: ({ message, choices }) =>
      answer(
        message,
        choices.map(({ value }) => value),
      ),
    write: ({ message, default: proposed = '' }) => answer(message, proposed),
    count: ({ message, default: proposed }) => answer(message, proposed),
    confirm: ({ message, default: proposed }) => answer(message, proposed),
  };
  return { asker, asked };
}

function make(asker: Asker | null, more: object = {}): Promise<MadeTemplate> {
  return makeTemplate({
    outputFile: file,
    flags: {},
    overwrite: false,
    takesProposals: false,
    asker,
    today: TODAY,
    ...more,
  });
}

/** What a seed would write of the file. */
async function recordsOf(object: string): Promise<Record<string, unknown>[]> {
  const template = await loadTemplateFile(file);
  const facts = { key: 'P', startDate: '2027-01-04', calendar: clockOn(TODAY), holders: new Map<string, string>() };
  const records = templateRecords(template, facts).filter((record) => record.object === object);
  return records.map(({ values, onCreation }) => ({ ...values, ...onCreation }));
}

describe('template new without questions', () => {
  it('takes the proposals of each shipped template, in a file that checks', async () => {
    for (const key of await templateKeys()) {
      for (const language of LANGUAGES) {
        const { result, stdout, error } = await run(
          '--from',
          key,
          '--language',
          language,
          '--no-prompt',
          '--overwrite',
        );
        assert.equal(error, undefined);
        assert.deepEqual([result?.template, result?.language, result?.answersFile], [key, language, null]);
        assert.deepEqual((await checkTemplateFile(file)).problems, []);
        assert.deepEqual(await loadTemplateFile(file), { ...(await loadTemplate(key, language)), include: [] });
        assert.match(stdout, /sf adoption template check --file .*rollout\.yaml/);
      }
    }
  });

  it('shapes it by flags: what is kept, and what referred to the rest', async () => {
    const { error } = await run(
      ...['--from', 'b2b-sme', '--no-prompt', '--name', 'Ours', '--start-date', '2027-01-04', '--groups-from-managers'],
      ...['--phase', 'team', '--phase', 'pipeline', '--signal', 'close-date', '--signal', 'promises'],
      ...[
        '--weight',
        'promises=40',
        '--minimum-group-size',
        '7',
        '--mirror-weeks',
        '6',
        '--answer',
        'needs=Know = the story',
      ],
    );
    assert.equal(error, undefined);
    const { problems } = await checkTemplateFile(file);
    assert.deepEqual(problems, []);
    const template = await loadTemplateFile(file);
    const { project, groups } = template;
    assert.deepEqual(
      template.phases.map(({ key }) => key),
      ['team', 'pipeline', 'follow-ups'],
    );
    assert.deepEqual(
      template.signals.map(({ key, weight }) => [key, weight]),
      [
        ['close-date', 20],
        ['promises', 40],
      ],
    );
    assert.ok(template.objectives.length > 0 && template.objectives.every(({ phase }) => phase !== 'accounts'));
    assert.equal(template.objectives.find(({ key }) => key === 'next-step')?.signal, undefined);
    assert.deepEqual(
      [
        project.name,
        project.startsOn,
        project.charter.minimumGroupSize,
        project.charter.mirrorWeeks,
        groups.fromManagers,
      ],
      ['Ours', '2027-01-04', 7, 6, true],
    );
    const answered = (await recordsOf('RolloutDecision__c')).filter((record) => record['Answer__c']);
    assert.deepEqual(
      answered.map((record) => record['Answer__c']),
      ['Know = the story'],
    );
    assert.ok(answered[0]?.['DecidedOn__c']);
  });

  it('names the flags that are missing when nobody is there', async () => {
    const { error } = await run('--from', 'b2b-sme');
    assert.equal(error?.name, 'AnswersMissingError');
    assert.match(error.message, /--language, --name, --start-date, --phase.*--mirror-weeks/);
    assert.match(error.actions?.join() ?? '', /--no-prompt/);
    assert.match((await run('--no-prompt')).error?.message ?? '', /: --from$/);
    assert.equal(existsSync(file), false);
  });

  it('refuses what the template has not, and what leaves nothing to score', async () => {
    for (const [flags, name, message] of [
      [['--from', 'nothing'], 'TemplateUnknownError', /"nothing"/],
      [['--signal', 'nothing'], 'KeyUnknownError', /no signal "nothing"/],
      [['--weight', 'nothing=5'], 'KeyUnknownError', /no signal "nothing"/],
      [['--phase', 'nothing'], 'KeyUnknownError', /no phase "nothing"/],
      [['--answer', 'nothing=5'], 'KeyUnknownError', /no framing question "nothing"/],
      [['--weight', 'promises'], 'PairInvalidError', /--weight/],
      [['--weight', 'promises=heavy'], 'FlagInvalidError', /weights\.promises/],
      [['--start-date', '2027-01-05'], 'StartNotMondayError', /2027-01-05/],
      [['--start-date', 'soon'], 'FlagInvalidError', /startDate/],
      [['--signal', 'case-customer'], 'NothingScoresError', /weighs anything/],
    ] as const) {
      const { error } = await run('--no-prompt', ...(flags[0] === '--from' ? [] : ['--from', 'b2b-sme']), ...flags);
      assert.equal(error?.name, name, flags.join(' '));
      assert.match(error.message, message);
      assert.ok(error.actions?.length);
    }
    assert.equal(existsSync(file), false);
  });

  it('never replaces a file that it was not told to', async () => {
    writeFileSync(file, 'mine');
    const { error } = await run('--from', 'b2b-sme', '--no-prompt');
    assert.equal(error?.name, 'FileExistsError');
    assert.equal(readFileSync(file, 'utf8'), 'mine');
    assert.equal((await run('--from', 'b2b-sme', '--no-prompt', '--overwrite')).error, undefined);
  });

  it('reads answers from a file, and names what is wrong in it', async () => {
    const answers = `${file}.answers`;
    writeFileSync(answers, 'from: b2b-sme\nlanguage: fr\nmirrorWeeks: 8\nframing:\n  needs: Oui\n');
    const { result } = await run('--answers', answers, '--no-prompt', '--mirror-weeks', '9');
    assert.deepEqual([result?.language, result?.answered], ['fr', 1]);
    assert.equal((await loadTemplateFile(file)).project.charter.mirrorWeeks, 9);
    writeFileSync(answers, 'from: b2b-sme\nmirrorWeeks: many\ncolour: red\n');
    const { error } = await run('--answers', answers, '--no-prompt', '--overwrite');
    assert.equal(error?.name, 'AnswersInvalidError');
    assert.match(error.message, /:2:14 mirrorWeeks: expected a number.*\n.*:3:1 colour/);
    assert.equal((await run('--answers', 'none.yaml', '--no-prompt', '--overwrite')).error?.name, 'NoAnswersFileError');
  });
});

describe('template new with somebody there', () => {
  it('asks for the trade, the choices and every framing question, and keeps what was answered', async () => {
    const { asker, asked } = somebody({
      'Which trade': 'call-centre',
      'Keep the proposed weights': false,
      'Needs:': 'Calls',
    });
    const made = await make(asker);
    const { framing, signals } = await loadTemplate('call-centre');
    const weighed = signals.filter(({ scope }) => scope === 'Person').length;
    assert.equal(asked.length, 2 + 8 + weighed + framing.length);
    assert.deepEqual([made.answered, made.open, made.answersFile], [1, framing.length - 1, answersFileOf(file)]);
    const [decision] = (await recordsOf('RolloutDecision__c')).filter((record) => record['Answer__c']);
    assert.deepEqual(
      [decision?.['Answer__c'], decision?.['DecidedOn__c'], decision?.['RaisedOn__c']],
      ['Calls', TODAY, TODAY],
    );
  });

  it('saves each answer, and goes on where somebody stopped', async () => {
    const first = somebody({ 'What is the project called': 'Ours' }, 'Which signals');
    await assert.rejects(make(first.asker), { name: 'InterruptedError', exitCode: 130 });
    assert.equal(existsSync(file), false);
    const saved = await readAnswers(answersFileOf(file));
    assert.deepEqual([saved.from, saved.language, saved.name, saved.startDate], ['b2b-sme', 'en', 'Ours', null]);
    const second = somebody({});
    await make(second.asker);
    assert.match(second.asked[0] ?? '', /Which signals/);
    assert.equal((await loadTemplateFile(file)).project.name, 'Ours');
    // With every answer saved, nothing is asked again.
    const third = somebody({});
    await make(third.asker, { overwrite: true });
    assert.deepEqual(third.asked, []);
  });

  it('asks before it replaces a file', async () => {
    writeFileSync(file, 'mine');
    await assert.rejects(make(somebody({}).asker), { name: 'FileExistsError' });
    assert.equal(readFileSync(file, 'utf8'), 'mine');
    await make(somebody({ 'Replace it': true }).asker);
    assert.match(readFileSync(file, 'utf8'), /^# yaml-language-server/);
  });

  it('says so when somebody leaves before the first answer', async () => {
    await assert.rejects(make(somebody({}, 'Which trade').asker), { name: 'InterruptedEmptyError', exitCode: 130 });
  });
});

describe('a terminal', () => {
  it('asks in the form of the official plugins', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    output.on('data', (chunk) => (shown += String(chunk)));
    const asker = await terminalAsker({ input, output });
    const type = async <T>(answer: Promise<T>, keys: string): Promise<T> => {
      // Once the question stands there.
      setImmediate(() => input.write(keys));
      return answer;
    };
    const choices = [
      { value: 'a', name: 'Apple', checked: true },
      { value: 'b', name: 'Pear', checked: true },
    ];
    const fine = (): true => true;
    assert.equal(await type(asker.choose({ message: 'Which?', choices }), '\u001b[B\r'), 'b');
    assert.deepEqual(await type(asker.pick({ message: 'Keep?', choices, validate: fine }), ' \r'), ['b']);
    assert.equal(await type(asker.write({ message: 'Name?', validate: fine }), 'Ours\r'), 'Ours');
    assert.equal(await type(asker.count({ message: 'Weeks?', default: 4, min: 1, max: 52 }), '\r'), 4);
    assert.equal(await type(asker.confirm({ message: 'Sure?', default: false }), 'y\r'), true);
    assert.match(shown, /Which\?.*Apple/s);
  });
});
