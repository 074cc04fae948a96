import { ux } from '@oclif/core';
import { envVars, SfError } from '@salesforce/core';
import { SfCommand, type Ux } from '@salesforce/sf-plugins-core';
import { forOrgOf } from './advice.ts';
import { asNamedError, type ErrorContext } from './errors.ts';
import { EXIT_CODES } from './exitCodes.ts';
import { exitCodesSection } from './exitCodesSection.ts';
import { messages } from './messages.ts';
import { plainCell, plainJson, plainText } from './plainText.ts';

type TableOptions<R extends Record<string, unknown>> = Parameters<typeof Ux.prototype.table<R>>[0];

/** Where results are shown. */
export type Screen = Pick<Ux, 'log' | 'table'>;

/** How long a question waits: who answers reads first what would go. After that the answer is no. */
const ANSWER_WITHIN_MS = 600_000;

/**
 * What all commands of the plugin have in common, and nothing of their flags: errors of the org become named ones, and
 * texts that others wrote (names of groups, refusals of an org, a flag) reach the terminal as plain text. With --json they
 * keep their values, and what a terminal would obey of them is escaped.
 */
export abstract class AdoptionCommand<T> extends SfCommand<T> {
  public static override readonly errorCodes = exitCodesSection;

  /** The permission set that allows what the command does; null when it takes the right to change metadata. */
  protected abstract readonly permissionSet: ErrorContext['permissionSet'];

  public override log(message = '', ...args: unknown[]): void {
    super.log(plainText(forOrgOf(this.argv, message)), ...args);
  }

  public override logToStderr(message = '', ...args: unknown[]): void {
    super.logToStderr(plainText(message), ...args);
  }

  public override warn(input: SfCommand.Warning): SfCommand.Warning {
    const shown = this.shown.bind(this);
    return super.warn(
      typeof input === 'string'
        ? shown(input)
        : { ...input, message: shown(input.message), actions: input.actions?.map(shown) },
    );
  }

  public override table<R extends Record<string, unknown>>(options: TableOptions<R>): void {
    const { data, title } = options;
    const rows = data.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, plainCell(cell)])),
    );
    const plainTitle = title === undefined ? {} : { title: plainText(title) };
    // A name that is cut off could be anybody's, so it goes on in the next line.
    super.table({ overflow: 'wrap', ...options, data: rows as R[], ...plainTitle });
  }

  public override logJson(json: unknown): void {
    ux.stdout(plainJson(ux.colorizeJson(json, { theme: this.config.theme?.json })));
  }

  /**
   * Ends a command that must ask where nobody can answer: in CI, with --json, in a pipe.
   * @throws `CannotAskError`
   */
  protected requireAnswer(noPrompt: boolean): void {
    const canAsk = !this.jsonEnabled() && process.stdin.isTTY && process.stdout.isTTY && !envVars.getBoolean('CI');
    if (!noPrompt && !canAsk) throw messages.createError('error.cannotAsk');
  }

  /** Asks a question without its mark; without an answer it is no. */
  protected async agrees(question: string, noPrompt: boolean): Promise<boolean> {
    return noPrompt || this.confirm({ message: plainText(question), ms: ANSWER_WITHIN_MS });
  }

  /** A text whose advised commands go to the same org; as plain text, but with --json. */
  private shown(text: string): string {
    const advised = forOrgOf(this.argv, text);
    return this.jsonEnabled() ? advised : plainText(advised);
  }

  /**
   * Ctrl-C: `sf` ends a command from within a signal, where an error that is thrown would end it as a crash. What is on its
   * way to the org arrives as a whole or not at all, and files are written as a whole.
   */
  public override exit(code?: number): never {
    if (code !== EXIT_CODES.interrupted) return super.exit(code);
    // Holds back what is written beside it.
    this.spinner.stop('!');
    process.stderr.write(`\n${messages.getMessage('interrupted')}\n`);
    return process.exit(code);
  }

  /** An error of the org as a named one that says what to do. */
  protected named(error: unknown): Error {
    return asNamedError(error, { permissionSet: this.permissionSet });
  }

  protected override async catch(error: Error): Promise<never> {
    const named = this.named(error);
    named.message = this.shown(named.message);
    if (named instanceof SfError) named.actions = named.actions?.map((action) => this.shown(action));
    return super.catch(named);
  }
}
