import type { Screen } from '../org/command.ts';
import type { Language } from '../org/languages.ts';
import type { ComponentFailure, DeployedComponent } from './deployPackage.ts';
import type { Installation, TranslationsState } from './install.ts';
import { messages } from './messages.ts';
import type { Assignment } from './permissionSet.ts';

/** Result of `sf adoption deploy --json`. */
export type DeployCommandResult = {
  id: string;
  status: string;
  success: boolean;
  dryRun: boolean;
  /** Whether the French texts are part of it, and who left them out if they are not. */
  translations: TranslationsState;
  components: DeployedComponent[];
  failures: ComponentFailure[];
  /** Language of the names of list views and folders, which the platform keeps in one language only. */
  names: Language;
  /** What became of the caller's admin permission set; null when nothing was deployed. */
  permissionSet: { name: 'CrmAdoptionAdmin'; assignment: Assignment } | null;
};

/** Shows a deploy: as data, or as tables and advice. */
export class DeployFormatter {
  private readonly installation: Installation;
  private readonly dryRun: boolean;
  private readonly assignment: Assignment | undefined;

  public constructor(installation: Installation, options: { dryRun: boolean; assignment?: Assignment }) {
    this.installation = installation;
    this.dryRun = options.dryRun;
    this.assignment = options.assignment;
  }

  public getJson(): DeployCommandResult {
    return {
      ...this.installation.outcome,
      dryRun: this.dryRun,
      translations: this.installation.translations,
      names: this.installation.names,
      permissionSet: this.assignment ? { name: 'CrmAdoptionAdmin', assignment: this.assignment } : null,
    };
  }

  public display(screen: Screen): void {
    const { outcome, translations, names } = this.installation;
    if (!outcome.success) {
      this.displayFailures(screen);
      return;
    }
    screen.table({
      title: messages.getMessage(this.dryRun ? 'table.checked' : 'table.deployed'),
      data: [...countByType(outcome.components)].map(([type, counts]) => ({ type, ...counts })),
    });
    screen.log(messages.getMessage(`translations.${translations}`));
    if (names === 'fr') screen.log(messages.getMessage('names.fr'));
    if (this.assignment) screen.log(messages.getMessage(`permissionSet.${this.assignment}`));
    screen.log(messages.getMessage(this.dryRun ? 'next.dryRun' : 'next.seed'));
  }

  private displayFailures(screen: Screen): void {
    screen.table({
      title: messages.getMessage('table.failures'),
      data: this.installation.outcome.failures.map(({ type, name, line, column, problem }) => ({
        type,
        name,
        line: line === null ? '' : column === null ? String(line) : `${line}:${column}`,
        problem,
      })),
      overflow: 'wrap',
    });
  }
}

type Counts = { created: number; changed: number; unchanged: number };

/** How many components of each type were created, changed or left as they were; types in alphabetical order. */
function countByType(components: readonly DeployedComponent[]): Map<string, Counts> {
  const types = [...new Set(components.map((component) => component.type))].sort();
  const count = (type: string, state: DeployedComponent['state']): number =>
    components.filter((component) => component.type === type && component.state === state).length;
  return new Map(
    types.map((type) => [
      type,
      { created: count(type, 'Created'), changed: count(type, 'Changed'), unchanged: count(type, 'Unchanged') },
    ]),
  );
}
