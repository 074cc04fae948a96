import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { AdoptionCommand } from '../../../org/command.ts';
import { listTemplates, type TemplateSummary } from '../../../template/list.ts';
import { LANGUAGES } from '../../../template/schema.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'template.list');

/** What `sf adoption template list --json` gives: the shipped templates, in alphabetical order of their keys. */
export type TemplateListResult = TemplateSummary[];

export default class AdoptionTemplateList extends AdoptionCommand<TemplateListResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    language: Flags.option({ options: LANGUAGES })({
      char: 'l',
      summary: messages.getMessage('flags.language.summary'),
      default: 'en',
    }),
  };

  protected override readonly permissionSet = null;

  public async run(): Promise<TemplateListResult> {
    const { flags } = await this.parse(AdoptionTemplateList);
    const templates = await listTemplates(flags.language);
    this.table({
      data: templates.map(({ template, name, languages, counts }) => ({
        template,
        name,
        languages: languages.join(', '),
        phases: counts.phases + counts.subProjects,
        objectives: counts.objectives,
        signals: counts.signals,
        questions: counts.framing,
        risks: counts.risks,
      })),
      columns: [
        { key: 'template', name: messages.getMessage('column.template') },
        { key: 'name', name: messages.getMessage('column.name') },
        { key: 'languages', name: messages.getMessage('column.languages') },
        { key: 'phases', name: messages.getMessage('column.phases') },
        { key: 'objectives', name: messages.getMessage('column.objectives') },
        { key: 'signals', name: messages.getMessage('column.signals') },
        { key: 'questions', name: messages.getMessage('column.questions') },
        { key: 'risks', name: messages.getMessage('column.risks') },
      ],
    });
    this.log(messages.getMessage('advice', [templates[0]?.template ?? '']));
    return templates;
  }
}
