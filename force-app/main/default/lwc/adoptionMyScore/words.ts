import { CHARTER } from 'c/adoptionCharter';
import type { MirrorReading } from 'c/adoptionMirrorPage';
import type { Project, Signal } from 'c/adoptionQueries';
import { day, enumeration, fill, percent, whole } from 'c/adoptionWording';
import { LABELS } from './labels.ts';

/** What counts already, and what a score takes. */
export function notEnoughText({ counted }: MirrorReading, signals: readonly Signal[]): string {
  const { names, share } = counted;
  if (signals.every(({ isAgreed }) => !isAgreed)) return LABELS.notEnoughNotAgreed;
  return names.length > 0 ? fill(LABELS.notEnough, enumeration(names), percent(share)) : LABELS.notEnoughNone;
}

/** The sum that leads from the signals to the score; empty without one. */
export function totalText({ total, result }: MirrorReading): string {
  return total ? fill(LABELS.total, whole(total.points), whole(total.weight), whole(result.score ?? 0)) : '';
}

/** Signals that would score with more records, and how many these need. */
export function waitingTexts({ waiting }: MirrorReading): { key: string; text: string }[] {
  return waiting.map(({ key, name, population, minimumRecords }) => ({
    key,
    text: fill(LABELS.notEnoughSignal, name, whole(population), whole(minimumRecords)),
  }));
}

/** Who reads the score, now and later. */
export function privacyText(project: Project | undefined): string {
  const { charterStatus, teamViewOpensOn } = project ?? {};
  if (charterStatus === CHARTER.open) return LABELS.privateOpen;
  if (charterStatus !== CHARTER.mirrorOnly) return LABELS.privateClosed;
  return fill(LABELS.privateMirror, day(teamViewOpensOn ?? null));
}
