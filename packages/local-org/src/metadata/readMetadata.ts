import type { XmlElement } from '@crm-adoption/metadata-check';
import { OrgError } from '../errors.ts';
import type { LocalOrg } from '../org.ts';
import { isKnownType, metadataTypes } from './metadataTypes.ts';
import { readComponent } from './storedComponent.ts';

type Value = string | { [name: string]: Value | Value[] };

/** Components that one call reads at most (Metadata API Developer Guide, readMetadata()). */
const MOST_READ = 10;

function valueOf(element: XmlElement): Value {
  if (element.children.length === 0) return element.text;
  const byName = Map.groupBy(element.children, ({ name }) => name);
  return Object.fromEntries(
    [...byName].map(([name, same]) => [name, same[1] || !same[0] ? same.map(valueOf) : valueOf(same[0])]),
  );
}

/**
 * Answer of `readMetadata`: components as they were deployed; one that is not there is an empty record.
 * @throws OrgError for types whose components are parts of another's file, and for too many components
 */
export function readMetadata(org: LocalOrg, type: string, fullNames: readonly string[]): Record<string, unknown> {
  if (!metadataTypes.some(({ name }) => name === type)) {
    const reason = isKnownType(type) ? 'reads only whole files of metadata, not' : 'does not support the metadata type';
    throw new OrgError('INVALID_TYPE', `The local org ${reason} '${type}'`);
  }
  if (fullNames.length > MOST_READ) {
    throw new OrgError('LIMIT_EXCEEDED', `readMetadata takes at most ${MOST_READ} components`);
  }
  return {
    records: fullNames.map((fullName) => {
      const component = readComponent(org.metadata, type, fullName);
      if (!component) return { '@_xmlns:xsi': XSI, '@_xsi:nil': 'true' };
      const value = valueOf(component);
      return { '@_xmlns:xsi': XSI, '@_xsi:type': type, fullName, ...(typeof value === 'string' ? {} : value) };
    }),
  };
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
