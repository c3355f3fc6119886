import type { PlainMoney } from '#electron/hosts/cli/budget-report.ts';
import { findingLines, section } from '#electron/hosts/cli/diagnosis-words.ts';
import type { ExecutionReport } from '#electron/hosts/cli/execution-report.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { LIGHT_NAMES } from '#shared/domain/execution/indicator-progress.ts';

/** A year's progress on a terminal: what was never done, planned and done, indicators with their light, money. */
export const executionReportWords = (report: ExecutionReport, findings: readonly Finding[]): string => {
  const { entries, people, money } = report;
  return [
    `${report.title || '(sin título)'}, ejercicio ${report.fiscalYear}, hasta ${report.month}`,
    `Entradas: ${number(entries.total)}${entries.byKind.length > 0 ? ` (${entries.byKind.map((kind) => `${kind.name.toLowerCase()} ${kind.entries}`).join(', ')})` : ''}. Evidencias: ${number(entries.evidence)}`,
    `Personas: ${number(people.counted)} contadas y ${number(people.estimated)} estimadas${people.unknown > 0 ? `; ${counted(people.unknown, 'entrada no dice', 'entradas no dicen')} cuántas` : ''}`,
    ...entries.leftOut.map(({ where }) => `No cuenta: ${where}, sin fecha del ejercicio`),
    ...section(
      'Planeado y nunca hecho',
      report.neverDone.map(
        (one) =>
          `${one.kind === 'activity' ? `Actividad ${one.number}, ` : ''}${one.name}: se planearon ${number(one.planned)} (${one.unit || 'sin unidad'}). ${one.explanation === '' ? 'Sin explicación.' : one.explanation}`,
      ),
    ),
    ...progress('Actividades del programa', 'ACTIVIDAD', report.activities),
    ...progress('Renglones del plan de medios', 'RENGLÓN', report.lines),
    ...section(
      'Indicadores, con los umbrales de su ficha',
      report.indicators.length === 0
        ? []
        : table([
            ['', 'SEMÁFORO', 'META', 'VALOR', 'CUMPLE', 'INDICADOR'],
            ...report.indicators.map((one) => [
              String(one.number),
              LIGHT_NAMES[one.light],
              number(one.goal),
              number(one.value),
              percent(one.attainment),
              `${one.name || '(sin nombre)'}${one.missing.length > 0 ? `; sin medir: ${one.missing.join(', ')}` : ''}`,
            ]),
          ]).split('\n'),
    ),
    ...section(
      'Dinero del presupuesto, con IVA',
      table([
        ['COMPROMETIDO', 'DEVENGADO', 'EJERCIDO', 'PAGADO', 'PARTIDA', 'COMPROMISO'],
        ...money.commitments.map((one) => [
          ...moments(one),
          one.item || '—',
          [one.document, one.concept].filter((part) => part !== '').join(', ') || '(sin documento)',
        ]),
        ...money.withoutCommitment.map((one) => [
          '',
          '',
          '',
          pesos(one),
          one.item || '—',
          `${one.document}, sin compromiso`,
        ]),
        [...moments(money.total), '', 'Total'],
      ]).split('\n'),
    ),
    // What isn't done, or not as far as planned, stands above already.
    ...findingLines(findings.filter(({ code }) => !TOLD.has(code))),
  ].join('\n');
};

const TOLD: ReadonlySet<string> = new Set(['planned-never-done', 'planned-behind', 'indicator-unmeasured']);

const progress = (title: string, heading: string, rows: ExecutionReport['activities']): readonly string[] =>
  section(
    title,
    rows.length === 0
      ? []
      : table([
          ['', 'PLANEADO', 'HECHO', 'AVANCE', 'UNIDAD', heading],
          ...rows.map((row) => [
            String(row.number),
            number(row.plannedToDate),
            `${number(row.doneToDate)}${row.unknown > 0 ? ` y ${counted(row.unknown, 'entrada', 'entradas')} sin cantidad` : ''}`,
            percent(row.percent),
            row.unit || '—',
            row.name || '(sin nombre)',
          ]),
        ]).split('\n'),
  );

const moments = (of: ExecutionReport['money']['total']): readonly string[] => [
  pesos(of.committed),
  pesos(of.accrued),
  pesos(of.exercised),
  pesos(of.paid),
];

const pesos = ({ centavos }: PlainMoney): string => formatMoney(centavos);
const percent = (value: number | null): string => (value === null ? '—' : `${number(value)} %`);
const counted = (count: number, one: string, several: string): string =>
  `${number(count)} ${count === 1 ? one : several}`;
const number = (value: number | null): string =>
  value === null ? '—' : value.toLocaleString('es-MX', { maximumFractionDigits: 2 });
