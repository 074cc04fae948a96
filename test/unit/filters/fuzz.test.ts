import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { parseFilter } from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { oddly, oddValue, garbled } from '../../fixtures/odd.ts';

const FILTER = {
  and: [
    { StageName: { nin: ['Closed', 'Lost'] } },
    { or: [{ NextStep: { ne: null } }, { not: { Amount: { gte: 5 } } }, { CloseDate: { lt: { literal: 'TODAY' } } }] },
    { Id: { inq: { Task: { IsClosed: { eq: false } }, ApiName: 'WhatId' } } },
    { Account: { Owner: { Name: { like: 'A%' } } } },
  ],
};

it('a filter of any form is read, or refused in words', () => {
  const text = JSON.stringify(FILTER);
  fc.assert(
    fc.property(
      fc.oneof(oddly(FILTER), oddValue).chain((value) => fc.oneof(fc.constant(JSON.stringify(value)), garbled(text))),
      (filter) => {
        try {
          parseFilter(filter);
        } catch (error) {
          assert.ok(
            error instanceof Error && error.name === 'FilterError' && error.message.length > 5,
            String((error as Error).stack),
          );
        }
      },
    ),
    { numRuns: Number(process.env['FUZZ'] ?? 300) },
  );
});
