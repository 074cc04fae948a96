import type { Words } from '../print/words.ts';
import type { ReportReading, Withheld } from './report.ts';

/** The whole project has no name of its own. */
function nameOf(name: string | null, words: Words): string {
  return name ?? words.text('whole');
}

/** Why a part of the figures is not there, in words. */
export function withheldText(item: Withheld, words: Words): string {
  switch (item.reason) {
    case 'charterIncomplete':
      return words.text('withheld.charterIncomplete');
    case 'mirrorPeriod':
      return words.text('withheld.mirrorPeriod', words.day(item.opensOn));
    case 'managerNotReady':
    case 'managerInactive':
    case 'waveMirror':
    case 'nothingReadable':
      return words.text(`withheld.${item.reason}`, item.groups.join(', '));
    case 'hidden': {
      const names = item.groups.map((name) => nameOf(name, words)).join(', ');
      return words.text('withheld.hidden', names, item.minimumGroupSize);
    }
  }
}

/** Whom the reader did not ask for, and for whom a signal is not counted. */
export function absentLines({ report, leftOut }: ReportReading, words: Words): string[] {
  return [
    ...(report.otherPeople > 0 ? [words.count('others', report.otherPeople)] : []),
    ...leftOut.map(({ signal, people }) => words.count('leftOut', people, signal)),
  ];
}
