import type { Connection } from '@salesforce/core';
import { type QueriedSignal, signalFilters } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { readDescribed } from '../org/describe.ts';
import { readOrganizationClock } from '../org/rolloutClock.ts';
import { askSignals } from '../org/signalAnswers.ts';
import { messages } from './messages.ts';
import type { TemplateFault } from './parse.ts';
import type { Template } from './schema.ts';
import { signalFaults } from './signalFaults.ts';
import type { Sketch } from './sketch.ts';

type SignalSketch = Sketch<Template['signals'][number]>;
type Candidate = { index: number; signal: SignalSketch; query: QueriedSignal };

/** A signal as an org is asked for it; nothing for one that lacks a part, or that no org would take. */
function candidate(signal: SignalSketch | undefined, index: number): Candidate[] {
  if (!signal?.object || !signal.population || !signal.pass || signalFaults(signal).length > 0) return [];
  const { object, ownerField = 'OwnerId', population, pass, scope } = signal;
  const query = {
    // Two signals may share a key by mistake: the place in the list tells them apart.
    key: String(index),
    object,
    ownerField,
    population: JSON.stringify(population),
    pass: JSON.stringify(pass),
    ...(scope && { scope }),
  };
  return [{ index, signal, query }];
}

/**
 * What an org says of signals: whether it knows their objects, fields and owner fields, and answers what they ask.
 * @param signals those that can be checked are, also in a file that is wrong elsewhere
 * @returns what is wrong, and how many signals the org was asked for
 */
export async function checkInOrg(
  connection: Connection,
  signals: readonly (SignalSketch | undefined)[],
): Promise<{ faults: TemplateFault[]; asked: number }> {
  const candidates = signals.flatMap((signal, index) => candidate(signal, index));
  const clock = await readOrganizationClock(connection);
  const described = await readDescribed(
    connection,
    candidates.map(({ query }) => query),
  );
  const context = { described, clock };
  const unknown = candidates.map(({ signal, index }) =>
    signalFaults(signal, (one) => signalFilters(one, context)).map(({ path, message }) => ({
      path: ['signals', index, ...path],
      message: messages.getMessage('problem.inOrg', [message]),
    })),
  );
  const known = candidates.filter((_, place) => unknown[place]?.length === 0);
  const refused = await askSignals(
    connection,
    known.map(({ query }) => query),
    context,
  );
  const unanswered = refused.map(({ key, asked, reason }) => ({
    path: ['signals', Number(key)],
    message: messages.getMessage('problem.notAnswered', [asked, reason]),
  }));
  return { faults: [...unknown.flat(), ...unanswered], asked: candidates.length };
}
