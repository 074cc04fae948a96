import { change, day, enumeration, fill, gain, percent, shortDay, shownGain, whole } from 'c/adoptionWording';

describe('wording', () => {
  it('fills numbered places and keeps the ones without a value', () => {
    expect(fill('{0} of {1}, {0}, {2}', 3, 'four')).toBe('3 of four, 3, {2}');
  });

  it('does not read places inside values', () => {
    expect(fill('{0} {1}', '{1}', 'b')).toBe('{1} b');
  });

  it('writes numbers for people', () => {
    expect(percent(0.8349)).toBe('83%');
    expect(whole(1234.4)).toBe('1,234');
    expect(change(-7)).toBe('-7');
  });

  it('writes a gain in whole points, and below one with one decimal', () => {
    expect([7.5, 1.2, 0.96, 0.36, 0.04].map(gain)).toEqual(['+8', '+1', '+1', '+0.4', '0']);
    expect([7.5, 0.36, 0.04].map(shownGain)).toEqual([8, 0.4, 0]);
  });

  it('writes days as they are stored, whatever the time zone', () => {
    expect(day('2026-03-01')).toBe('Mar 1, 2026');
    expect(shortDay('2026-03-01')).toBe('Mar 1');
    expect(day(null)).toBe('');
  });

  it('joins a list', () => {
    expect(enumeration(['a', 'b', 'c'])).toBe('a, b, and c');
  });
});
