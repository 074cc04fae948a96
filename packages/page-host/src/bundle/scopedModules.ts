import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { MASTER_LANGUAGE } from '@crm-adoption/local-org';
import { localeFormatNames } from '../browser/host/localeFormats.ts';
import { frenchBaseLabels } from './baseLabels.ts';
import type { BundleInput } from './input.ts';
import { paths } from './paths.ts';

const prefix = '\0salesforce:';
/** Values that follow the person's settings; all other `i18n` modules are the base components' own (en-US). */
const sessionI18n: Record<string, string> = { locale: 'locale', lang: 'language', timeZone: 'timeZone' };

/** Modules that the base components bring themselves (their labels, gates, formats), by name. */
function ownModules(): Map<string, string> {
  const manifest = JSON.parse(readFileSync(join(paths.baseComponents, 'package.json'), 'utf8')) as {
    lwc: { modules: { name?: string; path?: string }[] };
  };
  return new Map(
    manifest.lwc.modules.flatMap(({ name, path }) => (name && path ? [[name, join(paths.baseComponents, path)]] : [])),
  );
}

const hostImport = (names: string, file: string): string =>
  `import { ${names} } from ${JSON.stringify(join(paths.browser, 'host', file))};\n`;

const fromSession = (expression: string): string =>
  `${hostImport('session', 'session.ts')}export default ${expression};`;

/** A label of a base component: the package's own text, the French one for people who work in French. */
function baseLabel(name: string, own: string): string {
  const isFrench = "languageOf(session().language) === 'fr'";
  return (
    hostImport('session', 'session.ts') +
    hostImport('languageOf', 'texts.ts') +
    `import own from ${JSON.stringify(own)};\n` +
    `export default ${isFrench} ? ${JSON.stringify(frenchBaseLabels[name])} : own;`
  );
}

function label(input: BundleInput, name: string): string {
  const texts = name.startsWith('c.') ? input.labels.get(name.slice(2)) : undefined;
  if (texts === undefined) throw new Error(`Unknown label "${name}": deploy it in CustomLabels.`);
  const { [MASTER_LANGUAGE]: master, ...others } = texts;
  const different = Object.fromEntries(Object.entries(others).filter(([, text]) => text !== master));
  if (Object.keys(different).length === 0) return `export default ${JSON.stringify(master)};`;
  return (
    `const texts = ${JSON.stringify(different)};\n` +
    // The session names languages with a hyphen, metadata with an underscore.
    fromSession(
      `texts[session().language.replace('-', '_')] ?? texts[session().language.split('-')[0]] ?? ${JSON.stringify(master)}`,
    )
  );
}

function schema(input: BundleInput, name: string): string {
  const [objectApiName = '', ...path] = name.split('.');
  const fields = input.schema.get(objectApiName);
  if (!fields) throw new Error(`Unknown object "${objectApiName}" in @salesforce/schema/${name}: deploy it first.`);
  const [first] = path;
  if (first === undefined) return `export default ${JSON.stringify({ objectApiName })};`;
  if (!fields.has(first)) throw new Error(`Unknown field "${objectApiName}.${first}" in @salesforce/schema/${name}.`);
  return `export default ${JSON.stringify({ objectApiName, fieldApiName: path.join('.') })};`;
}

/**
 * Code of one `@salesforce/<kind>/<name>` module, from the deployed metadata and the logged-in session.
 * @throws Error that names the label, object or field that the org does not have, or the module it cannot give
 */
export function scopedModule(input: BundleInput, kind: string, name: string): string {
  switch (kind) {
    case 'label':
      return label(input, name);
    case 'schema':
      return schema(input, name);
    case 'user':
      if (name === 'Id') return fromSession('session().userId');
      if (name === 'isGuest') return 'export default false;';
      break;
    case 'i18n':
      if (name in sessionI18n) return fromSession(`session().${sessionI18n[name]}`);
      if (localeFormatNames.includes(name)) {
        const format = `localeFormat(${JSON.stringify(name)}, session().locale)`;
        return hostImport('localeFormat', 'localeFormats.ts') + fromSession(format);
      }
      break;
    case 'customPermission':
      return fromSession(`session().customPermissions.includes(${JSON.stringify(name)}) || undefined`);
    case 'userPermission':
      return fromSession(`session().permissions.includes(${JSON.stringify(name)}) || undefined`);
    case 'gate':
      return 'export default { isOpen: () => true };';
    default:
  }
  throw new Error(`The local org has no module "@salesforce/${kind}/${name}".`);
}

/** Modules that the base components bring but that differ from person to person. */
function isFromSession(kind: string, name: string): boolean {
  if (kind === 'label') return name in frenchBaseLabels;
  return kind === 'i18n' && (name in sessionI18n || localeFormatNames.includes(name));
}

/** Resolves `@salesforce/...` imports: the base components' own ones, else those of `scopedModule`. */
export function scopedModules(input: BundleInput): Plugin {
  const own = ownModules();
  return {
    name: 'salesforce-modules',
    resolveId(id) {
      if (!id.startsWith('@salesforce/')) return null;
      const [, kind = '', name = ''] = id.split('/');
      return (isFromSession(kind, name) ? undefined : own.get(id)) ?? `${prefix}${id.slice('@salesforce/'.length)}.js`;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const [kind = '', ...name] = id.slice(prefix.length, -'.js'.length).split('/');
      const file = kind === 'label' ? own.get(`@salesforce/label/${name.join('/')}`) : undefined;
      if (file !== undefined) return baseLabel(name.join('/'), file);
      return scopedModule(input, kind, name.join('/'));
    },
  };
}
