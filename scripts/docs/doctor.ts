/** `npm run docs`: writes docs/doctor.md, what `sf adoption doctor` may find, from the codes and texts of the command. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messages } from '../../src/doctor/messages.ts';
import { SEVERITIES, type FindingCode, type Severity } from '../../src/doctor/findings.ts';
import { formatted } from './formatted.ts';

/** The list, relative to the root. */
export const DOCTOR_DOCUMENT = 'docs/doctor.md';

const HEADINGS: Record<Severity, string> = { error: 'Errors', warning: 'Warnings', info: 'Hints' };

/** A text whose values are known only in an org. */
function textOf(key: string): string | undefined {
  try {
    return messages.getMessage(key).replaceAll('%s', '…').replaceAll('%%', '%');
  } catch {
    return undefined;
  }
}

function entryOf(code: FindingCode): string {
  const [title, what, why, fix, command] = ['.title', '', '.why', '.fix', '.command'].map((part) =>
    textOf(code + part),
  );
  const remedy = [fix, command === undefined ? undefined : `\`${command}\``].filter((part) => part !== undefined);
  return `### ${code}\n\n${title}. ${why}\n\n> ${what}\n\n${remedy.join(' ')}\n`;
}

/** The whole document. */
export async function doctorDocument(): Promise<string> {
  const codes = Object.keys(SEVERITIES) as FindingCode[];
  const parts = Object.entries(HEADINGS).map(([severity, heading]) => {
    const entries = codes.filter((code) => SEVERITIES[code] === severity).map(entryOf);
    return `## ${heading}\n\n${entries.join('\n')}`;
  });
  const text = `# What \`sf adoption doctor\` finds

Each finding has a code, which \`--json\` gives too. Where values stand in the real sentence, there is "…" here. The command
ends with 0 when nothing is wrong, with 3 when there is an error or a warning, and with 1 when something couldn't be checked.

${parts.join('\n')}`;
  return formatted(DOCTOR_DOCUMENT, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(import.meta.dirname, '../..', DOCTOR_DOCUMENT), await doctorDocument());
  console.log(DOCTOR_DOCUMENT);
}
