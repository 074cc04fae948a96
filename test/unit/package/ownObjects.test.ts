/** Lists of the product's own objects in code hold all that the package has. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  FilterError,
  refusePeopleAsRecords,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { isMissingObject } from '../../../src/org/errors.ts';

const objects = readdirSync(join(import.meta.dirname, '../../../force-app/main/default/objects'));

describe('objects of the product', () => {
  it('are no records that a signal may count', () => {
    assert.ok(objects.length >= 20);
    for (const object of objects) assert.throws(() => refusePeopleAsRecords(object), FilterError, object);
  });

  it('are told from others when the org does not know them', () => {
    for (const object of objects) {
      const error = Object.assign(new Error(`sObject type '${object}' is not supported.`), {
        errorCode: 'INVALID_TYPE',
      });
      assert.ok(isMissingObject(error), object);
    }
    const other = Object.assign(new Error("sObject type 'Deal__c' is not supported."), { errorCode: 'INVALID_TYPE' });
    assert.ok(!isMissingObject(other));
  });
});
