import type { MeanIs } from '../../force-app/main/default/lwc/adoptionScoring/adoptionScoring.ts';
import { messages } from './messages.ts';

/** What stands for a figure that is not there. */
export const NO_FIGURE = '-';

/** A week's figures of a group, null where they are withheld or where nobody has a score. */
export type GroupFigures = {
  reps: number;
  scoredReps: number | null;
  mean: number | null;
  /** How the mean is to be read: it may sit at a limit (`atLeast`, `atMost`) or have parts that do (`about`). */
  meanIs: MeanIs | null;
  green: number | null;
  amber: number | null;
  red: number | null;
  suppressed: boolean;
};

/** How people read what is no single group. */
export function scopeName(scope: 'Group' | 'SmallGroups' | 'Project'): string {
  return messages.getMessage(`scope.${scope}`);
}

/** The mean with one decimal, saying how it is to be read; limits are never rounded past. */
function meanText({ mean, meanIs }: GroupFigures): string {
  if (mean === null) return NO_FIGURE;
  switch (meanIs) {
    case 'atLeast':
      return messages.getMessage('figure.atLeast', [(Math.floor(mean * 10) / 10).toFixed(1)]);
    case 'atMost':
      return messages.getMessage('figure.atMost', [(Math.ceil(mean * 10) / 10).toFixed(1)]);
    case 'about':
      return messages.getMessage('figure.about', [mean.toFixed(1)]);
    default:
      return mean.toFixed(1);
  }
}

/** A group's figures as a row of a table. */
export function groupLine(name: string, figures: GroupFigures): Record<string, string | number> {
  const { reps, scoredReps, green, amber, red, suppressed } = figures;
  return {
    group: name,
    people: reps,
    scored: scoredReps ?? NO_FIGURE,
    mean: suppressed ? messages.getMessage('figure.suppressed') : meanText(figures),
    green: green ?? NO_FIGURE,
    amber: amber ?? NO_FIGURE,
    red: red ?? NO_FIGURE,
  };
}
