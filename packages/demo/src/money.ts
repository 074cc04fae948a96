/** What the demo's rollout costs and brings, and what a field costs to fill. Invented; the lines are the template's. */
interface Line {
  quantity: number;
  unitValue: number;
  /** Percent that is credited to the rollout; all of it where it is absent. */
  share?: number;
  /** Measured, and confirmed by the administrator, who stands in for finance, on the Monday of a week. */
  confirmed?: { week: number; quantity: number; evidence: string };
}

/** By the key of the line. */
export const VALUE: Readonly<Record<string, Line>> = {
  integration: {
    quantity: 30,
    unitValue: 900,
    confirmed: { week: 4, quantity: 25, evidence: 'Invoices of the integrator' },
  },
  inside: {
    quantity: 14,
    unitValue: 1500,
    confirmed: { week: 4, quantity: 11, evidence: 'Freed load of the team, added up' },
  },
  learning: { quantity: 280, unitValue: 40 },
  cleaning: {
    quantity: 147,
    unitValue: 40,
    confirmed: { week: 2, quantity: 160, evidence: 'Hours noted by two people who moved the accounts' },
  },
  licences: { quantity: 30, unitValue: 300 },
  running: { quantity: 0.25, unitValue: 48_000 },
  reporting: {
    quantity: 1980,
    unitValue: 40,
    share: 50,
    confirmed: { week: 9, quantity: 1100, evidence: 'Three weeks noted by six volunteers' },
  },
  quotes: { quantity: 10, unitValue: 3000, share: 30 },
  kept: { quantity: 2, unitValue: 12_000 },
  newcomers: { quantity: 8, unitValue: 1200 },
  stock: { quantity: 54_800, unitValue: 0.06 },
};

/** How often a week a field is filled, in the whole company, by the key of the collection plan. */
export const TIMES_A_WEEK: Readonly<Record<string, number>> = {
  'next-step': 240,
  'close-date': 120,
  amount: 60,
  'lead-source': 70,
  industry: 4,
  employees: 4,
  phone: 25,
  birthdate: 5,
  'due-date': 150,
  'case-account': 12,
};
