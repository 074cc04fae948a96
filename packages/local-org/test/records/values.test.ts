import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readValue } from '../../src/records/values.ts';
import { field, picklist, refusal } from '../fixtures/trialOrg.ts';

const colours = { picklistValues: picklist('x', ['Red', 'Green', 'Blue']).picklistValues };

describe('values of a request', () => {
  it('are stored as the columns hold them', () => {
    const cases: [Parameters<typeof field>[1], unknown, unknown][] = [
      ['string', '  text ', 'text'],
      ['string', '', null],
      ['boolean', true, 1],
      ['boolean', 'false', 0],
      ['int', '12', 12],
      ['double', 1.005, 1.01],
      ['double', -1.005, -1.01],
      ['double', -0.001, 0],
      ['currency', '12.5', 12.5],
      ['date', '2024-02-29', '2024-02-29'],
      ['date', '2024-02-29T10:00:00Z', '2024-02-29'],
      ['datetime', '2024-02-29T10:00:00+02:00', '2024-02-29T08:00:00.000Z'],
      ['datetime', '2024-02-29T10:00:00.5+0200', '2024-02-29T08:00:00.500Z'],
      ['datetime', '2024-02-29', '2024-02-29T00:00:00.000Z'],
      ['time', '09:30', '09:30:00.000Z'],
      ['email', 'a.b@example.com', 'a.b@example.com'],
      ['reference', '001D000000IRFma', '001D000000IRFmaIAH'],
      ['reference', null, null],
    ];
    for (const [type, given, stored] of cases) {
      assert.equal(readValue(field('F__c', type), given), stored, `${type} ${String(given)}`);
    }
  });

  it('of another type are refused', () => {
    const cases: [Parameters<typeof field>[1], unknown][] = [
      ['string', 5],
      ['boolean', 'yes'],
      ['boolean', 1],
      ['int', 1.5],
      ['double', 'abc'],
      ['double', ''.padEnd(3)],
      ['double', Number.NaN],
      ['double', true],
      ['date', '2023-02-29'],
      ['date', '29.2.2024'],
      ['date', 20240229],
      ['datetime', '2024-02-30T00:00:00'.replace('30', '99')],
      ['datetime', 'now'],
      ['time', '25:00'],
      ['multipicklist', 4],
      ['reference', { Id: 'x' }],
    ];
    for (const [type, given] of cases) {
      assert.throws(
        () => readValue(field('F__c', type), given),
        refusal('JSON_PARSER_ERROR', 'F__c'),
        `${type} ${JSON.stringify(given)}`,
      );
    }
  });

  it('that the field cannot hold are refused with its code', () => {
    const refused = (code: string, type: Parameters<typeof field>[1], given: unknown, more = {}): void => {
      assert.throws(() => readValue(field('F__c', type, more), given), refusal(code, 'F__c'), String(given));
    };
    refused('STRING_TOO_LONG', 'string', 'abcdef', { length: 5 });
    refused('NUMBER_OUTSIDE_VALID_RANGE', 'double', 1000, { precision: 5, scale: 2 });
    refused('NUMBER_OUTSIDE_VALID_RANGE', 'double', 999.999, { precision: 5, scale: 2 });
    refused('INVALID_EMAIL_ADDRESS', 'email', 'nobody');
    refused('MALFORMED_ID', 'reference', 'abc');
    refused('INVALID_TYPE_ON_FIELD_IN_RECORD', 'date', '1066-10-14');
    refused('INVALID_TYPE_ON_FIELD_IN_RECORD', 'boolean', null);
    refused('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'picklist', 'Pink', { ...colours, restrictedPicklist: true });
    refused('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'multipicklist', 'Red;Pink', {
      ...colours,
      restrictedPicklist: true,
    });
  });

  it('of picklists take the spelling and order of the picklist', () => {
    assert.equal(readValue(field('F__c', 'picklist', colours), 'green'), 'Green');
    assert.equal(readValue(field('F__c', 'picklist', colours), 'Pink'), 'Pink');
    assert.equal(readValue(field('F__c', 'multipicklist', colours), 'blue; RED;blue;'), 'Red;Blue');
    assert.equal(readValue(field('F__c', 'multipicklist', colours), ';'), null);
  });

  it('no longer active in a picklist are refused', () => {
    const [red, green] = colours.picklistValues;
    assert.ok(red && green);
    const retired = field('F__c', 'picklist', {
      restrictedPicklist: true,
      picklistValues: [red, { ...green, active: false }],
    });
    assert.equal(readValue(retired, 'Red'), 'Red');
    assert.throws(() => readValue(retired, 'Green'), refusal('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'));
  });

  it('numbers keep their value to the decimals of the field', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, scale) => {
        const value = Number(`${digits}e-${scale}`);
        const stored = readValue(field('F__c', 'double', { precision: 18, scale }), value);
        assert.equal(stored, value === 0 ? 0 : value);
      }),
    );
  });

  it('date-times keep their instant in every zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('3000-01-01'), noInvalidDate: true }),
        fc.integer({ min: -12, max: 14 }),
        (instant, hours) => {
          const local = new Date(instant.getTime() + hours * 3_600_000).toISOString().slice(0, -1);
          const zone = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
          assert.equal(readValue(field('F__c', 'datetime'), local + zone), instant.toISOString());
        },
      ),
    );
  });
});
