import { countsOf, type TemplateCounts } from './counts.ts';
import { loadTemplate, templateKeys } from './load.ts';
import { LANGUAGES, type Language } from './schema.ts';

/** A shipped template in short: its key, its trade in words, and how much it holds. */
export type TemplateSummary = {
  template: string;
  name: string;
  summary: string;
  languages: readonly Language[];
  counts: TemplateCounts;
};

/** The shipped templates, with names and summaries in a language. */
export async function listTemplates(language: Language): Promise<TemplateSummary[]> {
  const keys = await templateKeys();
  return Promise.all(
    keys.map(async (key) => {
      const template = await loadTemplate(key, language);
      // A test holds that each one is whole in every language.
      const { name, summary } = template;
      return { template: key, name, summary, languages: LANGUAGES, counts: countsOf(template) };
    }),
  );
}
