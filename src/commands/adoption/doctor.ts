import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { DOCTOR_PERMISSION_SET, diagnose, exitCodeOf, type Diagnosis } from '../../doctor/doctor.ts';
import { display } from '../../doctor/formatter.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { orgFlags } from '../../org/flags.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'doctor');

/** Result of `sf adoption doctor --json`. */
export type DoctorResult = Diagnosis & { /** Version of this plugin. */ plugin: string };

export default class AdoptionDoctor extends AdoptionCommand<DoctorResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    project: Flags.string({ char: 'p', helpValue: '<key>', summary: messages.getMessage('flags.project.summary') }),
  };

  protected override readonly permissionSet = DOCTOR_PERMISSION_SET;

  public async run(): Promise<DoctorResult> {
    const { flags } = await this.parse(AdoptionDoctor);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    this.spinner.start(messages.getMessage('spinner'));
    const diagnosis = await diagnose(connection, flags.project);
    this.spinner.stop();
    display(this, diagnosis);
    process.exitCode = exitCodeOf(diagnosis);
    return { plugin: ownVersion(this.config), ...diagnosis };
  }
}

function ownVersion(config: AdoptionDoctor['config']): string {
  return config.plugins.get('sf-plugin-adoption')?.version ?? config.version;
}
