import type { SignalAgreement } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import type { Agreement } from './agreement.ts';
import { messages } from './messages.ts';

function changeLines({ state, changes }: SignalAgreement): string[] {
  if (state !== 'changed') return [];
  return changes.map(({ part, was, is }) =>
    messages.getMessage('change', [messages.getMessage(`part.${part}`), was ?? messages.getMessage('nothing'), is]),
  );
}

function signalLines(signal: SignalAgreement): string[] {
  const { state, name, agreedOn } = signal;
  const dated = state === 'agreed' && agreedOn !== null;
  const line = dated
    ? messages.getMessage('signal.agreedOn', [name, agreedOn])
    : messages.getMessage(`signal.${state}`, [name]);
  return [line, ...changeLines(signal)];
}

/** Each signal with what of it is not as it was agreed: was and is. */
export function shownLines({ project, agreedOn, signals }: Agreement): string[] {
  const waiting = signals.filter(({ state }) => state !== 'agreed');
  const title =
    agreedOn === null
      ? messages.getMessage('title.never', [project])
      : messages.getMessage('title', [project, agreedOn]);
  const advice = waiting.length > 0 ? [messages.getMessage('advice', [project])] : [];
  return [title, ...signals.flatMap(signalLines), ...advice];
}

/** What agreeing changed, or would change. */
export function agreedLines({ project, signals }: Agreement, dryRun: boolean): string[] {
  const waiting = signals.filter(({ state }) => state !== 'agreed');
  if (waiting.length === 0) return [messages.getMessage('agreed.nothing', [project])];
  const signalCount = messages.getMessage(waiting.length === 1 ? 'signals.one' : 'signals.many', [waiting.length]);
  const outcome = messages.getMessage(dryRun ? 'agreed.planned' : 'agreed.done', [signalCount, project]);
  return [
    outcome,
    ...waiting.flatMap((signal) => [messages.getMessage('signal', [signal.name]), ...changeLines(signal)]),
  ];
}
