import type { Row, Section } from './matrix.ts';
import type { Outcome } from './trial.ts';

const HEAD = `# Faults

What becomes of a writing command when the way to the org or the org itself fails. \`npm run faults\` writes this page: it puts
a proxy before the embedded org, and lets each fault come at each request of each command in turn (of \`deploy\`, \`remove\`,
\`seed\` and a \`measure\` in bulk at one request of each kind, and only the faults that go a way of their own), once
alone and once from that request on. A name after \`npm run faults --\` tries one command.

Of every trial three things hold, or the page is not written:

- A command that ends with 0 has left the org as an undisturbed run does, record by record.
- One that does not ends with an error that has a name and says what to do.
- The same command, run again, then leaves the org as an undisturbed run does.

A cell says how commands ended: the exit code, the error, at how many of the requests, and how many requests more than usual
were sent. A request that nobody answers ends after 60 seconds (the first after 15, a deploy on its way after 180) as
\`OrgSilentError\`. A retry comes after 1, 2, 4 and 8 seconds. \`killed\` means that nothing arrives at the org any more;
\`test/nut/seedKilled.nut.ts\` does it with SIGKILL.
`;

/** Outcomes that are the same, most frequent first. */
export function cellOf(outcomes: readonly Outcome[]): string {
  const alike = Map.groupBy(outcomes, nameOf);
  return [...alike]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([name, same]) => `${name} ×${same.length}${again(same)}`)
    .join('; ');
}

/** How a command ended, as a cell names it. */
export function nameOf({ error, exitCode }: Pick<Outcome, 'error' | 'exitCode'>): string {
  return error === null ? '0' : `${exitCode} ${error}`;
}

function again(outcomes: readonly Outcome[]): string {
  const numbers = outcomes.map((outcome) => Math.max(outcome.again, 0));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (most === 0) return '';
  return least === most ? ` (${most} more)` : ` (${least} to ${most} more)`;
}

function lineOf({ name, once, lasting }: Row): string {
  return `| ${name} | ${cellOf(once)} | ${cellOf(lasting)} |`;
}

function textOf({ name, requests, tried, isLong, rows }: Section): string {
  const where = isLong ? 'one of each kind' : 'each';
  return [
    `## ${name}`,
    '',
    `${requests} requests; a fault came at ${tried} of them, ${where}.`,
    '',
    '| fault | at one request | from one request on |',
    '| --- | --- | --- |',
    ...rows.map(lineOf),
    '',
  ].join('\n');
}

/** The page with what is new. @param page as it was, whose other sections stay; @param names all sections in their order */
export function pageOf(page: string, sections: readonly Section[], names: readonly string[]): string {
  const texts = new Map(
    page
      .split(/^(?=## )/m)
      .slice(1)
      .map((text) => [/^## (.*)$/m.exec(text)?.[1] ?? '', text.trimEnd()]),
  );
  for (const section of sections) texts.set(section.name, textOf(section).trimEnd());
  const missing = names.filter((name) => !texts.has(name)).map((name) => `\`${name}\``);
  const left = missing.length > 0 ? [`Not tried yet: ${missing.join(', ')}.`] : [];
  return `${[HEAD.trimEnd(), ...left, ...names.flatMap((name) => texts.get(name) ?? [])].join('\n\n')}\n`;
}
