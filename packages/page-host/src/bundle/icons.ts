import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import type { BundleInput } from './input.ts';
import { sourceFiles } from './input.ts';
import { paths } from './paths.ts';

const prefix = '\0icons:';
const iconName = /\b(utility|standard|custom|action|doctype):([a-z0-9_]+)/g;
const request = /^lightning\/iconSvgTemplates(Utility|Standard|Custom|Action|Doctype)(?:Rtl)?$/;

/** Icon names by set (`utility`, `standard` ...) that any bundled source or deployed data names. */
export function usedIcons(input: BundleInput): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const collect = (text: string): void => {
    for (const [, set = '', name = ''] of text.matchAll(iconName)) {
      const names = used.get(set) ?? new Set<string>();
      used.set(set, names.add(name));
    }
  };
  for (const files of input.components.values()) files.forEach((file) => collect(Buffer.from(file.content).toString()));
  input.icons.forEach(collect);
  const base = join(paths.baseComponents, 'src', 'lightning');
  const sources = [...sourceFiles(paths.browser), join(paths.browser, '..', 'metadata', 'icons.ts')];
  for (const file of sources) collect(readFileSync(file, 'utf8'));
  for (const file of sourceFiles(base)) {
    if (/\.(js|html)$/.test(file) && !file.includes('iconSvgTemplates')) collect(readFileSync(file, 'utf8'));
  }
  return used;
}

/**
 * Replaces the base components' icon libraries (4,284 templates) by the icons that are used.
 * @param used icon names by set
 */
export function slimIcons(used: () => Map<string, Set<string>>): Plugin {
  return {
    name: 'slim-icons',
    resolveId(id) {
      const set = request.exec(id)?.[1];
      return set ? `${prefix}${set.toLowerCase()}.js` : null;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const set = id.slice(prefix.length, -'.js'.length);
      const library = `iconSvgTemplates${set.charAt(0).toUpperCase()}${set.slice(1)}`;
      const folder = join(paths.baseComponents, 'src', 'lightning', library, 'buildTemplates', set);
      const names = [...(used().get(set) ?? [])].filter((name) => existsSync(join(folder, `${name}.html`))).sort();
      const imports = names.map(
        (name, index) => `import i${index} from ${JSON.stringify(join(folder, `${name}.html`))};`,
      );
      const members = names.map((name, index) => `${set}_${name}: i${index}`);
      return `${imports.join('\n')}\nexport default { ${members.join(', ')} };`;
    },
  };
}
