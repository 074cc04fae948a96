import { parseXml, type XmlElement } from '@crm-adoption/metadata-check';
import { strFromU8 } from 'fflate';
import type { MetadataStore } from '../org.ts';

/** Root element of the file that describes a deployed component; undefined when it is not deployed. */
export function readComponent(store: MetadataStore, type: string, fullName: string): XmlElement | undefined {
  const files = store.read(type, fullName);
  const description = files.length > 1 ? files.find(({ path }) => path.endsWith('-meta.xml')) : files[0];
  return description && parseXml(strFromU8(description.content));
}
