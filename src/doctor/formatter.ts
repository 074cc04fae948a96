import type { Screen } from '../org/command.ts';
import type { Diagnosis } from './doctor.ts';
import type { Finding, Severity } from './findings.ts';
import { messages } from './messages.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const INDENT = '    ';

function lines({ what, code, project, fix, command }: Finding): string[] {
  const line =
    project === null
      ? messages.getMessage('line', [what, code])
      : messages.getMessage('line.project', [project, what, code]);
  const remedy = [...(fix === null ? [] : [fix]), ...(command === null ? [] : [messages.getMessage('run', [command])])];
  return [`- ${line}`, ...remedy.map((text) => `${INDENT}${text}`)];
}

/** Shows findings by severity, or what was checked where there are none. */
export function display(screen: Pick<Screen, 'log'>, { findings, checked }: Diagnosis): void {
  if (findings.length === 0) {
    screen.log(
      messages.getMessage('healthy', [checked.map((name) => messages.getMessage(`check.${name}`)).join(', ')]),
    );
    return;
  }
  for (const severity of SEVERITIES) {
    const found = findings.filter((each) => each.severity === severity);
    if (found.length === 0) continue;
    screen.log(messages.getMessage(`severity.${severity}`));
    for (const line of found.flatMap(lines)) screen.log(line);
    screen.log();
  }
  screen.log(messages.getMessage('end'));
}
