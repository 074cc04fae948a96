/**
 * What people do in the first weeks and no command does for them: consult the works council, agree the charter, coach the
 * managers, say which team begins when. The consultation, the readiness and the waves are invented.
 */
import { agreeCharter, CHARTER_PERMISSION_SET } from '../../../src/charter/agreement.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { readRolloutClock } from '../../../src/org/rolloutClock.ts';
import { update } from './records.ts';
import { PROJECT } from './rollout.ts';
import type { Actors } from './actors.ts';
import type { Places } from './places.ts';
import { AGREED_ON_DAY, CONSULTED_ON_DAY, MIRROR_WEEK, NOT_READY, SECOND_WAVE } from './story.ts';

interface GroupRow {
  Id: string;
  Readiness__c: string;
  Manager__r: { Name: string };
}

/** Somebody sets the org's clock to the morning of a day. */
type SetClock = (day: string) => void;

function readiness(manager: string, coachedOn: string): Record<string, number | string | null> {
  const isReady = manager !== NOT_READY;
  return {
    Awareness__c: 5,
    Desire__c: 4,
    Knowledge__c: isReady ? 4 : 3,
    Ability__c: isReady ? 4 : 2,
    Reinforcement__c: 4,
    CoachedOn__c: isReady ? coachedOn : null,
  };
}

/** Between the first and the second Monday: first the consultation, then the charter; both after the baseline. */
export async function agree(
  { lead, admin }: Actors,
  { projectId, firstMonday }: Places,
  setClock: SetClock,
): Promise<void> {
  const consultedOn = addDays(firstMonday, CONSULTED_ON_DAY);
  setClock(consultedOn);
  await update(lead, 'RolloutProject__c', [
    {
      Id: projectId,
      Status__c: 'RollingOut',
      WorksCouncilConsultedOn__c: consultedOn,
      ImpactAssessmentReference__c: 'DPIA 1 (demo)',
    },
  ]);
  const agreedOn = addDays(firstMonday, AGREED_ON_DAY);
  setClock(agreedOn);
  const clock = await readRolloutClock(admin, PROJECT, CHARTER_PERMISSION_SET);
  await agreeCharter(admin, PROJECT, { clock: { ...clock, today: agreedOn }, dryRun: false });
  await coachManagers(lead, { firstMonday, coachedOn: agreedOn });
}

/** Managers first: before their people see a score, they know how to help. One is left at an early readiness. */
async function coachManagers(
  lead: Actors['lead'],
  { firstMonday, coachedOn }: { firstMonday: string; coachedOn: string },
): Promise<void> {
  const { records } = await lead.query<GroupRow>(
    `SELECT Id, Readiness__c, Manager__r.Name FROM RolloutGroup__c WHERE Project__r.ExternalKey__c = '${PROJECT}' AND Kind__c = 'Team'`,
  );
  // What managers say, the lead enters in the talk.
  await update(
    lead,
    'ManagerReadiness__c',
    records.map(({ Readiness__c: Id, Manager__r: { Name: manager } }) => ({ Id, ...readiness(manager, coachedOn) })),
  );
  await update(
    lead,
    'RolloutGroup__c',
    records.map(({ Id, Manager__r: { Name: manager } }) => ({
      Id,
      WaveStart__c: addDays(firstMonday, 7 * (manager === SECOND_WAVE.manager ? SECOND_WAVE.week : MIRROR_WEEK)),
    })),
  );
}
