import type { XmlElement } from '@crm-adoption/metadata-check';
import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, format: true });

/** A part of a metadata file as it would stand in a file of its own, with the part's type as the root element. */
export function formatXml(root: string, { children }: XmlElement): string {
  return builder.build([
    { '?xml': [{ '#text': '' }], ':@': { '@_version': '1.0', '@_encoding': 'UTF-8' } },
    { [root]: children.map(toNode), ':@': { '@_xmlns': 'http://soap.sforce.com/2006/04/metadata' } },
  ]);
}

function toNode({ name, children, text }: XmlElement): Record<string, unknown> {
  return { [name]: children.length > 0 ? children.map(toNode) : [{ '#text': text }] };
}
