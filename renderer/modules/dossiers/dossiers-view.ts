import { programTitle } from '#renderer/modules/dossiers/dossier-words.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

export type SortColumn = 'programName' | 'fiscalYear' | 'changedAt';
export type Sort = { readonly column: SortColumn; readonly descending: boolean };

/** The years that the rows have, the newest first. */
export const yearsOf = (rows: readonly DossierSummary[]): readonly number[] =>
  [...new Set(rows.map((row) => row.fiscalYear))].sort((a, b) => b - a);

/** The rows of a year (all where it is null), in the wanted order. */
export const arrange = (rows: readonly DossierSummary[], year: number | null, sort: Sort): readonly DossierSummary[] =>
  rows
    .filter((row) => year === null || row.fiscalYear === year)
    .toSorted((a, b) => compare(a, b, sort.column) * (sort.descending ? -1 : 1));

const compare = (a: DossierSummary, b: DossierSummary, column: SortColumn): number => {
  if (column === 'changedAt') return a.changedAt < b.changedAt ? -1 : a.changedAt > b.changedAt ? 1 : 0;
  if (column === 'fiscalYear') return a.fiscalYear - b.fiscalYear || byName(a, b);
  return byName(a, b) || b.fiscalYear - a.fiscalYear;
};

const byName = (a: DossierSummary, b: DossierSummary): number =>
  spanish.compare(foldText(programTitle(a.programName)), foldText(programTitle(b.programName)));

const spanish = new Intl.Collator('es-MX', { numeric: true });
