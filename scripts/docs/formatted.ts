import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatOptions } from 'oxfmt';

const root = join(import.meta.dirname, '../..');

/** A text that is generated, as `npm run format` leaves a file of this name. @throws Error for a text that cannot be read */
export async function formatted(file: string, text: string): Promise<string> {
  const options = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatOptions;
  const { code, errors } = await format(file, text, options);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message ?? '').join('; ')}`);
  return code;
}
