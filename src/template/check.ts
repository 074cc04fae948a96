import { basename } from 'node:path';
import type { Connection } from '@salesforce/core';
import { countsOf, type TemplateCounts } from './counts.ts';
import { judgeTemplateFile } from './load.ts';
import { checkInOrg } from './orgCheck.ts';
import { inReadingOrder, type TemplateProblem } from './problems.ts';
import type { Language } from './schema.ts';
import { placedWarnings } from './warnings.ts';

/** What was found in a template file. Lines and columns count from 1; problems and warnings stand in reading order. */
export type TemplateCheck = {
  file: string;
  /** What keeps the file from being used. */
  problems: TemplateProblem[];
  /** What is allowed and rarely meant; only a file without problems is looked at for them. */
  warnings: TemplateProblem[];
  /** What the file holds, when it has the right shape. */
  holds: { name: string; language: Language; counts: TemplateCounts } | null;
  /** How many signals an org was asked for; null without one. */
  askedSignals: number | null;
};

/**
 * Checks a template file, and its signals against an org when there is one.
 * @throws SfError for a file that cannot be read, and for an org that does not answer
 */
export async function checkTemplateFile(path: string, connection?: Connection): Promise<TemplateCheck> {
  const { template, problems, sketch, placeOf } = await judgeTemplateFile(path);
  const placed = ({ path: at, message }: { path: (string | number)[]; message: string }): TemplateProblem => ({
    ...placeOf(at),
    message,
  });
  const inOrg = connection && (await checkInOrg(connection, sketch.signals ?? []));
  return {
    file: basename(path),
    problems: [...problems, ...(inOrg?.faults ?? []).map(placed)].sort(inReadingOrder),
    warnings: template ? placedWarnings(template).map(placed).sort(inReadingOrder) : [],
    holds: template ? { name: template.name, language: template.language, counts: countsOf(template) } : null,
    askedSignals: inOrg?.asked ?? null,
  };
}
