import { join } from 'node:path';
import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { packageDirectory } from '../deploy/packageSource.ts';

/** What the package says of its fields, by `Object__c.Field__c`. */
export type Meanings = ReadonlyMap<string, string>;

/** Reads the descriptions of fields, which an org shows to nobody but those who set it up. */
export function readMeanings(directory = join(packageDirectory, 'objects')): Meanings {
  const objects = ComponentSet.fromSource(directory).getSourceComponents().toArray();
  const fields = objects
    .flatMap((component) => component.getChildren())
    .filter(({ type }) => type.name === 'CustomField');
  return new Map(
    fields.map((field) => {
      const { CustomField: content } = field.parseXmlSync<{ CustomField?: { description?: string } }>();
      return [field.fullName, (content?.description ?? '').replace(/\s+/g, ' ')];
    }),
  );
}
