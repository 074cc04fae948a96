import { countsText } from './counts.ts';
import type { TemplateCheck } from './check.ts';
import { messages } from './messages.ts';
import { problemLine } from './problems.ts';

/** A text for one or for many. */
function counted(key: string, count: number, ...values: (string | number)[]): string {
  return messages.getMessage(`${key}.${count === 1 ? 'one' : 'many'}`, [count, ...values]);
}

/** Asked for signals, what an org that answers all of them is said to do. */
function orgLine({ askedSignals, problems }: TemplateCheck): string[] {
  if (askedSignals === null || problems.length > 0) return [];
  return [counted('check.answered', askedSignals)];
}

/**
 * A check as lines: problems, then warnings, then what it comes to.
 * @param path the file as it was named, so that the advice runs as it stands
 */
export function checkLines(check: TemplateCheck, path: string): string[] {
  const { file, problems, warnings, holds } = check;
  const warned = warnings.map(({ line, column, message }) => problemLine(file, { line, column, where: '', message }));
  const verdict =
    holds && problems.length === 0
      ? [
          messages.getMessage('check.fine', [
            file,
            holds.name,
            messages.getMessage(`language.${holds.language}`),
            countsText(holds.counts),
          ]),
          ...orgLine(check),
          messages.getMessage('check.next', [path]),
        ]
      : [counted('check.wrong', problems.length, file)];
  return [
    ...problems.map((problem) => problemLine(file, problem)),
    ...(problems.length > 0 ? [''] : []),
    ...(warnings.length > 0
      ? [counted('check.warned', warnings.length), ...warned.map((line) => `  ${line}`), '']
      : []),
    ...verdict,
  ];
}
