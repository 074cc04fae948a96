/** Pages of the app that the gallery shows, each as the person it is made for. */
import type { Persona } from '@crm-adoption/demo';
import type { LocalOrg } from '@crm-adoption/local-org';

export interface GalleryPage {
  title: string;
  part: Persona['part'];
  path(org: LocalOrg): string;
}

const at = (path: string) => (): string => path;

/** The page of a record that a review, a deal ... has a page for: the first that fits. */
const record =
  (object: string, where: string) =>
  (org: LocalOrg): string => {
    const row = org.db.prepare(`SELECT "Id" FROM "${object}" WHERE "IsDeleted" = 0 AND ${where} ORDER BY "Id"`).get();
    return `/lightning/r/${object}/${String(row?.['Id'])}/view`;
  };

export const PAGES = {
  home: { title: 'Home of a rep', part: 'rep', path: at('/lightning/page/home') },
  homeOfManager: { title: 'Home of a manager', part: 'manager', path: at('/lightning/page/home') },
  homeOfLead: { title: 'Home of a lead', part: 'lead', path: at('/lightning/page/home') },
  myScore: { title: 'My score', part: 'rep', path: at('/lightning/n/CrmAdoptionMyScore') },
  team: { title: 'My team', part: 'manager', path: at('/lightning/n/CrmAdoptionTeam') },
  rollout: { title: 'Rollout', part: 'lead', path: at('/lightning/n/CrmAdoptionRollout') },
  review: { title: 'Review', part: 'lead', path: record('RolloutReview__c', '"HeldOn__c" IS NOT NULL') },
  irritants: { title: 'You said, we did', part: 'rep', path: at('/lightning/n/CrmAdoptionIrritants') },
  trainings: { title: 'Trainings', part: 'lead', path: at('/lightning/n/CrmAdoptionTrainings') },
  charter: { title: 'Charter', part: 'admin', path: at('/lightning/n/CrmAdoptionCharter') },
  setup: { title: 'Setup', part: 'admin', path: at('/lightning/n/CrmAdoptionSetup') },
} as const satisfies Record<string, GalleryPage>;

export type PageName = keyof typeof PAGES;

export function isPage(text: string): text is PageName {
  return text in PAGES;
}
