import type { BudgetReport, PlainMoney } from '#electron/hosts/cli/budget-report.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { BudgetImportPreview, BudgetSummary } from '#shared/ipc/budget-channels.ts';

export const budgetLines = (budgets: readonly BudgetSummary[]): string =>
  budgets.length === 0
    ? 'No hay presupuestos. Cada expediente trae el suyo: cauce dossier create'
    : table([
        ['ID', 'EJERCICIO', 'RENGLONES', 'SOLICITADO', 'AUTORIZADO', 'TÍTULO'],
        ...budgets.map((one) => [
          one.budgetId,
          String(one.fiscalYear),
          String(one.lines),
          formatMoney(one.asked),
          formatMoney(one.authorised),
          one.title || '(sin título)',
        ]),
      ]);

/** A budget on a terminal: what is asked by each level, department and month, then the course of what was authorised. */
export const budgetWords = (report: BudgetReport): string => {
  const { asked, balances, drafts } = report;
  return [
    `${report.title || '(sin título)'}, ejercicio ${report.fiscalYear}`,
    ...(report.directorate === '' ? [] : [report.directorate]),
    `Clasificador: ${report.classifier ? report.classifier.name : 'ninguno'}`,
    `Renglones: ${report.lines.length}. Solicitado: ${money(asked.total)}`,
    ...(drafts.authorised.centavos === 0 && drafts.distribution.centavos === 0
      ? []
      : [
          `En oficios en borrador, que todavía no cuentan: ${money(drafts.authorised)} de autorización y ${money(drafts.distribution)} de distribución`,
        ]),
    ...sums('Por capítulo', asked.byChapter),
    ...sums('Por concepto', asked.byConcept),
    ...sums('Por partida', asked.byItem),
    ...sums('Por departamento', asked.byDepartment),
    ...sums('Por fuente', asked.bySource),
    '',
    'Por mes',
    table(asked.byMonth.map((month) => [month.name, money(month)])),
    ...(balances.length === 0
      ? []
      : [
          '',
          'Autorizado y ejercido',
          table([
            ['PARTIDA', 'AUTORIZADO', 'MODIFICADO', 'DISPONIBLE', 'NOMBRE'],
            ...balances.map((one) => [
              one.item || '(sin clave)',
              money(one.authorised),
              money(one.modified),
              money(one.available),
              one.name || '(sin nombre)',
            ]),
          ]),
        ]),
  ].join('\n');
};

const sums = (
  title: string,
  rows: readonly (PlainMoney & { readonly code: string; readonly name: string })[],
): readonly string[] =>
  rows.length === 0
    ? []
    : [
        '',
        title,
        table(rows.map((row) => [row.code || '—', money(row), row.name || (row.code ? '(sin nombre)' : '(ninguno)')])),
      ];

const money = ({ centavos }: PlainMoney): string => formatMoney(centavos);

/** What a sheet would do: its columns, every row with something to say, and the sum. */
export const budgetPreviewWords = ({ columns, rows, taken, refused, skipped, total, notices }: BudgetImportPreview) =>
  [
    `Columnas: ${columns.map((column) => `${column.heading} → ${column.title}`).join('; ')}`,
    ...rows
      .filter((row) => row.state !== 'skipped')
      .flatMap((row) => [
        `${row.state === 'new' ? '[se toma]' : '[rechazado]'} renglón ${row.line}: ${row.cells.filter(Boolean).join(' | ')}`,
        ...row.problems.map((problem) => `  ${problem.message}`),
      ]),
    '',
    `Se toman: ${taken}, por ${formatMoney(total)}; rechazados: ${refused}; no se leen: ${skipped}`,
    ...notices.map((notice) => `Aviso: ${notice}`),
  ].join('\n');
