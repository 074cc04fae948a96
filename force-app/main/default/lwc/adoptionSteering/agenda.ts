import type { SteeringRecords } from './records.ts';

/** Something with a day. */
export interface AgendaItem {
  kind: 'training' | 'message' | 'review';
  id: string;
  name: string;
  on: string;
  /** For a training: people who are coming and seats; null when unknown. */
  registered?: number | null;
  seats?: number | null;
  /** For a message: to whom. */
  audience?: string;
  /** Format, channel or kind, in words. */
  word: string;
}

/** Days that the agenda looks ahead, today included. */
export const AGENDA_DAYS = 14;
const DAY = 86_400_000;

type IsSoon = (on: string | null) => on is string;

function trainingsIn(rows: NonNullable<SteeringRecords['trainings']>, isSoon: IsSoon): AgendaItem[] {
  return rows.flatMap((row): AgendaItem[] => {
    const {
      Id: id,
      Name: name,
      HeldOn__c: on,
      Registered__c: registered,
      Seats__c: seats,
      FormatText: word = '',
    } = row;
    return isSoon(on) && row.Status__c === 'Planned'
      ? [{ kind: 'training', id, name, on, registered, seats, word }]
      : [];
  });
}

function messagesIn(rows: NonNullable<SteeringRecords['messages']>, isSoon: IsSoon): AgendaItem[] {
  return rows.flatMap((row): AgendaItem[] => {
    const { Id: id, Name: name, SendOn__c: on, Audience__c: audience, ChannelText: word = '' } = row;
    const isToCome = row.Status__c === 'Draft' || row.Status__c === 'Scheduled';
    return isSoon(on) && isToCome ? [{ kind: 'message', id, name, on, audience: audience ?? '', word }] : [];
  });
}

function reviewsIn(rows: NonNullable<SteeringRecords['reviews']>, isSoon: IsSoon): AgendaItem[] {
  return rows.flatMap(({ Id: id, Name: name, PlannedOn__c: on, HeldOn__c: held, KindText: word = '' }): AgendaItem[] =>
    isSoon(on) && held === null ? [{ kind: 'review', id, name, on, word }] : [],
  );
}

/** What happens from today on, in the order of days. @param today the rollout's day, YYYY-MM-DD */
export function agendaOf(
  { trainings = [], messages = [], reviews = [] }: SteeringRecords,
  today: string,
): AgendaItem[] {
  const last = new Date(Date.parse(today) + (AGENDA_DAYS - 1) * DAY).toISOString().slice(0, 10);
  const isSoon: IsSoon = (on): on is string => on !== null && on >= today && on <= last;
  const items = [...trainingsIn(trainings, isSoon), ...messagesIn(messages, isSoon), ...reviewsIn(reviews, isSoon)];
  return items.sort((one, other) => one.on.localeCompare(other.on) || one.name.localeCompare(other.name));
}
