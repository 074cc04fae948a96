import { pathOf, pointsOf, yOf } from 'c/adoptionTrendShape';

const area = { width: 210, height: 60, inset: 5 };

describe('the drawing of scores', () => {
  it('stays clear of the edge, on tenths of a unit', () => {
    expect([yOf(100, area), yOf(0, area), yOf(50, area), yOf(33, area)]).toEqual([5, 55, 30, 38.5]);
    expect(yOf(1, { ...area, height: 33 })).toBe(27.8);
  });

  it('spreads the weeks over the width, those without a score at the ends included', () => {
    const week = (weekStart: string, score: number | null): { weekStart: string; score: number | null } => ({
      weekStart,
      score,
    });
    const points = pointsOf(
      [week('2026-09-28', null), week('2026-09-14', 60), week('2026-09-21', 40), week('2026-09-07', null)],
      area,
    );
    expect(points).toEqual([
      { weekStart: '2026-09-14', score: 60, x: 71.7, y: 25 },
      { weekStart: '2026-09-21', score: 40, x: 138.3, y: 35 },
    ]);
  });

  it('gives a single week and two weeks their places', () => {
    const [one] = pointsOf([{ weekStart: '2026-09-07', score: 0 }], area);
    expect(one).toEqual({ weekStart: '2026-09-07', score: 0, x: 5, y: 55 });
    const two = pointsOf(
      [
        { weekStart: '2026-09-07', score: 0 },
        { weekStart: '2026-09-14', score: 100 },
      ],
      area,
    );
    expect(two.map(({ x }) => x)).toEqual([5, 205]);
    expect(pointsOf([], area)).toEqual([]);
  });

  it('joins neighbouring weeks and starts anew after a gap', () => {
    const at = (weekStart: string, x: number): { weekStart: string; score: number; x: number; y: number } => ({
      weekStart,
      score: 1,
      x,
      y: 9,
    });
    const points = [at('2026-09-07', 1), at('2026-09-14', 2), at('2026-09-28', 3), at('2026-10-05', 4)];
    expect(pathOf(points)).toBe('M1 9 L2 9 M3 9 L4 9');
    expect(pathOf([])).toBe('');
  });
});
