import type { Labels } from '@crm-adoption/local-org';

/** Titles that the Lightning App Builder offers for tabs, in the languages of the shell. */
const standardTabs: Record<string, { en: string; fr: string }> = {
  'Standard.Tab.detail': { en: 'Details', fr: 'Détails' },
  'Standard.Tab.relatedLists': { en: 'Related', fr: 'Associé' },
  'Standard.Tab.activity': { en: 'Activity', fr: 'Activité' },
};

/**
 * A property of a page in the person's language: custom labels (`{!$Label.x}`, also inside the markup of a rich text)
 * and the platform's own tab titles. A label that is not deployed stays as it is written.
 */
export function pageText(labels: Labels, value: string): string {
  const standard = standardTabs[value];
  if (standard) return labels.language.startsWith('fr') ? standard.fr : standard.en;
  const isMarkup = /<\w/.test(value);
  return value.replaceAll(/\{!\$Label\.(\w+)\}/g, (place, name: string) => {
    const text = labels.customLabel(name) ?? place;
    return isMarkup ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
  });
}
