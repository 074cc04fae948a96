import { pathOf, pointsOf, yOf } from 'c/adoptionTrendShape';

const area = { width: 100, height: 100, inset: 0 };

describe('adoptionTrendShape', () => {
  it('puts 100 at the top and 0 at the bottom', () => {
    expect(yOf(100, area)).toBe(0);
    expect(yOf(0, area)).toBe(100);
  });

  it('places weeks by date, whatever order they come in', () => {
    const points = pointsOf(
      [
        { weekStart: '2026-09-21', score: 30 },
        { weekStart: '2026-09-07', score: 10 },
        { weekStart: '2026-09-14', score: 20 },
      ],
      area,
    );
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 90],
      [50, 80],
      [100, 70],
    ]);
  });

  it('leaves out weeks without a score and interrupts the line there', () => {
    const points = pointsOf(
      [
        { weekStart: '2026-09-07', score: 10 },
        { weekStart: '2026-09-14', score: null },
        { weekStart: '2026-09-21', score: 30 },
        { weekStart: '2026-09-28', score: 30 },
      ],
      area,
    );
    expect(points).toHaveLength(3);
    expect(pathOf(points)).toBe('M0 90 M66.7 70 L100 70');
  });

  it('draws one week at the start', () => {
    expect(pathOf(pointsOf([{ weekStart: '2026-09-07', score: 50 }], area))).toBe('M0 50');
  });
});
