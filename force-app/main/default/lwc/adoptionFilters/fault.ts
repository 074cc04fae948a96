import type { FilterContext } from './fixed.ts';
import { type QueriedSignal, SignalError, signalFilters } from './signals.ts';

/** Why a signal cannot be counted in this org; undefined when it can. The context is that of `signalFilters`. */
export function signalFault(signal: QueriedSignal, context: FilterContext): SignalError | undefined {
  try {
    signalFilters(signal, context);
    return undefined;
  } catch (error) {
    if (error instanceof SignalError) return error;
    throw error;
  }
}
