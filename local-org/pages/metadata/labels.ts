import { elementsOf, textOf } from '../../metadata/xml.ts';
import type { MetadataStore } from '../../org.ts';
import { readComponent } from './component.ts';

/** Texts of the deployed custom labels by name. Labels may come in one file or one by one. */
export function readLabels(store: MetadataStore): Map<string, string> {
  const labels = new Map<string, string>();
  for (const type of ['CustomLabels', 'CustomLabel']) {
    for (const fullName of store.list(type)) {
      const root = readComponent(store, type, fullName) ?? {};
      for (const label of elementsOf(root, 'labels')) {
        labels.set(textOf(label, 'fullName') ?? '', textOf(label, 'value') ?? '');
      }
    }
  }
  return labels;
}
