import type { BundleReference, CompiledBundle, Diagnostic } from '../model/facts.ts';
import type { PackageFile, PackageModel } from '../model/packageModel.ts';
import { numberOf } from '../xml/element.ts';

/** The parts of the compiler's report that are read here. */
interface Report {
  diagnostics?: CompilerDiagnostic[];
  results?: { diagnostics?: CompilerDiagnostic[] }[];
  metadata?: {
    references?: { type: string; id: string; file: string; locations: { startLine: number; startColumn: number }[] }[];
    decorators?: { type: string; targets: { name: string; type: string }[] }[];
  };
}

interface CompilerDiagnostic {
  /** 0 fatal, 1 error, 2 warning, 3 note. */
  level: number;
  message: string;
  filename?: string;
  location?: { line?: number; column?: number };
}

const ERROR = 1;

/** Compiles every Lightning web component of a package with the platform's own compiler. */
export async function compileBundles(model: PackageModel): Promise<Map<string, CompiledBundle>> {
  // Loading it takes a second, which only those pay who compile.
  const { compile } = await import('@lwc/sfdc-lwc-compiler');
  const compiled = new Map<string, CompiledBundle>();
  const parents = new Map<string, string>();
  for (const name of model.contentNames('LightningComponentBundle')) {
    const files = new Map(
      model
        .contentOf('LightningComponentBundle', name)
        .filter(({ path }) => /\.(js|html|css)$/.test(path) && !path.includes('/__tests__/'))
        .map((file) => [nameInBundle(file, name), file]),
    );
    const meta = model.find('LightningComponentBundle', name);
    const report = (await compile({
      bundle: {
        type: 'platform',
        namespace: 'c',
        name,
        files: Object.fromEntries([...files].map(([path, { text }]) => [path, text])),
        options: { apiVersion: (meta && numberOf(meta.element, 'apiVersion')) ?? 66 },
      },
      compilerConfigs: [{}],
    })) as unknown as Report;
    compiled.set(name, readReport(report, files, meta?.file.path ?? name));
    const parent = parentOf(files.get(`${name}.js`)?.text ?? '');
    if (parent !== undefined) parents.set(name, parent);
  }
  return new Map([...compiled].map(([name, bundle]) => [name, { ...bundle, ...inherited(name, compiled, parents) }]));
}

/** The component of the package that the class of a bundle extends; undefined for none. */
function parentOf(text: string): string | undefined {
  const name = /class\s+\w+\s+extends\s+(\w+)/.exec(text)?.[1];
  return name && new RegExp(`import\\s+${name}\\b[^;]*?from\\s*['"]c/(\\w+)['"]`).exec(text)?.[1];
}

/** Public properties of a bundle with those of the components that it extends: a class passes them on. */
function inherited(
  name: string,
  compiled: ReadonlyMap<string, CompiledBundle>,
  parents: ReadonlyMap<string, string>,
): Pick<CompiledBundle, 'publicProperties'> {
  const properties = new Set<string>();
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !seen.has(at); at = parents.get(at)) {
    seen.add(at);
    for (const property of compiled.get(at)?.publicProperties ?? []) properties.add(property);
  }
  return { publicProperties: properties };
}

function nameInBundle({ path }: PackageFile, bundle: string): string {
  return path.slice(path.lastIndexOf(`/${bundle}/`) + bundle.length + 2);
}

function readReport(report: Report, files: ReadonlyMap<string, PackageFile>, fallback: string): CompiledBundle {
  const pathOf = (name: string | undefined): string => files.get(name ?? '')?.path ?? fallback;
  const diagnostics = [report, ...(report.results ?? [])]
    .flatMap((part) => part.diagnostics ?? [])
    .filter(({ level }) => level <= ERROR)
    .map(({ message, filename, location }): Diagnostic => ({
      file: pathOf(filename),
      line: location?.line ?? 1,
      column: location?.column ?? 1,
      message,
    }));
  const references = (report.metadata?.references ?? []).flatMap(({ type, id, file, locations }) =>
    locations.slice(0, 1).map(({ startLine, startColumn }): BundleReference => ({
      type,
      id,
      file: pathOf(file),
      line: startLine,
      column: startColumn,
    })),
  );
  const properties = (report.metadata?.decorators ?? [])
    .filter(({ type }) => type === 'api')
    .flatMap(({ targets }) => targets.filter((target) => target.type !== 'method').map(({ name }) => name));
  return { diagnostics, references, publicProperties: new Set(properties) };
}
