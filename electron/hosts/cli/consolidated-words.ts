import { plainMoney } from '#electron/hosts/cli/budget-report.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import { consolidatedNotices } from '#shared/domain/consolidated/consolidated-notices.ts';
import {
  consolidatedTotals,
  departmentSums,
  MONEY_VIEW_BASES,
  MONEY_VIEW_NAMES,
  MONEY_VIEWS,
  programSums,
  type ViewSums,
  viewSums,
} from '#shared/domain/consolidated/consolidated-totals.ts';
import {
  courseWords,
  heldWords,
  holderWords,
  openWords,
  REVIEWED_NAMES,
  standingWords,
} from '#shared/domain/consolidated/standing-words.ts';

/** A year together for other programs: amounts as pesos with two decimals and in centavos. */
export const consolidatedReport = (all: Consolidated) => {
  const names = new Map(all.items.map(({ code, name }) => [code, name]));
  const sums = (of: ViewSums) => Object.fromEntries(MONEY_VIEWS.map((view) => [view, plainMoney(of[view])]));
  return {
    fiscalYear: all.fiscalYear,
    bases: MONEY_VIEW_BASES,
    total: sums(viewSums(all)),
    ...Object.fromEntries(
      MONEY_VIEWS.map((view) => [
        view,
        [...consolidatedTotals(all, view).byItem].map(([item, { annual, months }]) => ({
          item,
          name: names.get(item) ?? '',
          ...plainMoney(annual),
          months: months.map((amount, index) => ({
            month: index + 1,
            name: monthName(index + 1),
            ...plainMoney(amount),
          })),
        })),
      ]),
    ),
    programs: programSums(all).map(({ key: _, sums: of, used, ...row }) => ({
      ...row,
      sums: of && sums(of),
      inActivities: used === null ? null : plainMoney(used),
    })),
    departments: departmentSums(all).map(({ key: _, sums: of, ...row }) => ({ ...row, sums: sums(of) })),
    dossiers: all.dossiers.map(({ used: _, ...dossier }) => dossier),
    notices: consolidatedNotices(all),
  };
};

/** The same in words: totals, chapters to items, programmes, and how each dossier stands. */
export const consolidatedWords = (all: Consolidated): string => {
  if (all.dossiers.length === 0) return `No hay expedientes de ${all.fiscalYear}.`;
  const names = new Map(all.items.map(({ code, name }) => [code, name]));
  const cells = (of: ViewSums | null) => MONEY_VIEWS.map((view) => (of ? formatMoney(of[view], false) : ''));
  const titles = MONEY_VIEWS.map((view) => MONEY_VIEW_NAMES[view].toUpperCase());
  const byItem = new Map(MONEY_VIEWS.map((view) => [view, consolidatedTotals(all, view).byItem]));
  const codes = [...new Set([...byItem.values()].flatMap((items) => [...items.keys()]))].sort();
  const itemRows = codes.map((code) => [
    code || '(sin partida)',
    ...MONEY_VIEWS.map((view) => formatMoney(byItem.get(view)?.get(code)?.annual ?? 0, false)),
    names.get(code) ?? '',
  ]);
  const total = viewSums(all);
  return [
    `Consolidado ${all.fiscalYear}: ${all.dossiers.length} expedientes, ${all.budgets.length} presupuestos`,
    ...MONEY_VIEWS.map(
      (view) => `  ${MONEY_VIEW_NAMES[view]}: ${formatMoney(total[view])} (${MONEY_VIEW_BASES[view]})`,
    ),
    '',
    table([['PARTIDA', ...titles, 'DENOMINACIÓN'], ...itemRows, ['TOTAL', ...cells(total), '']]),
    '',
    table([
      [...titles, 'PROGRAMA'],
      ...programSums(all).map((row) => [
        ...cells(row.sums),
        `${row.kind === 'shared-budget' ? 'Presupuesto compartido: ' : ''}${row.name}`,
      ]),
    ]),
    '',
    ...all.dossiers.flatMap((dossier) => [
      `${dossier.programName.trim() || 'Programa sin nombre'} (${dossier.dossierId})`,
      `  Va en: ${courseWords(dossier)}${dossier.current ? ` · ${holderWords(dossier.current)}` : ''}`,
      ...dossier.documents.map(
        (row) =>
          `  ${REVIEWED_NAMES[row.kind]}: ${[standingWords(row), openWords(row), heldWords(row)].filter((text) => text !== '').join('; ')}`,
      ),
    ]),
    ...consolidatedNotices(all).map(({ severity, text }) => `${severity === 'warning' ? 'Aviso' : 'Nota'}: ${text}`),
  ].join('\n');
};
