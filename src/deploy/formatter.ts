import type { Screen } from '../org/command.ts';
import type { Language } from '../org/languages.ts';
import type { OrgIdentity } from './inOrg.ts';
import type { Installation, TranslationsState } from './install.ts';
import { messages } from './messages.ts';
import type { ComponentProblem, DeployedComponent } from './outcome.ts';
import type { Assignment } from './permissionSet.ts';
import type { Survey } from './survey.ts';

/** Result of `sf adoption deploy --json`. */
export type DeployCommandResult = {
  /** Id of the deploy, for --job-id. */
  id: string;
  status: string;
  success: boolean;
  dryRun: boolean;
  org: OrgIdentity;
  /** What the org had of the package before; null when an earlier deploy was waited for. */
  survey: Survey | null;
  /** Whether the French texts are part of it, and who left them out if they are not. */
  translations: TranslationsState;
  /** Why the org refused French texts that were left out then. */
  refusedTexts: ComponentProblem[];
  components: DeployedComponent[];
  failures: ComponentProblem[];
  /** What the org remarks on components that it takes. */
  warnings: ComponentProblem[];
  /** Language of the names of list views and folders, which the platform keeps in one language only. */
  names: Language;
  /** What became of the caller's admin permission set; null when nothing was deployed. */
  permissionSet: { name: 'CrmAdoptionAdmin'; assignment: Assignment } | null;
};

/** What a command knows of a deploy that is over. */
export type Finished = {
  installation: Installation;
  survey: Survey | undefined;
  assignment: Assignment | undefined;
};

/** Shows, before anything is sent, which org it is, what a deploy would do there, and whose changes it would undo. */
export function displaySurvey(screen: Screen, survey: Survey, org: OrgIdentity): void {
  const { version, versionBefore, types, edited } = survey;
  screen.log(messages.getMessage('org', [org.name, org.id]));
  screen.log(
    versionBefore === null
      ? messages.getMessage('version.first', [version])
      : messages.getMessage('version.next', [versionBefore, version]),
  );
  screen.table({
    title: messages.getMessage('table.survey'),
    data: types.map(({ type, created, changed, unchanged }) => ({ type, new: created, changed, same: unchanged })),
  });
  if (edited.length === 0) return;
  screen.table({
    title: messages.getMessage('table.edited'),
    data: edited.map(({ type, name, changedBy, changedOn }) => ({
      ...{ type, name, changedBy },
      changedOn: messages.getMessage('changedOn', [changedOn.slice(0, 16).replace('T', ' ')]),
    })),
    overflow: 'wrap',
  });
  screen.log(messages.getMessage('edited'));
}

/** Shows a deploy: as data, or as tables and advice. */
export class DeployFormatter {
  private readonly finished: Finished;

  public constructor(finished: Finished) {
    this.finished = finished;
  }

  public getJson(): DeployCommandResult {
    const { installation, survey = null, assignment } = this.finished;
    const { org, outcome, translations, refusedTexts, names } = installation;
    const { checkOnly: dryRun, ...result } = outcome;
    return {
      ...result,
      dryRun,
      org,
      survey,
      translations,
      refusedTexts,
      names,
      permissionSet: assignment ? { name: 'CrmAdoptionAdmin', assignment } : null,
    };
  }

  public display(screen: Screen): void {
    const { installation, assignment } = this.finished;
    const { outcome, translations, refusedTexts, names } = installation;
    if (!outcome.success) {
      displayProblems(screen, messages.getMessage('table.failures'), outcome.failures);
      return;
    }
    const { checkOnly } = outcome;
    const count = (state: DeployedComponent['state']): number =>
      outcome.components.filter((component) => component.state === state).length;
    screen.log(
      messages.getMessage(checkOnly ? 'done.checked' : 'done.deployed', [
        outcome.id,
        count('Created'),
        count('Changed'),
        count('Unchanged'),
      ]),
    );
    if (outcome.warnings.length > 0) displayProblems(screen, messages.getMessage('table.warnings'), outcome.warnings);
    screen.log(messages.getMessage(`translations.${translations}`, [refusedTexts[0]?.problem ?? '']));
    if (names === 'fr') screen.log(messages.getMessage('names.fr'));
    if (assignment) screen.log(messages.getMessage(`permissionSet.${assignment}`));
    screen.log(messages.getMessage(checkOnly ? 'next.dryRun' : 'next.seed'));
  }
}

function displayProblems(screen: Screen, title: string, problems: readonly ComponentProblem[]): void {
  screen.table({
    title,
    data: problems.map(({ type, name, line, column, problem }) => ({
      type,
      name,
      line: line === null ? '' : column === null ? String(line) : `${line}:${column}`,
      problem,
    })),
    overflow: 'wrap',
  });
}
