import type { RunningOrg } from '@crm-adoption/local-org';
import { FRENCH_SPEAKERS, LEAD, usernameOf, type People } from './people.ts';
import { ADMIN_USERNAME } from './team.ts';

/** A person to look through in the demo. */
export interface Persona {
  part: 'rep' | 'manager' | 'lead' | 'admin';
  name: string;
  username: string;
  /** Sees the org in French instead of English. */
  inFrench: boolean;
  token: string;
  /** Page that logs in and shows what this person would look at. */
  link: string;
}

/** The rep and the manager whose links are printed: a team of six scored people with a manager who is ready. */
const REP = 'Niesha Huffines';
const MANAGER = 'Melvin Marxen';

/** The administrator that the org begins with. */
export function adminId(running: RunningOrg): string {
  const row = running.org.db.prepare(`SELECT "Id" FROM "User" ORDER BY "Id" LIMIT 1`).get();
  return String(row?.['Id']);
}

export function personasOf(running: RunningOrg, people: People, adminToken: string): Persona[] {
  const persona = (part: Persona['part'], name: string, username: string, token: string, page: string): Persona => ({
    part,
    name,
    username,
    inFrench: FRENCH_SPEAKERS.includes(name),
    token,
    link: `${running.url}/secur/frontdoor.jsp?sid=${encodeURIComponent(token)}&retURL=${encodeURIComponent(page)}`,
  });
  const user = (part: Persona['part'], name: string, id: string | undefined, page: string): Persona =>
    persona(part, name, usernameOf(name), running.org.issueToken(String(id)), page);
  return [
    user('rep', REP, people.agents.get(REP), '/lightning/n/CrmAdoptionMyScore'),
    user('manager', MANAGER, people.managers.get(MANAGER), '/lightning/n/CrmAdoptionTeam'),
    user('lead', LEAD, people.leadId, '/lightning/page/home'),
    persona('admin', 'Ada Admin', ADMIN_USERNAME, adminToken, '/lightning/o/RolloutProject__c/list'),
  ];
}
