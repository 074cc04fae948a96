import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { parseMonday } from '../../org/calendar.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { orgFlags, projectFlags } from '../../org/flags.ts';
import { readRolloutClock } from '../../org/rolloutClock.ts';
import { SeedFormatter, type SeedResult } from '../../seed/formatter.ts';
import { parseGroups, parseHolders, parseProjectKey, parseProjectName } from '../../seed/request.ts';
import { planSeed, writeSeed } from '../../seed/seed.ts';
import { readSeeded, templateToSeed } from '../../seed/source.ts';
import { LANGUAGES } from '../../template/schema.ts';
import { templateWarnings } from '../../template/warnings.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'seed');

export type { SeedResult };

export default class AdoptionSeed extends AdoptionCommand<SeedResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    ...projectFlags,
    template: Flags.string({
      char: 't',
      helpValue: '<key>',
      summary: messages.getMessage('flags.template.summary'),
      description: messages.getMessage('flags.template.description'),
    }),
    file: Flags.file({
      char: 'f',
      summary: messages.getMessage('flags.file.summary'),
      description: messages.getMessage('flags.file.description'),
      exclusive: ['template'],
    }),
    language: Flags.option({ options: LANGUAGES })({
      char: 'l',
      summary: messages.getMessage('flags.language.summary'),
      description: messages.getMessage('flags.language.description'),
    }),
    name: Flags.string({
      char: 'n',
      helpValue: '<text>',
      summary: messages.getMessage('flags.name.summary'),
      description: messages.getMessage('flags.name.description'),
    }),
    'start-date': Flags.string({
      aliases: ['start'],
      helpValue: '<YYYY-MM-DD>',
      summary: messages.getMessage('flags.start-date.summary'),
      description: messages.getMessage('flags.start-date.description'),
    }),
    lead: Flags.string({
      helpValue: '<username>',
      summary: messages.getMessage('flags.lead.summary'),
      description: messages.getMessage('flags.lead.description'),
    }),
    sponsor: Flags.string({
      helpValue: '<username>',
      summary: messages.getMessage('flags.sponsor.summary'),
      description: messages.getMessage('flags.sponsor.description'),
    }),
    role: Flags.string({
      helpValue: '<role=username>',
      summary: messages.getMessage('flags.role.summary'),
      description: messages.getMessage('flags.role.description'),
      multiple: true,
    }),
    group: Flags.string({
      char: 'g',
      helpValue: '<name=username>',
      summary: messages.getMessage('flags.group.summary'),
      description: messages.getMessage('flags.group.description'),
      multiple: true,
    }),
    'groups-from-managers': Flags.boolean({
      summary: messages.getMessage('flags.groups-from-managers.summary'),
      description: messages.getMessage('flags.groups-from-managers.description'),
    }),
    overwrite: Flags.boolean({
      summary: messages.getMessage('flags.overwrite.summary'),
      description: messages.getMessage('flags.overwrite.description'),
    }),
    'dry-run': Flags.boolean({
      default: false,
      summary: messages.getMessage('flags.dry-run.summary'),
      description: messages.getMessage('flags.dry-run.description'),
    }),
  };

  protected override readonly permissionSet = 'CrmAdoptionAdmin';

  public async run(): Promise<SeedResult> {
    const { flags } = await this.parse(AdoptionSeed);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const askedStart = flags['start-date'] === undefined ? undefined : parseMonday(flags['start-date'], 'start-date');
    const key = parseProjectKey(flags.project);
    const template = await templateToSeed(flags, await readSeeded(connection, key));
    const asked = {
      template,
      isFile: flags.file !== undefined,
      key,
      name: flags.name === undefined ? undefined : parseProjectName(flags.name),
      startDate: askedStart ?? template.project.startsOn,
      holders: parseHolders(flags.role ?? [], template, flags),
      groups: parseGroups(flags.group ?? []),
      groupsFromManagers: flags['groups-from-managers'],
      overwrite: flags.overwrite,
    };
    for (const warning of templateWarnings(template)) this.warn(warning);
    const request = { ...asked, clock: await readRolloutClock(connection, asked.key, 'CrmAdoptionAdmin') };
    const plan = await planSeed(connection, request);
    if (askedStart !== undefined && plan.startDate !== askedStart) {
      this.warn(messages.getMessage('warning.startDateKept', [plan.startDate]));
    }
    for (const { key: signal, reason } of plan.uncountable) {
      this.warn(messages.getMessage('warning.signalUncountable', [signal, reason]));
    }
    const given = flags['dry-run'] ? null : await writeSeed(connection, plan, request);
    const formatter = new SeedFormatter(plan, given);
    formatter.display(this);
    return formatter.getJson();
  }
}
