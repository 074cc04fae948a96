const PERIODS = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'] as const;

/** Date literals without a number, as in the published `DateLiteral` type. */
export const DATE_LITERALS: readonly string[] = [
  'YESTERDAY',
  'TODAY',
  'TOMORROW',
  'LAST_90_DAYS',
  'NEXT_90_DAYS',
  ...PERIODS.flatMap((period) => ['LAST', 'THIS', 'NEXT'].map((which) => `${which}_${period}`)),
];

const UNITS = ['days', 'weeks', 'months', 'quarters', 'years', 'fiscal_quarters', 'fiscal_years'] as const;

/** Date ranges with a number, as in the published `DateRange` type. */
export const DATE_RANGES: readonly string[] = UNITS.flatMap((unit) => [
  `last_n_${unit}`,
  `next_n_${unit}`,
  `n_${unit}_ago`,
]);
