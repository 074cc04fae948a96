import { day, money, whole } from 'c/adoptionWording';

// An org without a currency of its own, and a person whose locale no browser knows.
jest.mock('@salesforce/i18n/currency', () => ({ __esModule: true, default: 'NONE' }), { virtual: true });
jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: '' }), { virtual: true });

it('writes an amount as a plain number where there is no currency', () => {
  expect(money(1234.5)).toBe(whole(1234.5));
});

it('writes as the browser does where the person has no locale', () => {
  expect(day('2026-03-01')).toBe(
    new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.UTC(2026, 2, 1)),
  );
});
