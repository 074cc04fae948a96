import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeTemporary, temporarySource } from './temporary.ts';

/**
 * Texts of a translation file whose names the Metadata API Developer Guide leaves open: what a component of a dashboard is
 * called there, a chart and a summary formula of a report. An org that calls them otherwise refuses the whole file.
 */
const REFUSABLE = /\s*<(dashboardComponents|reportAggregateTranslations|reportChartTranslations)>[^]*?<\/\1>/g;

/**
 * Copies translation files without the texts that an org may refuse for their names.
 *
 * @param folder the `translations` folder of a package
 * @param work gets a folder of the same name in a temporary directory, which is deleted afterwards
 */
export async function withReducedTexts<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
  const directory = await temporarySource('texts');
  try {
    const copy = join(directory, 'translations');
    await mkdir(copy);
    for (const name of await readdir(folder)) {
      const source = await readFile(join(folder, name), 'utf8');
      await writeFile(join(copy, name), source.replaceAll(REFUSABLE, ''));
    }
    return await work(copy);
  } finally {
    await removeTemporary(directory);
  }
}
