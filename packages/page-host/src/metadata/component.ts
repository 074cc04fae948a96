import { type MetadataStore, parseXml, type XmlElement } from '@crm-adoption/local-org';

/**
 * The content of a deployed metadata file, root element unwrapped.
 * @returns undefined when the component is not deployed
 */
export function readComponent(store: MetadataStore, type: string, fullName: string): XmlElement | undefined {
  const [file] = store.read(type, fullName);
  return file && parseXml(Buffer.from(file.content).toString('utf8')).content;
}
