import {
  stepRange,
  type GroupFigures,
  type Step,
} from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { messages } from './messages.ts';

/** What stands for a figure that is not there. */
export const NO_FIGURE = '-';

/** A step in words: "80-84", "below 35"; with its date while it stays from an earlier week. */
export function stepText({ lowest, week }: Step, rowWeek: string): string {
  const { from, to, isLowest } = stepRange(lowest);
  const figure = isLowest
    ? messages.getMessage('figure.below', [to + 1])
    : from === to
      ? String(from)
      : messages.getMessage('figure.step', [from, to]);
  return week === rowWeek ? figure : messages.getMessage('figure.stays', [figure, week]);
}

/** A group's figures as a row of a table. */
export function groupLine(
  name: string,
  { people, scored, mean }: Pick<GroupFigures, 'scored' | 'mean'> & { people: number | null },
  week: string,
): Record<string, string | number> {
  return {
    group: name,
    people: people ?? NO_FIGURE,
    scored: mean === null ? NO_FIGURE : scored,
    use: mean === null ? messages.getMessage('figure.hidden') : stepText(mean, week),
  };
}
