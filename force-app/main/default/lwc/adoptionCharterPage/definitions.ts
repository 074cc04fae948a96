import { type Described, type FilterClock, objectsToDescribe, SignalError, signalFilters } from 'c/adoptionFilters';
import { type CharterSignal, describedIn } from 'c/adoptionQueries';
import type { ObjectInfoResults } from 'lightning/uiObjectInfoApi';

/** What has to be known of the objects of signals before they can be agreed: a charter agrees to nothing that measuring refuses. */
export class Definitions {
  private signals: readonly CharterSignal[] = [];
  private described: Described = new Map();

  /** Takes the signals. @returns the names of objects that are not described yet; undefined when all are */
  about(signals: readonly CharterSignal[]): string[] | undefined {
    this.signals = signals;
    return this.missing();
  }

  /** Takes what the org says of objects. @returns the names to ask for next */
  learn(names: readonly string[], data: ObjectInfoResults): string[] | undefined {
    // What comes for an earlier list is not the answer to this one.
    if (data.results.length !== names.length) return [...names];
    this.described = new Map([...this.described, ...describedIn(names, data)]);
    return this.missing();
  }

  /** What measuring would say of the first signal that it would refuse; nothing when it takes all of them. */
  refusal(clock: FilterClock): string | undefined {
    for (const signal of this.signals) {
      try {
        signalFilters(signal, { described: this.described, clock });
      } catch (error) {
        if (error instanceof SignalError) return error.message;
        throw error;
      }
    }
    return undefined;
  }

  private missing(): string[] | undefined {
    const names = this.signals.flatMap((signal) => objectsToDescribe(signal, this.described));
    const distinct = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
    return distinct.length > 0 ? distinct : undefined;
  }
}
