/**
 * Bytes of each component as deployed (script, template, styles), and of those that are placed on a page with all that they
 * bring along. Each has a limit in component-limits.json.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BUNDLES = join(import.meta.dirname, '../../force-app/main/default/lwc');
export const LIMITS = join(import.meta.dirname, 'component-limits.json');
const SHIPPED = /\.(js|html|css)$/;

export interface Bytes {
  own: number;
  /** With all it brings along, each once; only for what is placed on a page. */
  whole?: number;
}

interface Bundle {
  bytes: number;
  isPlaced: boolean;
  needs: string[];
}

const hyphens = /-(\w)/g;
const camel = (tag: string): string => tag.replace(hyphens, (_, letter: string) => letter.toUpperCase());

function read(name: string): Bundle {
  const folder = join(BUNDLES, name);
  const files = readdirSync(folder).filter((file) => SHIPPED.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const text = texts.join('\n');
  return {
    bytes: texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0),
    isPlaced: readFileSync(join(folder, `${name}.js-meta.xml`), 'utf8').includes('<isExposed>true</isExposed>'),
    needs: [
      ...[...text.matchAll(/['"]c\/(\w+)['"]/g)].map(([, found]) => found ?? ''),
      ...[...text.matchAll(/<c-([\w-]+)/g)].map(([, found]) => camel(found ?? '')),
    ],
  };
}

function along(name: string, bundles: ReadonlyMap<string, Bundle>, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const needed of bundles.get(name)?.needs ?? []) along(needed, bundles, found);
  return found;
}

/** Of every component, by name; they must be built. */
export function componentBytes(): Map<string, Bytes> {
  const names = readdirSync(BUNDLES).filter((name) => name.startsWith('adoption'));
  const bundles = new Map(names.map((name) => [name, read(name)]));
  const sum = (all: Iterable<string>): number =>
    [...all].reduce((total, one) => total + (bundles.get(one)?.bytes ?? 0), 0);
  return new Map(
    [...bundles].map(([name, { bytes, isPlaced }]) => [
      name,
      { own: bytes, ...(isPlaced && { whole: sum(along(name, bundles)) }) },
    ]),
  );
}

/** Why a component is too heavy, or '' when it is not. */
export function faultOf({ own, whole }: Bytes, limit: Bytes | undefined): string {
  if (!limit) return 'has no limit';
  if (own > limit.own) return `above its limit of ${limit.own} bytes`;
  return whole !== undefined && whole > (limit.whole ?? 0) ? `brings more along than ${limit.whole ?? 0} bytes` : '';
}

/** Limits by name of the component. */
export const readLimits = (): Record<string, Bytes> =>
  JSON.parse(readFileSync(LIMITS, 'utf8')) as Record<string, Bytes>;
