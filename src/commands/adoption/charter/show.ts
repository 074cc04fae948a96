import type { Connection } from '@salesforce/core';
import { Messages } from '@salesforce/core';
import { CHARTER_PERMISSION_SET, showCharter, type Agreement } from '../../../charter/agreement.ts';
import { readCharterFacts } from '../../../charter/facts.ts';
import { shownLines } from '../../../charter/lines.ts';
import { charterSheet } from '../../../charter/sheet.ts';
import { AdoptionCommand } from '../../../org/command.ts';
import { orgFlags, projectFlags } from '../../../org/flags.ts';
import { readRolloutClock } from '../../../org/rolloutClock.ts';
import { outputFileFlag, writeWhole } from '../../../print/file.ts';
import { callerLanguage, languageFlag, type Language } from '../../../print/language.ts';
import { pageOf } from '../../../print/render.ts';
import { Words } from '../../../print/words.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'charter.show');

/** What `sf adoption charter show --json` gives; with the file that was written, where one was asked for. */
export type CharterShowResult = Agreement & { outputFile?: string };

export default class AdoptionCharterShow extends AdoptionCommand<CharterShowResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    ...projectFlags,
    ...outputFileFlag(messages.getMessage('flags.output-file.summary')),
    ...languageFlag(['output-file']),
  };

  protected override readonly permissionSet = CHARTER_PERMISSION_SET;

  public async run(): Promise<CharterShowResult> {
    const { flags } = await this.parse(AdoptionCharterShow);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const file = flags['output-file'];
    if (file !== undefined) return this.print(connection, { key: flags.project, file, language: flags.language });
    const agreement = await showCharter(connection, flags.project);
    for (const line of shownLines(agreement)) this.log(line);
    return agreement;
  }

  /** Writes the charter as a page to sign. */
  private async print(
    connection: Connection,
    { key, file, language }: { key: string; file: string; language: Language | undefined },
  ): Promise<CharterShowResult> {
    const clock = await readRolloutClock(connection, key, CHARTER_PERMISSION_SET);
    const facts = await readCharterFacts(connection, key);
    const words = new Words('charter', language ?? (await callerLanguage(connection)));
    await writeWhole(file, pageOf(charterSheet(facts, clock.today, words)));
    this.log(messages.getMessage('written', [file]));
    return { ...facts.agreement, outputFile: file };
  }
}
