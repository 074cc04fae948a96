import { change, enumeration, fill, shownGain, tenths } from 'c/adoptionWording';

describe('numbers as people read them', () => {
  it('have one decimal at most where tenths matter', () => {
    expect([tenths(3.14), tenths(3), tenths(1234.56)]).toEqual(['3.1', '3', '1,234.6']);
  });

  it('show a change in whole points with its sign', () => {
    expect([change(3.4), change(-3.6), change(0)]).toEqual(['+3', '-4', '0']);
  });

  it('show a gain of less than a point to one decimal, and a greater one whole', () => {
    expect([0.04, 0.25, 0.96, 1, 1.4, 2.5].map(shownGain)).toEqual([0, 0.3, 1, 1, 1, 3]);
    expect([-0.26, -1.4].map(shownGain)).toEqual([-0.3, -1]);
  });

  it('fill any number of places', () => {
    const values = Array.from({ length: 12 }, (_, index) => `v${index}`);
    expect(fill('{1} {10} {11}', ...values)).toBe('v1 v10 v11');
  });
});

describe('a list', () => {
  it('of one or two things has no comma', () => {
    expect([enumeration(['a']), enumeration(['a', 'b']), enumeration([])]).toEqual(['a', 'a and b', '']);
  });
});
