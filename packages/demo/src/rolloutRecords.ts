import { addDays } from '../../../src/org/calendar.ts';
import { FUNCTIONS } from './functions.ts';
import type { People } from './people.ts';
import { MESSAGES, TRAININGS } from './rolloutOffers.ts';
import { MEMBERS, RISKS, type Someone } from './rolloutTeam.ts';
import { VALUE_LINES } from './valueLines.ts';

export type Values = Record<string, unknown>;

/** Ids of what the records of the rollout side point to. */
export interface Places {
  projectId: string;
  adminId: string;
  people: People;
  /** Name of the manager -> id of their group. */
  groups: Map<string, string>;
  /** Key of the signal -> id. */
  signals: Map<string, string>;
  /** The Monday that days count from. */
  firstMonday: string;
}

/** The user who plays a part; throws for a name that the demo does not have. */
function userOf(someone: Someone, { people, adminId }: Pick<Places, 'people' | 'adminId'>): string {
  if (someone === 'lead') return people.leadId;
  if (someone === 'director') return people.directorId;
  if (someone === 'admin') return adminId;
  const id = 'manager' in someone ? people.managers.get(someone.manager) : people.agents.get(someone.agent);
  if (!id) throw new Error(`The demo has nobody called ${Object.values(someone).join()}.`);
  return id;
}

function known(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo's rollout has no ${name}.`);
  return id;
}

export function memberRecords(places: Places): Values[] {
  return MEMBERS.map(({ name, role, who, planned, freed, qualities, experience }) => ({
    Project__c: places.projectId,
    Name: name,
    Role__c: role,
    User__c: who ? userOf(who, places) : null,
    PlannedLoad__c: planned,
    FreedLoad__c: freed ?? null,
    Qualities__c: qualities.join(';'),
    Experience__c: experience,
    StartsOn__c: addDays(places.firstMonday, -42),
  }));
}

/** Costs and benefits; a few are measured and confirmed already. */
export function valueRecords({ projectId, adminId, firstMonday }: Places): Values[] {
  return VALUE_LINES.map(({ name, kind, recurrence, calculation, quantity, unitValue, share, confirmed }) => ({
    Project__c: projectId,
    Name: name,
    Kind__c: kind,
    Recurrence__c: recurrence,
    Calculation__c: calculation,
    QuantityExpected__c: quantity,
    UnitValueExpected__c: unitValue,
    ShareCredited__c: share ?? null,
    ...(confirmed && {
      QuantityMeasured__c: confirmed.quantity,
      Evidence__c: confirmed.evidence,
      ConfirmedBy__c: adminId,
      ConfirmedOn__c: addDays(firstMonday, -7),
    }),
  }));
}

/**
 * The functions that the rollout changes, with what they gain and fear. Sales shows the usual start, as counts and never as
 * names: a fifth in favour, a fifth against, the rest waiting. Teams are too small for that.
 */
export function functionRecords({ projectId }: Places): Values[] {
  return FUNCTIONS.map(({ name, headcount, changes, gain, fear }) => {
    const fifth = Math.round(headcount / 5);
    return {
      Project__c: projectId,
      Name: name,
      Kind__c: 'Function',
      Headcount__c: headcount,
      Supporters__c: fifth,
      Waiting__c: headcount - 2 * fifth,
      Opposed__c: fifth,
      WhatChanges__c: changes,
      WhatTheyGain__c: gain,
      WhatTheyFear__c: fear,
    };
  });
}

export function riskRecords(places: Places): Values[] {
  return RISKS.map(({ name, cause, likelihood, impact, earlySign, mitigation, responsible, dueOnDay }) => ({
    Project__c: places.projectId,
    Name: name,
    Cause__c: cause,
    Likelihood__c: likelihood,
    Impact__c: impact,
    EarlySign__c: earlySign,
    Mitigation__c: mitigation,
    Responsible__c: userOf(responsible, places),
    ActionDueOn__c: addDays(places.firstMonday, dueOnDay),
  }));
}

/** As they are offered; what a session was like is known afterwards only. */
export function trainingRecords(places: Places): Values[] {
  return TRAININGS.map(({ name, format, audience, content, signal, team, onDay, minutes, seats }) => ({
    Project__c: places.projectId,
    Name: name,
    Format__c: format,
    Audience__c: audience,
    Content__c: content,
    Signal__c: signal ? known(places.signals, signal) : null,
    Group__c: team ? known(places.groups, team) : null,
    HeldOn__c: addDays(places.firstMonday, onDay),
    DurationMinutes__c: minutes,
    Seats__c: seats ?? null,
    Facilitator__c: userOf({ manager: 'Celia Rouche' }, places),
  }));
}

/** A message without its text is a draft. */
export function messageRecords(places: Places): Values[] {
  return MESSAGES.map(({ name, audience, channel, sender, onDay, body, benefit }) => ({
    Project__c: places.projectId,
    Name: name,
    Audience__c: audience,
    Channel__c: channel,
    Sender__c: userOf(sender, places),
    SendOn__c: addDays(places.firstMonday, onDay),
    Body__c: body ?? null,
    BenefitToAudience__c: benefit ?? null,
    Status__c: body ? 'Scheduled' : 'Draft',
  }));
}
