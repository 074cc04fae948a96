/** Finds every GraphQL text that the components send, also those that they build as they run. */
import { dirname, join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import type { ComponentQuery, PackageModel } from '@crm-adoption/metadata-check';
import { loadTemplate, templateKeys } from '../../src/template/load.ts';
import { contextOf } from './signalContext.ts';

/** The bundle that holds the texts; the components only wrap them in `gql`. */
const BUNDLE = 'adoptionQueries';

/** What the bundle exports: constants that end in `_QUERY`, and functions. */
export type MadeQueries = Record<string, unknown> & {
  countsIn: (signals: unknown[], data: unknown) => { population: number; passed: number }[];
  countsQuery: (signals: unknown[], context: unknown, isOwned: boolean) => string;
  fieldsOfSignals: (object: string, signals: unknown[], context: unknown) => string[];
  mirrorQuery: (signals: unknown[], context: unknown, fieldsOf: (object: string) => string[]) => string;
  mirrorsIn: (signals: unknown[], data: unknown) => ({ count: { population: number; passed: number } } | null)[];
};

/** Arguments for each function that makes a text. */
async function samples(
  model: PackageModel,
  exported: MadeQueries,
): Promise<Record<string, [name: string, ...sample: unknown[]][]>> {
  const { fieldsOfSignals: fieldsOf } = exported;
  const templates = await Promise.all((await templateKeys()).map((key) => loadTemplate(key)));
  const signals = templates.flatMap(({ template, signals: list }) =>
    list.map((signal): [string, unknown, unknown, unknown] => {
      const { population, pass, remedies } = signal;
      const texts = { population: JSON.stringify(population), pass: JSON.stringify(pass) };
      const stored = { ...signal, ...texts, remedies: JSON.stringify(remedies) };
      const context = contextOf(model, stored);
      return [
        `signal ${signal.key} of ${template}`,
        [stored],
        context,
        (object: string) => fieldsOf(object, [stored], context),
      ];
    }),
  );
  const counted = signals.map(([name, signal, context]): [string, unknown, unknown, boolean] => [
    `count of ${name}`,
    signal,
    context,
    true,
  ]);
  return {
    countsQuery: counted,
    mirrorQuery: signals,
    projectsQuery: [
      ['all', 'open'],
      ['by key', 'key'],
      ['by record', 'record'],
      ['by review', 'review'],
      ...['mine', 'signals', 'setup'].flatMap((along): [string, string, string][] => [
        [`all with ${along}`, 'open', along],
        [`by key with ${along}`, 'key', along],
      ]),
    ],
    partsQuery: (exported['PART_NAMES'] as string[]).map((name) => [name, 'adoptionParts', [name]]),
    teamPageQuery: [
      ['with readiness', true],
      ['without', false],
    ],
  };
}

/**
 * Runs the bundle as a browser would, with `@salesforce/schema` imports as the platform gives them.
 * @param root absolute path of the project; lwc: of the components
 */
export async function madeQueries(root: string, lwc: string): Promise<MadeQueries> {
  const prefix = '@salesforce/schema/';
  const bundle = await rolldown({
    input: join(lwc, BUNDLE, `${BUNDLE}.js`),
    cwd: root,
    plugins: [
      {
        name: 'platform-modules',
        resolveId: (id, importer) => {
          if (id.startsWith(prefix)) return `\0${id}`;
          if (id.startsWith('c/')) return join(lwc, id.slice(2), `${id.slice(2)}.js`);
          return id.startsWith('./') && importer ? resolve(dirname(importer), id) : null;
        },
        load: (id) => {
          if (!id.startsWith(`\0${prefix}`)) return null;
          const [objectApiName = '', ...path] = id.slice(prefix.length + 1).split('.');
          return `export default ${JSON.stringify({ objectApiName, fieldApiName: path.join('.') })}`;
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as MadeQueries;
}

/**
 * @param root absolute path of the project; lwc: of the components
 * @throws Error for a function that makes texts and has no samples here
 */
export async function componentQueries(model: PackageModel, root: string, lwc: string): Promise<ComponentQuery[]> {
  const exported = await madeQueries(root, lwc);
  const known = await samples(model, exported);
  const queries: ComponentQuery[] = [];
  const add = (name: string, text: unknown, symbol: string): void => {
    queries.push({ bundle: BUNDLE, name, text: String(text), ...placeOf(model, symbol, relative(root, lwc)) });
  };
  for (const [symbol, value] of Object.entries(exported)) {
    if (symbol.endsWith('_QUERY')) add(symbol, value, symbol);
    if (typeof value !== 'function' || !symbol.endsWith('Query')) continue;
    if (!known[symbol]) throw new Error(`scripts/checks/queries.ts needs sample arguments of ${symbol}`);
    for (const [name, ...sample] of known[symbol])
      add(`${symbol} (${name})`, (value as (...sample: unknown[]) => string)(...sample), symbol);
  }
  return queries;
}

/** Where a text is made. */
function placeOf(model: PackageModel, symbol: string, fallback: string): { file: string; line: number } {
  const definition = new RegExp(`\\b(const|function) ${symbol}\\b`);
  for (const { path, text } of model.contentOf('LightningComponentBundle', BUNDLE)) {
    const line = text.split('\n').findIndex((one) => definition.test(one));
    if (line >= 0) return { file: path, line: line + 1 };
  }
  return { file: fallback, line: 1 };
}
