/** What the demo's rollout costs and brings, invented: one line each, as finance would ask for it. */
export interface ValueLine {
  name: string;
  kind: 'Cost' | 'Benefit';
  recurrence: 'Once' | 'Yearly';
  calculation: string;
  quantity: number;
  unitValue: number;
  /** Percent that is credited to the rollout; all of it where it is absent. */
  share?: number;
  /** What was measured and confirmed by the admin, who stands in for finance. */
  confirmed?: { quantity: number; evidence: string };
}

export const VALUE_LINES: readonly ValueLine[] = [
  {
    name: 'Integration, outside',
    kind: 'Cost',
    recurrence: 'Once',
    calculation: 'days x day rate',
    quantity: 30,
    unitValue: 900,
    confirmed: { quantity: 25, evidence: 'Invoices of the integrator' },
  },
  {
    name: 'Work inside the company',
    kind: 'Cost',
    recurrence: 'Once',
    calculation: 'days freed x daily cost',
    quantity: 70,
    unitValue: 300,
    confirmed: { quantity: 30, evidence: 'Freed load of the team, added up' },
  },
  {
    name: 'Licences and facilitation',
    kind: 'Cost',
    recurrence: 'Yearly',
    calculation: 'users x price a month x 12',
    quantity: 30,
    unitValue: 300,
  },
  {
    name: 'Reporting time given back',
    kind: 'Benefit',
    recurrence: 'Yearly',
    calculation: 'sellers x hours a week x 44 x hourly cost x 50 % (half of freed time is used for customers)',
    quantity: 2640,
    unitValue: 40,
    share: 50,
    confirmed: { quantity: 1100, evidence: 'Three weeks noted by six volunteers' },
  },
  {
    name: 'Promises kept',
    kind: 'Benefit',
    recurrence: 'Yearly',
    calculation: 'customers saved from leaving x yearly margin x 30 % credited',
    quantity: 12,
    unitValue: 12_000,
    share: 30,
  },
];
