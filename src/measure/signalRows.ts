import { asAgreed } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import type { MeasuredSignal, Situation } from './situation.ts';
import type { SignalRow } from './situationQueries.ts';

function asSignals(rows: readonly SignalRow[]): MeasuredSignal[] {
  return asAgreed(
    rows.map((row) => ({
      id: row.Id,
      key: row.Key__c,
      name: row.Name,
      object: row.Object__c,
      ownerField: row.OwnerField__c,
      population: row.Population__c ?? '',
      pass: row.Pass__c ?? '',
      minimumRecords: row.MinimumRecords__c ?? 0,
      target: row.Target__c ?? 100,
      weight: row.Weight__c ?? 0,
      pillar: row.Pillar__c ?? '',
      agreedDefinition: row.AgreedDefinition__c,
      scope: row.Scope__c,
    })),
  );
}

/** The signals of a project with the weights that were agreed, those of people apart from those of the whole. */
export function signalsIn(rows: readonly SignalRow[]): Pick<Situation, 'signals' | 'projectSignals'> {
  const signals = asSignals(rows);
  return {
    signals: signals.filter(({ scope }) => scope !== 'Project'),
    projectSignals: signals.filter(({ scope }) => scope === 'Project'),
  };
}
