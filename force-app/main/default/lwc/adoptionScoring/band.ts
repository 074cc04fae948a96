export type Band = 'Green' | 'Amber' | 'Red';
export function bandOf(score: number): Band {
  return score >= 80 ? 'Green' : score >= 50 ? 'Amber' : 'Red';
}
