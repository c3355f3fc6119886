import type { ProgramAbout } from '#renderer/modules/annual-program/program-session.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

type Lines = ProgramAbout['lines'];

export type ItemRow = { readonly code: string; readonly months: readonly Centavos[]; readonly annual: Centavos };

/** January to December of the lines together. */
export const monthsOfLines = (lines: Lines): readonly Centavos[] =>
  MONTH_NAMES.map((_, month) => lines.reduce((sum, { months }) => sum + (months[month] ?? 0), 0));

/** One row for each item, in the order of their codes. */
export const itemRows = (lines: Lines): readonly ItemRow[] =>
  [...Map.groupBy(lines, ({ itemCode }) => itemCode)]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([code, group]) => ({
      code,
      months: monthsOfLines(group),
      annual: group.reduce((sum, { annual }) => sum + annual, 0),
    }));
