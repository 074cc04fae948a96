import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { exportRollouts, type Exported } from '../../export/export.ts';
import { EXPORT_PERMISSION_SET } from '../../export/projects.ts';
import { FILE_FORMATS } from '../../export/tables.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { orgFlags, projectOrAllFlags } from '../../org/flags.ts';
import { plainText } from '../../org/plainText.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'export');

export type ExportResult = Exported;

export default class AdoptionExport extends AdoptionCommand<ExportResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    project: projectOrAllFlags.project,
    all: Flags.boolean({ summary: messages.getMessage('flags.all.summary'), exactlyOne: ['project', 'all'] }),
    'output-dir': Flags.directory({
      char: 'd',
      required: true,
      summary: messages.getMessage('flags.output-dir.summary'),
      description: messages.getMessage('flags.output-dir.description'),
    }),
    format: Flags.option({
      options: FILE_FORMATS,
      default: 'csv' as const,
      summary: messages.getMessage('flags.format.summary'),
      description: messages.getMessage('flags.format.description'),
    })(),
    people: Flags.boolean({
      summary: messages.getMessage('flags.people.summary'),
      description: messages.getMessage('flags.people.description'),
    }),
    bom: Flags.boolean({
      summary: messages.getMessage('flags.bom.summary'),
      description: messages.getMessage('flags.bom.description'),
    }),
  };

  protected override readonly permissionSet = EXPORT_PERMISSION_SET;

  public async run(): Promise<ExportResult> {
    const { flags } = await this.parse(AdoptionExport);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const directory = flags['output-dir'];
    this.spinner.start(plainText(messages.getMessage('spinner', [directory])));
    const { people, bom, project, format } = flags;
    const request = { project, directory, people, format, bom };
    const result = await exportRollouts(connection, request, (table, rows) => {
      // Without a terminal, each status would be one more half line in the log.
      if (process.stderr.isTTY) this.spinner.status = messages.getMessage('status', [table, rows]);
    });
    this.spinner.stop();
    this.show(result);
    return result;
  }

  private show({ directory, dictionary, tables, notReadable, closedCharters, older }: Exported): void {
    this.table({ data: tables.map(({ file, rows }) => ({ file, rows })) });
    this.log(messages.getMessage('written', [directory, dictionary]));
    if (notReadable.tables.length > 0) {
      this.log(messages.getMessage('notReadable.tables', [notReadable.tables.join(', ')]));
    }
    const { length } = notReadable.columns;
    if (length > 0) this.log(messages.getMessage(`notReadable.columns.${length === 1 ? 'one' : 'many'}`, [length]));
    if (closedCharters.length > 0)
      this.warn(messages.getMessage('warning.closedCharters', [closedCharters.join(', ')]));
    if (older.length > 0) this.warn(messages.getMessage('warning.older', [directory, older.join(', ')]));
  }
}
