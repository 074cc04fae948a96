import {
  stepRange,
  type GroupFigures,
  type Step,
} from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { groupNames } from '../org/names.ts';
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

/** Names of groups for people, by id, told apart. The whole project has none. */
export function figureNames(
  figures: readonly { id: string | null; name: string | null; manager: string | null }[],
): Map<string | null, string> {
  return groupNames(
    figures.flatMap(({ id, name, manager }) =>
      id === null || name === null ? [] : [{ id, name, managerUsername: manager }],
    ),
  );
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
