import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Texts of a translation file whose names the Metadata API Developer Guide leaves open: what a component of a dashboard is
 * called there, a chart and a summary formula of a report. An org that calls them otherwise refuses the whole file.
 */
const REFUSABLE = /\s*<(dashboardComponents|reportAggregateTranslations|reportChartTranslations)>[^]*?<\/\1>/g;

/**
 * Copies translation files without the texts that an org may refuse for their names.
 *
 * @param folder the `translations` folder of a package
 * @returns a folder of the same name in a temporary directory, which the caller deletes: `directory`
 */
export async function withoutRefusableTexts(folder: string): Promise<{ directory: string; folder: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'crm-adoption-texts-'));
  const copy = join(directory, 'translations');
  await mkdir(copy);
  for (const name of await readdir(folder)) {
    const source = await readFile(join(folder, name), 'utf8');
    await writeFile(join(copy, name), source.replaceAll(REFUSABLE, ''));
  }
  return { directory, folder: copy };
}
