import { envVars, Messages, OrgConfigProperties, type SfError } from '@salesforce/core';
import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import type { DeployOutcome } from '../../deploy/deployPackage.ts';
import { DeployFormatter, type DeployCommandResult } from '../../deploy/formatter.ts';
import { installPackage, refusesTranslations, type Installation } from '../../deploy/install.ts';
import { assignToCaller, type Assignment } from '../../deploy/permissionSet.ts';
import { DeployProgressDisplay } from '../../deploy/progress.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { orgFlags } from '../../org/flags.ts';
import { LANGUAGES } from '../../org/languages.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'deploy');

export type { DeployCommandResult };

/** The variable that makes `sf project deploy start` use the REST API; deploys of this plugin follow it. */
const REST_DEPLOY = 'SF_ORG_METADATA_REST_DEPLOY';

export default class AdoptionDeploy extends AdoptionCommand<DeployCommandResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    ...orgFlags,
    'dry-run': Flags.boolean({
      default: false,
      summary: messages.getMessage('flags.dry-run.summary'),
      description: messages.getMessage('flags.dry-run.description'),
    }),
    translations: Flags.boolean({
      allowNo: true,
      summary: messages.getMessage('flags.translations.summary'),
      description: messages.getMessage('flags.translations.description'),
    }),
    language: Flags.option({ options: LANGUAGES })({
      char: 'l',
      summary: messages.getMessage('flags.language.summary'),
      description: messages.getMessage('flags.language.description'),
    }),
    wait: Flags.duration({
      char: 'w',
      unit: 'minutes',
      min: 1,
      defaultValue: 33,
      helpValue: '<minutes>',
      summary: messages.getMessage('flags.wait.summary'),
      description: messages.getMessage('flags.wait.description'),
    }),
  };

  public static override readonly configurationVariablesSection = toHelpSection(
    'CONFIGURATION VARIABLES',
    OrgConfigProperties.TARGET_ORG,
    OrgConfigProperties.ORG_API_VERSION,
  );

  public static override readonly envVariablesSection = toHelpSection('ENVIRONMENT VARIABLES', {
    [REST_DEPLOY]: messages.getMessage('environment.restDeploy'),
  });

  protected override readonly permissionSet = null;

  public async run(): Promise<DeployCommandResult> {
    const { flags } = await this.parse(AdoptionDeploy);
    const connection = flags['target-org'].getConnection(flags['api-version']);
    const dryRun = flags['dry-run'];
    const jsonEnabled = this.jsonEnabled();
    const progress = new DeployProgressDisplay({ jsonEnabled, dryRun });
    let installation: Installation | undefined;
    let assignment: Assignment | undefined;
    try {
      installation = await installPackage(connection, flags.translations, {
        dryRun,
        language: flags.language,
        waitSeconds: flags.wait.seconds,
        rest: envVars.getBoolean(REST_DEPLOY),
        onProgress: (step) => progress.update(step),
      });
      if (installation.outcome.success && !dryRun) {
        progress.assigning();
        assignment = await assignToCaller(connection, 'CrmAdoptionAdmin');
      }
    } finally {
      progress.stop(installation?.outcome.success === true && (dryRun || assignment !== undefined));
    }
    const formatter = new DeployFormatter(installation, { dryRun, assignment });
    formatter.display(this);
    const result = formatter.getJson();
    const { outcome } = installation;
    if (!outcome.success) throw failureOf(outcome, dryRun).setData(result);
    return result;
  }
}

function failureOf(outcome: DeployOutcome, dryRun: boolean): SfError {
  if (refusesTranslations(outcome)) return messages.createError('error.translationsRefused');
  return messages.createError(dryRun ? 'error.checkFailed' : 'error.deployFailed', [outcome.failures.length]);
}
