import { SfError } from '@salesforce/core';
import { exitCodeOf } from '../org/exitCodes.ts';
import { messages } from './messages.ts';
import { NO_FIGURE } from './groupLine.ts';
import type { MeasureResult } from './result.ts';

/** Why a project could not be measured. */
export type ProjectFailure = {
  /** Key of the project. */
  project: string;
  name: string;
  /** Name of the error, such as NoPeopleError. */
  error: string;
  message: string;
  actions: string[];
  exitCode: number;
};

/** What `sf adoption measure --all --json` gives; as `data` of the error when a project failed. */
export type MeasureAllResult = { measured: MeasureResult[]; failed: ProjectFailure[] };

/** What went wrong with one project, as data. */
export function failureOf({ key, name }: { key: string; name: string }, error: Error): ProjectFailure {
  const actions = error instanceof SfError ? (error.actions ?? []) : [];
  return { project: key, name, error: error.name, message: error.message, actions, exitCode: exitCodeOf(error) };
}

/** Rows stored, or on a dry run to be stored. What is deleted stands in the project's own lines. */
function storedRows({ planned, written }: MeasureResult): number {
  const counts = written ?? planned;
  return Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.deleted;
}

/** One line for each project, those that failed first. */
export function summaryOf({ measured, failed }: MeasureAllResult): Record<string, string | number>[] {
  const stored = messages.getMessage(measured.some(({ dryRun }) => dryRun) ? 'all.toStore' : 'all.stored');
  const unchanged = messages.getMessage('all.unchanged');
  return [
    ...failed.map(({ project }) => ({
      project,
      week: NO_FIGURE,
      people: NO_FIGURE,
      [stored]: messages.getMessage('all.failed'),
      [unchanged]: NO_FIGURE,
    })),
    ...measured.map((result) => ({
      project: result.project,
      week: result.week,
      people: result.people,
      [stored]: storedRows(result),
      [unchanged]: result.unchanged,
    })),
  ];
}

/** The error at the end of a run in which projects failed: it names each, and ends with the worst of their exit codes. */
export function someFailed(result: MeasureAllResult): SfError {
  const { failed, measured } = result;
  const lines = failed.map(({ project, message }) => messages.getMessage('all.cause', [project, message]));
  const exitCode = Math.max(...failed.map((failure) => failure.exitCode));
  const error = messages.createError(
    'error.someFailed',
    [failed.length, failed.length + measured.length, lines.join('\n')],
    [],
    exitCode,
  );
  error.actions = [...new Set([...failed.flatMap(({ actions }) => actions), ...(error.actions ?? [])])];
  return error.setData(result);
}
