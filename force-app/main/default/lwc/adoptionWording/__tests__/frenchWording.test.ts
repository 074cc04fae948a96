import { day, enumeration, fill, gain, percent, whole } from 'c/adoptionWording';

// Somebody who works in French with the numbers and dates of France.
jest.mock('@salesforce/i18n/lang', () => ({ __esModule: true, default: 'fr' }), { virtual: true });
jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'fr-FR' }), { virtual: true });

describe('wording in French', () => {
  it('joins a list with the word of the language', () => {
    expect(enumeration(['la rémunération', 'les sanctions', 'le classement'])).toBe(
      'la rémunération, les sanctions et le classement',
    );
  });

  it('writes numbers and days the way of the locale', () => {
    expect(percent(0.8349)).toMatch(/^83\s%$/);
    expect(whole(1234.4)).toMatch(/^1\s234$/);
    expect(gain(0.36)).toBe('+0,4');
    expect(day('2026-03-01')).toBe('1 mars 2026');
  });

  it('lets a label put values in an order of its own', () => {
    expect(fill('Enregistrements\u00a0: {0} sur {1}', whole(3), whole(4))).toBe('Enregistrements\u00a0: 3 sur 4');
  });
});
