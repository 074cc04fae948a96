import { messages } from './messages.ts';

/** What stands for a figure that is not there. */
export const NO_FIGURE = '-';

/** A week's figures of a group, null where they are withheld or where nobody has a score. */
export type GroupFigures = {
  reps: number;
  scoredReps: number | null;
  mean: number | null;
  green: number | null;
  amber: number | null;
  red: number | null;
  suppressed: boolean;
};

/** How people read what is no single group. */
export function scopeName(scope: 'Group' | 'SmallGroups' | 'Project'): string {
  return messages.getMessage(`scope.${scope}`);
}

/** A group's figures as a row of a table; the mean with one decimal. */
export function groupLine(name: string, figures: GroupFigures): Record<string, string | number> {
  const { reps, scoredReps, mean, green, amber, red, suppressed } = figures;
  return {
    group: name,
    people: reps,
    scored: scoredReps ?? NO_FIGURE,
    mean: suppressed ? messages.getMessage('figure.suppressed') : (mean?.toFixed(1) ?? NO_FIGURE),
    green: green ?? NO_FIGURE,
    amber: amber ?? NO_FIGURE,
    red: red ?? NO_FIGURE,
  };
}
