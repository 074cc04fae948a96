import { envVars, Messages, OrgConfigProperties, type Connection, type SfError } from '@salesforce/core';
import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import { DeployFormatter, displaySurvey, type DeployCommandResult } from '../../deploy/formatter.ts';
import { installPackage, refusedTranslations, type Installation } from '../../deploy/install.ts';
import type { DeployOutcome } from '../../deploy/outcome.ts';
import { assignToCaller, type Assignment } from '../../deploy/permissionSet.ts';
import { DeployProgressDisplay } from '../../deploy/progress.ts';
import type { Survey } from '../../deploy/survey.ts';
import { forOrgOf } from '../../org/advice.ts';
import { AdoptionCommand } from '../../org/command.ts';
import { EXIT_CODES } from '../../org/exitCodes.ts';
import { orgFlags } from '../../org/flags.ts';
import { LANGUAGES } from '../../org/languages.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-adoption', 'deploy');

export type { DeployCommandResult };

/** The variable that makes `sf project deploy start` use the REST API; deploys of this plugin follow it. */
const REST_DEPLOY = 'SF_ORG_METADATA_REST_DEPLOY';

const flags = {
  ...orgFlags,
  'dry-run': Flags.boolean({
    default: false,
    summary: messages.getMessage('flags.dry-run.summary'),
    description: messages.getMessage('flags.dry-run.description'),
  }),
  overwrite: Flags.boolean({
    default: false,
    summary: messages.getMessage('flags.overwrite.summary'),
    description: messages.getMessage('flags.overwrite.description'),
  }),
  'allow-downgrade': Flags.boolean({
    default: false,
    summary: messages.getMessage('flags.allow-downgrade.summary'),
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
    min: 0,
    defaultValue: 33,
    helpValue: '<minutes>',
    summary: messages.getMessage('flags.wait.summary'),
    description: messages.getMessage('flags.wait.description'),
  }),
  'job-id': Flags.salesforceId({
    char: 'i',
    startsWith: '0Af',
    length: 'both',
    summary: messages.getMessage('flags.job-id.summary'),
    description: messages.getMessage('flags.job-id.description'),
  }),
};

export default class AdoptionDeploy extends AdoptionCommand<DeployCommandResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = flags;

  public static override readonly configurationVariablesSection = toHelpSection(
    'CONFIGURATION VARIABLES',
    OrgConfigProperties.TARGET_ORG,
    OrgConfigProperties.ORG_API_VERSION,
  );

  public static override readonly envVariablesSection = toHelpSection('ENVIRONMENT VARIABLES', {
    [REST_DEPLOY]: messages.getMessage('environment.restDeploy'),
  });

  protected override readonly permissionSet = null;

  /** The deploy that the org works on. */
  private jobId: string | undefined;

  public async run(): Promise<DeployCommandResult> {
    const { flags: given } = await this.parse(AdoptionDeploy);
    const connection = given['target-org'].getConnection(given['api-version']);
    let survey: Survey | undefined;
    const progress = new DeployProgressDisplay({ jsonEnabled: this.jsonEnabled(), dryRun: given['dry-run'] });
    const { installation, assignment } = await this.install(connection, progress, given.translations, {
      dryRun: given['dry-run'],
      overwrite: given.overwrite,
      allowDowngrade: given['allow-downgrade'],
      language: given.language,
      waitSeconds: given.wait.seconds,
      jobId: given['job-id'],
      rest: envVars.getBoolean(REST_DEPLOY),
      onSurvey: (found, org) => {
        survey = found;
        displaySurvey(this, found, org);
      },
      onProgress: (step) => {
        this.jobId = step.id ?? this.jobId;
        progress.update(step);
      },
    });
    const formatter = new DeployFormatter({ installation, survey, assignment });
    formatter.display(this);
    const result = formatter.getJson();
    const { outcome } = installation;
    if (!outcome.success) throw failureOf(outcome).setData(result);
    return result;
  }

  /** Deploys, then gives the caller the admin permission set. */
  private async install(
    connection: Connection,
    progress: DeployProgressDisplay,
    ...[translations, options]: [boolean | undefined, Parameters<typeof installPackage>[2]]
  ): Promise<{ installation: Installation; assignment: Assignment | undefined }> {
    let isDone = false;
    const interrupted = (): never => this.interrupt(progress);
    process.prependListener('SIGINT', interrupted);
    try {
      const installation = await installPackage(connection, translations, options);
      const { success, checkOnly } = installation.outcome;
      if (success && !checkOnly) progress.assigning();
      const assignment = success && !checkOnly ? await assignToCaller(connection, 'CrmAdoptionAdmin') : undefined;
      isDone = success;
      return { installation, assignment };
    } finally {
      progress.stop(isDone);
      process.removeListener('SIGINT', interrupted);
    }
  }

  /** Ends the process, as the base class would with a stack trace. An org goes on with a deploy that it has begun. */
  private interrupt(progress: DeployProgressDisplay): never {
    progress.stop(false);
    if (this.jobId === undefined) return this.exit(EXIT_CODES.interrupted);
    this.logToStderr(forOrgOf(this.argv, messages.getMessage('interrupted', [this.jobId, this.jobId])));
    process.exit(EXIT_CODES.interrupted);
  }
}

function failureOf(outcome: DeployOutcome): SfError {
  const { failures, checkOnly } = outcome;
  if (refusedTranslations(outcome).length === failures.length)
    return messages.createError('error.translationsRefused', [failures[0]?.problem ?? '']);
  return messages.createError(checkOnly ? 'error.checkFailed' : 'error.deployFailed', [failures.length]);
}
