/** Icons of standard objects; custom objects take theirs from their tab. */
const objectIcons: Record<string, string> = {
  Account: 'standard:account',
  Case: 'standard:case',
  Contact: 'standard:contact',
  Event: 'standard:event',
  Lead: 'standard:lead',
  Opportunity: 'standard:opportunity',
  Task: 'standard:task',
  User: 'standard:user',
};

/** Icons of the tabs that every org has. */
export const standardTabIcons = {
  home: 'standard:home',
  report: 'standard:report',
  dashboard: 'standard:dashboard',
} as const;

/** Icon of an object that has no tab. */
export const defaultIcon = 'standard:custom';

/** Icon of a standard object. */
export function objectIcon(object: string): string {
  return objectIcons[object] ?? defaultIcon;
}

/** A tab's motif is `Custom23: Sun`; the design system calls that icon `custom:custom23`. */
export function motifIcon(motif = ''): string | undefined {
  const number = /^Custom(\d+):/.exec(motif)?.[1];
  return number === undefined ? undefined : `custom:custom${number}`;
}
