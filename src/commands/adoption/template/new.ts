import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { AdoptionCommand } from '../../../org/command.ts';
import { countsText } from '../../../template/counts.ts';
import { terminalAsker } from '../../../template/new/asker.ts';
import { makeTemplate, type MadeTemplate } from '../../../template/new/make.ts';
import { answersOf } from '../../../template/new/request.ts';
import { LANGUAGES } from '../../../template/schema.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'template.new');

/** What `sf adoption template new --json` gives. */
export type TemplateNewResult = MadeTemplate;

const summaryOf = (flag: string): string => messages.getMessage(`flags.${flag}.summary`);

/** The day here, where the answers are given. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

export default class AdoptionTemplateNew extends AdoptionCommand<TemplateNewResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'output-file': Flags.file({ helpValue: '<file>', required: true, summary: summaryOf('output-file') }),
    overwrite: Flags.boolean({ summary: summaryOf('overwrite') }),
    from: Flags.string({ helpValue: '<key>', summary: summaryOf('from') }),
    language: Flags.option({ options: LANGUAGES })({ char: 'l', summary: summaryOf('language') }),
    name: Flags.string({ char: 'n', helpValue: '<text>', summary: summaryOf('name') }),
    'start-date': Flags.string({ helpValue: '<YYYY-MM-DD>', summary: summaryOf('start-date') }),
    phase: Flags.string({
      helpValue: '<key>',
      multiple: true,
      summary: summaryOf('phase'),
      description: messages.getMessage('flags.phase.description'),
    }),
    signal: Flags.string({ helpValue: '<key>', multiple: true, summary: summaryOf('signal') }),
    weight: Flags.string({ helpValue: '<key=number>', multiple: true, summary: summaryOf('weight') }),
    'groups-from-managers': Flags.boolean({ allowNo: true, summary: summaryOf('groups-from-managers') }),
    'minimum-group-size': Flags.integer({ min: 5, max: 999, summary: summaryOf('minimum-group-size') }),
    'mirror-weeks': Flags.integer({ min: 1, max: 52, summary: summaryOf('mirror-weeks') }),
    answer: Flags.string({
      helpValue: '<key=text>',
      multiple: true,
      summary: summaryOf('answer'),
      description: messages.getMessage('flags.answer.description'),
    }),
    answers: Flags.file({
      helpValue: '<file>',
      summary: summaryOf('answers'),
      description: messages.getMessage('flags.answers.description'),
    }),
    'no-prompt': Flags.boolean({
      summary: summaryOf('no-prompt'),
      description: messages.getMessage('flags.no-prompt.description'),
    }),
  };

  protected override readonly permissionSet = null;

  public async run(): Promise<TemplateNewResult> {
    const { flags } = await this.parse(AdoptionTemplateNew);
    const isSomebodyThere = process.stdin.isTTY && process.stdout.isTTY && !this.jsonEnabled() && !flags['no-prompt'];
    const made = await makeTemplate({
      outputFile: flags['output-file'],
      answersFile: flags.answers,
      flags: answersOf(flags),
      overwrite: flags.overwrite,
      takesProposals: flags['no-prompt'],
      asker: isSomebodyThere ? await terminalAsker() : null,
      today: today(),
    });
    this.log(messages.getMessage('done', [made.file, countsText(made.counts)]));
    const questions = made.open === 0 ? 'done.answered' : made.answered === 0 ? 'done.open' : 'done.some';
    this.log(messages.getMessage(questions, [made.answered, made.answered + made.open]));
    if (made.answersFile) this.log(messages.getMessage('done.answersFile', [made.answersFile]));
    this.log(messages.getMessage('done.next', [made.file, made.file]));
    return made;
  }
}
