import type { Centavos } from '#shared/domain/common/money.ts';

export const MONTH_FIELDS = [
  'm01',
  'm02',
  'm03',
  'm04',
  'm05',
  'm06',
  'm07',
  'm08',
  'm09',
  'm10',
  'm11',
  'm12',
] as const;
export type MonthField = (typeof MONTH_FIELDS)[number];
/** Twelve columns of whole numbers. */
export type MonthColumns = { readonly [M in MonthField]: number };

/** The field of a month, 1 to 12. @throws Error outside */
export const monthField = (month: number): MonthField => {
  const field = MONTH_FIELDS[month - 1];
  if (!field) throw new Error(`There is no month ${month}`);
  return field;
};

/** January to December as a list. */
export const monthsOf = (row: MonthColumns): readonly Centavos[] => [
  row.m01,
  row.m02,
  row.m03,
  row.m04,
  row.m05,
  row.m06,
  row.m07,
  row.m08,
  row.m09,
  row.m10,
  row.m11,
  row.m12,
];

/** Twelve columns out of a list; what is missing is 0. */
export const monthColumnsOf = (months: readonly Centavos[]): MonthColumns => ({
  m01: months[0] ?? 0,
  m02: months[1] ?? 0,
  m03: months[2] ?? 0,
  m04: months[3] ?? 0,
  m05: months[4] ?? 0,
  m06: months[5] ?? 0,
  m07: months[6] ?? 0,
  m08: months[7] ?? 0,
  m09: months[8] ?? 0,
  m10: months[9] ?? 0,
  m11: months[10] ?? 0,
  m12: months[11] ?? 0,
});

/** What the twelve months add up to, in centavos. */
export const sumOfMonths = (row: MonthColumns): Centavos =>
  row.m01 + row.m02 + row.m03 + row.m04 + row.m05 + row.m06 + row.m07 + row.m08 + row.m09 + row.m10 + row.m11 + row.m12;

/** January up to each month, added up. */
export const accumulated = (months: readonly Centavos[]): readonly Centavos[] => {
  let sum = 0;
  return months.map((amount) => {
    sum += amount;
    return sum;
  });
};

export const NO_MONTHS: MonthColumns = monthColumnsOf([]);
