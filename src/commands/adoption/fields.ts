import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { FIELDS_PERMISSION_SET, writeCollected, type Collected } from '../../fields/collected.ts';
import { emptyFields, readFields, type FieldsReading } from '../../fields/fields.ts';
import { collectedText, displayFields, fieldsCsv } from '../../fields/formatter.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { orgFlags } from '../../org/flags.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'fields');

/** Result of `sf adoption fields --json`. */
export type FieldsResult = FieldsReading & {
  /** Fields whose records were counted, and those of them that are empty in 95 % of the records or more. */
  counted: number;
  empty: number;
  /** What was written, or would be; null without --write. */
  written: Collected | null;
};

export default class AdoptionFields extends AdoptionCommand<FieldsResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    object: Flags.string({
      char: 's',
      aliases: ['sobject'],
      helpValue: '<name>',
      required: true,
      summary: messages.getMessage('flags.object.summary'),
    }),
    'result-format': Flags.option({
      char: 'r',
      options: ['human', 'csv'] as const,
      default: 'human' as const,
      summary: messages.getMessage('flags.result-format.summary'),
    })(),
    write: Flags.boolean({
      dependsOn: ['project'],
      summary: messages.getMessage('flags.write.summary'),
      description: messages.getMessage('flags.write.description'),
    }),
    project: Flags.string({
      char: 'p',
      helpValue: '<key>',
      dependsOn: ['write'],
      summary: messages.getMessage('flags.project.summary'),
    }),
    'dry-run': Flags.boolean({ dependsOn: ['write'], summary: messages.getMessage('flags.dry-run.summary') }),
  };

  protected override readonly permissionSet = FIELDS_PERMISSION_SET;

  public async run(): Promise<FieldsResult> {
    const { flags } = await this.parse(AdoptionFields);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const reading = await readFields(connection, flags.object);
    const isCsv = flags['result-format'] === 'csv';
    if (isCsv) this.log(fieldsCsv(reading).trimEnd());
    else displayFields(this, reading);
    const written =
      flags.project === undefined
        ? null
        : await writeCollected(connection, reading, flags.project, flags['dry-run'] ?? false);
    if (written) (isCsv ? this.logToStderr.bind(this) : this.log.bind(this))(collectedText(written));
    return { ...reading, ...emptyFields(reading), written };
  }
}
