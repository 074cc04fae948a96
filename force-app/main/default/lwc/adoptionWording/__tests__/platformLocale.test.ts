import { day, percent, whole } from 'c/adoptionWording';

// A locale of the platform that is no language tag: `Intl` refuses it.
jest.mock('@salesforce/i18n/lang', () => ({ __esModule: true, default: 'fr' }), { virtual: true });
jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'fr-FR-EURO' }), { virtual: true });

it('writes in the locale that it stands for', () => {
  expect(() => new Intl.NumberFormat('fr-FR-EURO')).toThrow(RangeError);
  expect(percent(0.8349)).toMatch(/^83\s%$/);
  expect(whole(1234.4)).toMatch(/^1\s234$/);
  expect(day('2026-03-01')).toBe('1 mars 2026');
});
