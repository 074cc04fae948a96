import { usageError } from '../org/exitCodes.ts';
import { messages } from './messages.ts';

/** What runs the job. */
export const JOB_TYPES = ['cron', 'github', 'gitlab'] as const;
export type JobType = (typeof JOB_TYPES)[number];

/** What a job measures, and whose Mondays it keeps. */
export type Job = {
  /** Key of the project; null for every one that is measured. */
  project: string | null;
  /** IANA name of a time zone. */
  timeZone: string;
};

/** When it runs: early on Monday, not on the full hour, when schedulers are busy. */
const [HOUR, MINUTE] = [5, 17];
const WEEKLY = `${MINUTE} ${HOUR} * * 1`;
const ALIAS = 'crm-adoption';

/** What a shell, a crontab, a workflow and `sf` take as it stands: anything else could mean something to one of them. */
const PLAIN = /^\w[\w.-]*$/;

function measureCommand({ project }: Job): string {
  if (project !== null && !PLAIN.test(project)) throw usageError(messages.createError('error.keyNotPlain', [project]));
  const what = project === null ? '--all' : `--project ${project}`;
  return `sf adoption measure ${what} --target-org ${ALIAS}`;
}

/** The login without a person: OAuth 2.0 JWT bearer flow. @param keyFile where the private key is, as the shell reads it */
function loginCommand(keyFile: string): string {
  return (
    `sf org login jwt --client-id "$SF_CLIENT_ID" --jwt-key-file "${keyFile}" --username "$SF_USERNAME" ` +
    `--instance-url "$SF_INSTANCE_URL" --alias ${ALIAS}`
  );
}

const INSTALL = ['npm install --global @salesforce/cli', 'echo y | sf plugins install sf-plugin-adoption'];

/** Lines of a text as comments. */
function comment(key: string, ...values: string[]): string[] {
  return messages
    .getMessage(key, values)
    .split('\n')
    .map((line) => `# ${line}`.trimEnd());
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => `${' '.repeat(by)}${line}`);
}

/**
 * A crontab. Not every cron knows time zones (Debian's does not), so it looks every hour around Monday whether it is time:
 * the day and hour of the zone, which `date` tells. A percent sign must be escaped in a crontab (crontab(5)).
 */
function cronJob(job: Job): string[] {
  const hour = `1${String(HOUR).padStart(2, '0')}`;
  const isTime = `[ "$(TZ=${job.timeZone} date +\\%u\\%H)" = ${hour} ]`;
  return [
    ...comment('job.cron', job.timeZone),
    'PATH=/usr/local/bin:/usr/bin:/bin',
    'SF_CLIENT_ID=CONSUMER_KEY',
    'SF_JWT_KEY_FILE=/PATH/TO/server.key',
    'SF_USERNAME=USERNAME',
    'SF_INSTANCE_URL=https://MYDOMAIN.my.salesforce.com',
    '',
    `${MINUTE} * * * 0,1,2 ${isTime} && ${loginCommand('$SF_JWT_KEY_FILE')} && ${measureCommand(job)}`,
  ];
}

/** A workflow of GitHub Actions; `on.schedule` takes a zone. */
function githubJob(job: Job): string[] {
  const secrets = ['SF_CLIENT_ID', 'SF_JWT_KEY', 'SF_USERNAME', 'SF_INSTANCE_URL'];
  return [
    ...comment('job.github', job.timeZone),
    ...comment('job.secrets'),
    'name: Measure CRM adoption',
    'on:',
    '  schedule:',
    `    - cron: '${WEEKLY}'`,
    `      timezone: '${job.timeZone}'`,
    '  workflow_dispatch:',
    'permissions: {}',
    'concurrency: measure-crm-adoption',
    'jobs:',
    '  measure:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 60',
    '    env:',
    ...secrets.map((name) => `      ${name}: \${{ secrets.${name} }}`),
    '    steps:',
    '      - name: Install',
    '        run: |',
    ...indented(INSTALL, 10),
    '      - name: Log in',
    '        run: |',
    ...indented(loginWithKey('$RUNNER_TEMP/server.key'), 10),
    '      - name: Measure',
    '        run: |',
    ...indented([measureCommand(job)], 10),
  ];
}

/** A pipeline of GitLab CI. Its schedule is no part of the file; the comment says how to make it. */
function gitlabJob(job: Job): string[] {
  return [
    ...comment('job.gitlab', job.timeZone, WEEKLY, job.timeZone, WEEKLY, job.timeZone),
    ...comment('job.secrets'),
    'measure-crm-adoption:',
    '  image: node:22',
    '  rules:',
    `    - if: '$CI_PIPELINE_SOURCE == "schedule"'`,
    '  resource_group: measure-crm-adoption',
    '  timeout: 1 hour',
    '  script:',
    '    - |',
    ...indented(['set -e', ...INSTALL, ...loginWithKey('/tmp/server.key'), measureCommand(job)], 6),
  ];
}

/** Logs in with a key that comes from a secret, and leaves it in no file. */
function loginWithKey(keyFile: string): string[] {
  return [
    `trap 'rm -f "${keyFile}"' EXIT`,
    `(umask 077 && printf '%s\\n' "$SF_JWT_KEY" > "${keyFile}")`,
    loginCommand(keyFile),
  ];
}

const JOBS: Record<JobType, (job: Job) => string[]> = { cron: cronJob, github: githubJob, gitlab: gitlabJob };

/**
 * The text of a file that measures every Monday, in the words of who runs it.
 * @throws `KeyNotPlainError` for a project whose key a shell could take for something else
 */
export function jobFile(type: JobType, job: Job): string {
  return `${JOBS[type](job).join('\n')}\n`;
}
