import { asAgreed } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { storedSignal, type SignalRow } from '../org/signals.ts';
import type { Situation } from './situation.ts';

/** The signals of a project with the weights that were agreed, those of people apart from those of the whole. */
export function signalsIn(rows: readonly SignalRow[]): Pick<Situation, 'signals' | 'projectSignals'> {
  const signals = asAgreed(rows.map(storedSignal));
  return {
    signals: signals.filter(({ scope }) => scope !== 'Project'),
    projectSignals: signals.filter(({ scope }) => scope === 'Project'),
  };
}
