import { measured, moment, money } from 'c/adoptionWording';

jest.mock('@salesforce/i18n/currency', () => ({ __esModule: true, default: 'EUR' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'Asia/Tokyo' }), { virtual: true });

describe('a value in the unit of its objective', () => {
  it.each([
    [62.4, 'Percent', '62%'],
    [1234.56, 'Currency', '€1,235'],
    [2.55, 'Hours', '2.6 h'],
    [12, 'Days', '12 d'],
    [7.25, 'Score', '7.3'],
    [7.25, null, '7.3'],
  ])('%d of %s is read as %s', (value, unit, words) => {
    expect(measured(value, unit)).toBe(words);
  });

  it('is an amount without cents in the currency of the person', () => {
    expect([money(0.4), money(-1000)]).toEqual(['€0', '-€1,000']);
  });
});

it('tells a moment in the time zone of the person', () => {
  expect(moment(Date.UTC(2026, 10, 30, 20, 5)).replace('\u202f', ' ')).toBe('Dec 1, 2026, 5:05 AM');
});
