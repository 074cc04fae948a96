import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { AdoptionCommand } from '../../../org/command.ts';
import { messages as shared } from '../../../template/messages.ts';
import { chosenTemplate } from '../../../template/load.ts';
import { outlineLines } from '../../../template/outline/outline.ts';
import { LANGUAGES, type Template } from '../../../template/schema.ts';
import { templateJson, templateYaml } from '../../../template/written.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'template.show');

/** What `sf adoption template show --json` gives: the whole template. */
export type TemplateShowResult = Template;

const WRITERS = {
  human: (template: Template) => outlineLines(template).join('\n'),
  yaml: (template: Template) => templateYaml(template).trimEnd(),
  json: (template: Template) => templateJson(template).trimEnd(),
};

export default class AdoptionTemplateShow extends AdoptionCommand<TemplateShowResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    template: Flags.string({
      char: 't',
      helpValue: '<key>',
      summary: shared.getMessage('flags.template.summary'),
      exactlyOne: ['template', 'file'],
    }),
    file: Flags.file({ char: 'f', summary: shared.getMessage('flags.file.summary') }),
    language: Flags.option({ options: LANGUAGES })({
      char: 'l',
      summary: shared.getMessage('flags.language.summary'),
      description: messages.getMessage('flags.language.description'),
    }),
    'output-format': Flags.option({ options: ['human', 'yaml', 'json'] as const })({
      summary: messages.getMessage('flags.output-format.summary'),
      description: messages.getMessage('flags.output-format.description'),
      default: 'human',
    }),
  };

  protected override readonly permissionSet = null;

  public async run(): Promise<TemplateShowResult> {
    const { flags } = await this.parse(AdoptionTemplateShow);
    const template = await chosenTemplate(flags);
    this.log(WRITERS[flags['output-format']](template));
    return template;
  }
}
