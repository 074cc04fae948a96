import type { Connection } from '@salesforce/core';
import { usageError } from '../org/exitCodes.ts';
import { LANGUAGES, type Language } from '../org/languages.ts';
import { tellMissing } from '../org/missing.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import { chosenTemplate, loadTemplate, templateKeys } from '../template/load.ts';
import type { Template } from '../template/schema.ts';
import { messages } from './messages.ts';

/** The template of a project that nobody chose one for. */
export const DEFAULT_TEMPLATE = 'b2b-sme';

/** Where the texts of a seed come from: a file of one's own or a shipped template, and its language. */
export type SeedSource = { isFile: boolean; language: Language };

/** What a project says of its last seed; of one that was cut off, the template alone. */
export type Seeded = { template: string | null; source?: SeedSource };

/** The first line of `SeedStamps__c`. */
export function sourceText({ isFile, language }: SeedSource): string {
  return `from ${isFile ? 'file' : 'template'} ${language}`;
}

function readSource(text: string | null): SeedSource | undefined {
  const [, kind, said] = /^from (file|template) (\w+)$/m.exec(text ?? '') ?? [];
  const language = LANGUAGES.find((each) => each === said);
  return kind === undefined || language === undefined ? undefined : { isFile: kind === 'file', language };
}

/** What the org says of the last seed of a project; undefined for a project that is not there. */
export async function readSeeded(connection: Connection, key: string): Promise<Seeded | undefined> {
  const soql = `SELECT TemplateKey__c, SeedStamps__c FROM RolloutProject__c WHERE ExternalKey__c = ${soqlText(key)}`;
  const [row] = await tellMissing(connection, 'CrmAdoptionAdmin', () =>
    queryAll<{ TemplateKey__c: string | null; SeedStamps__c: string | null }>(connection, soql),
  );
  return row && { template: row.TemplateKey__c, source: readSource(row.SeedStamps__c) };
}

type Asked = { project: string; template?: string; file?: string; language?: Language };

/**
 * The template to seed. A project stays with its own and with its language unless a flag says otherwise: whoever comes back
 * for one more team must not get a second rollout, or one in another language.
 * @throws SfError for a template that is not the project's, and for a project that was made from a file nobody named
 */
export async function templateToSeed(asked: Asked, seeded: Seeded | undefined): Promise<Template> {
  const { project, template, file, language } = asked;
  const own = seeded?.template ?? undefined;
  if (file === undefined && template === undefined && own !== undefined) {
    const isFile = seeded?.source?.isFile ?? !(await templateKeys()).includes(own);
    if (isFile) throw usageError(messages.createError('error.templateOfFile', [project, own]));
  }
  const chosen =
    file === undefined
      ? await loadTemplate(template ?? own ?? DEFAULT_TEMPLATE, language ?? seeded?.source?.language)
      : await chosenTemplate({ file, language });
  if (own !== undefined && chosen.template !== own) {
    const error = messages.createError('error.otherTemplate', [project, own, chosen.template], [own]);
    throw usageError(error);
  }
  return chosen;
}
