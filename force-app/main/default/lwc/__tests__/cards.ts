/** Records that lack something, for component tests. */
import type { PlainValue, Remedy } from 'c/adoptionFilters';
import type { Card, Offer } from 'c/adoptionMirrorPage';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { objectInfosOf } from './objectInfos.ts';

export const INFO = objectInfosOf(['Opportunity']).results[0]?.result as ObjectInfo;

export const SAVE: Remedy = { key: 'step', label: 'Save', kind: 'fill', field: 'NextStep', implies: {} };
export const LOST: Remedy = {
  key: 'lost',
  label: 'Close as lost',
  kind: 'set',
  values: { StageName: 'Closed Lost' },
  implies: {},
};
export const GONE: Remedy = { key: 'gone', label: 'No longer needed', kind: 'delete' };

export function offer(remedy: Remedy, gain: number | null, isUpTo = false): Offer {
  const worth = (value: PlainValue | null): number | null => (value === null ? 0 : gain);
  return { id: remedy.key, signalKey: 'next-step', remedy, gain, isUpTo, worth };
}

/** A deal without a next step, last changed on a day in November. */
export function cardOf(id: string, lack: Partial<Card['lacks'][number]> = {}, change: Partial<Card> = {}): Card {
  const values = { Id: id, NextStep: null, StageName: 'Prospecting', CloseDate: '2026-09-18' };
  const changedAt = '2026-11-01T08:00:00Z';
  return {
    record: { id, object: 'Opportunity', name: `Deal ${id}`, about: ['Acme', '$5,000'], changedAt, values },
    info: INFO,
    lacks: [
      {
        key: 'next-step',
        name: 'Deals with a next step',
        howToFix: 'Write the next step',
        field: INFO.fields.NextStep,
        fill: offer(SAVE, 0.5),
        ...lack,
      },
    ],
    actions: [offer(LOST, 0.84)],
    best: 0.84,
    ...change,
  };
}
