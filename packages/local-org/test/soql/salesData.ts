import { SalesOrg } from '../fixtures/salesOrg.ts';
import { querySoql } from '../../src/soql/soql.ts';
import type { SoqlAnswer } from '../../src/soql/soql.ts';

/** Ids of the rows that the SOQL tests read. */
export interface SalesData {
  sales: SalesOrg;
  energy: string;
  bakery: string;
  /** Runs SOQL as the administrator. */
  query: (text: string) => SoqlAnswer;
  /** One column of the answer. */
  column: (text: string, name: string) => unknown[];
}

/** Two accounts with contacts, opportunities, tasks and cases. */
export function salesData(): SalesData {
  const sales = new SalesOrg();
  const energy = sales.insert('Account', {
    Name: "O'Brien Énergie",
    Industry: 'Energy',
    NumberOfEmployees: 50,
    CreatedDate: '2026-03-03T23:30:00.000Z',
  });
  const bakery = sales.insert('Account', { Name: 'Bakery 50%', CreatedDate: '2026-03-04T09:00:00.000Z' });
  for (const [last, account, email] of [
    ['Zorn', energy, 'z@example.com'],
    ['Abel', energy, null],
    ['Moor', bakery, null],
  ] as const) {
    sales.insert('Contact', { LastName: last, Name: last, AccountId: account, Email: email });
  }
  const deal = sales.insert('Opportunity', {
    ...{ Name: 'Solar', StageName: 'Prospecting', CloseDate: '2026-03-10', Amount: 10.1, AccountId: energy },
    ...{ IsClosed: false, NextStep: 'call' },
  });
  sales.insert('Opportunity', {
    ...{ Name: 'Wind', StageName: 'Negotiation/Review', CloseDate: '2026-04-01', Amount: 20.2, AccountId: energy },
    ...{ IsClosed: false },
  });
  sales.insert('Opportunity', {
    ...{ Name: 'Oven', StageName: 'Closed Won', CloseDate: '2025-12-31', AccountId: bakery, IsClosed: true },
  });
  sales.insert('Opportunity', { Name: 'Loose', StageName: 'Prospecting', CloseDate: '2026-03-04', IsClosed: false });
  sales.insert('Task', { Subject: 'Call', WhatId: deal, ActivityDate: '2026-03-04' });
  sales.insert('Task', { Subject: 'Mail', WhatId: energy, ActivityDate: '2026-03-05' });
  sales.insert('Task', { Subject: 'Think' });
  const query = (text: string): SoqlAnswer => querySoql(sales.org, sales.admin, text);
  return {
    sales,
    energy,
    bakery,
    query,
    column: (text, name) => query(text).records.map((record) => record[name]),
  };
}
