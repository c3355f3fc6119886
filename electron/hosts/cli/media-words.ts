import type { PlainMoney } from '#electron/hosts/cli/budget-report.ts';
import { findingLines, section } from '#electron/hosts/cli/diagnosis-words.ts';
import type { MediaReport } from '#electron/hosts/cli/media-report.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { cpmWords } from '#shared/domain/media/line-figures.ts';
import { AIRTIME_NAMES } from '#shared/domain/media/media-names.ts';
import { missingWords } from '#shared/domain/media/missing-costs.ts';
import type { MediaImportPreview } from '#shared/ipc/media-plan-channels.ts';

/** A media plan on a terminal: lines with insertions and cost, what they add up to, whom they reach, the budget, what is missing. */
export const mediaWords = (report: MediaReport, findings: readonly Finding[]): string => {
  const { total, figures, scenarios } = report;
  const isPlan = scenarios.some(({ id, plan }) => plan && id === report.scenario.id);
  return [
    `${report.title || '(sin título)'}, ejercicio ${report.fiscalYear}`,
    `Copia: ${report.scenario.name || '(sin nombre)'}${isPlan ? ', que es el plan' : ''}`,
    `Renglones: ${total.lines}. Inserciones: ${number(total.paid)} y ${number(total.bonus)} de bonificación. Inversión con IVA: ${sumWords(total)}`,
    ...section(
      'Renglones',
      report.lines.length === 0
        ? []
        : table([
            ['', 'INSERCIONES', 'BONIF.', 'TARIFA', 'CON IVA', 'PARTIDA', 'SOPORTE'],
            ...report.lines.map((line) => [
              String(line.line),
              String(line.paid),
              String(line.bonus),
              line.grossRate ? money(line.grossRate) : '—',
              costWords(line),
              line.item || '—',
              [line.outlet || '(sin soporte)', line.medium, line.place].filter((part) => part !== '').join(' · '),
            ]),
          ]).split('\n'),
    ),
    ...sums('Por medio', report.byMedium),
    ...sums('Por partida', report.byItem),
    ...sums('Por campaña', report.byCampaign),
    ...section(
      `Por mes${total.unknown > 0 ? ` (${missingWords(total)})` : ''}`,
      table([
        ['MES', 'INSERCIONES', 'CON IVA'],
        ...report.byMonth
          .filter(({ insertions, centavos }) => insertions > 0 || centavos > 0)
          .map((month) => [month.name, number(month.insertions), money(month)]),
      ]).split('\n'),
    ),
    ...section('A cuántas personas llega (— donde no se conoce)', [
      `Impactos: ${number(figures.impacts)}${figures.withoutImpacts > 0 ? `, sin los de ${counted(figures.withoutImpacts, 'renglón que no los tiene', 'renglones que no los tienen')}` : ''}`,
      `Puntos: ${number(figures.points)}. Alcance: ${figures.reach === null ? '—' : `${number(figures.reach)} %`}. Frecuencia: ${number(figures.frequency)}`,
      `${cpmWords(report.costBase)}: ${cents(figures.costPerThousand)}. Costo por punto: ${cents(figures.costPerPoint)}`,
    ]),
    ...section(
      'Contra el presupuesto (lo que falta comprometer, con IVA)',
      report.budget.length === 0
        ? []
        : table([
            ['PARTIDA', 'POR COMPROMETER', 'MODIFICADO', 'COMPROMETIDO', 'DISPONIBLE', 'QUEDA', 'DEPARTAMENTO'],
            ...report.budget.map((row) => [
              `${row.item} ${row.itemName}`.trim(),
              money(row.uncommitted),
              money(row.modified),
              money(row.committed),
              money(row.available),
              `${money(row.left)}${row.unknown > 0 ? ' a lo más' : ''}`,
              row.department || '(toda la dirección)',
            ]),
          ]).split('\n'),
    ),
    ...section(
      'Copias',
      scenarios.length < 2
        ? []
        : scenarios.map(
            (one) =>
              `${one.plan ? '* ' : '  '}${one.name || '(sin nombre)'}: ${counted(one.lines, 'renglón', 'renglones')}, ${sumWords(one)}  ${one.id}`,
          ),
    ),
    ...(isPlan ? findingLines(findings) : ['', 'Lo que falta se revisa solo en la copia que es el plan.']),
  ].join('\n');
};

/** What it comes to, also where only its production is paid; else why nobody knows, or whose airtime it is. */
const costWords = ({ airtime, gap, total }: MediaReport['lines'][number]): string => {
  if (total === null) return gap;
  return airtime === 'bought' || total.centavos > 0 ? money(total) : AIRTIME_NAMES[airtime];
};

type Sum = Pick<MediaReport['total'], 'total' | 'unknown' | 'unpriced'>;

/** With what is missing of it beside it. */
const sumWords = (sum: Sum): string => `${money(sum.total)}${sum.unknown > 0 ? ` (${missingWords(sum)})` : ''}`;

const sums = (title: string, rows: MediaReport['byMedium']): readonly string[] =>
  section(
    title,
    rows.length === 0
      ? []
      : table(
          rows.map(({ name, share, ...sum }) => [
            sumWords(sum),
            share === null ? '' : `${(share / 100).toFixed(2)} %`,
            counted(sum.paid + sum.bonus, 'inserción', 'inserciones'),
            name,
          ]),
        ).split('\n'),
  );

const money = ({ centavos }: PlainMoney): string => formatMoney(centavos);
const counted = (count: number, one: string, several: string): string =>
  `${number(count)} ${count === 1 ? one : several}`;
const cents = (value: number | null): string => (value === null ? '—' : formatMoney(Math.round(value)));
const number = (value: number | null): string =>
  value === null ? '—' : value.toLocaleString('es-MX', { maximumFractionDigits: 2 });

/** What a sheet would do: its columns, every row with something to say, and how many there are. */
export const mediaPreviewWords = (preview: Omit<MediaImportPreview, 'token'>): string =>
  [
    `Columnas: ${preview.columns.map(({ heading, takenAs }) => `${heading} → ${takenAs || '(no se usa)'}`).join('; ')}`,
    ...preview.rows
      .filter((row) => row.state !== 'skipped')
      .flatMap((row) => [
        `${row.state === 'new' ? '[se toma]' : '[rechazado]'} renglón ${row.line}: ${row.cells.filter(Boolean).join(' | ')}`,
        ...row.problems.map((problem) => `  ${problem.message}`),
      ]),
    '',
    `Se toman: ${preview.taken}; rechazados: ${preview.refused}; no se leen: ${preview.skipped}`,
    ...preview.notices.map((notice) => `Aviso: ${notice}`),
  ].join('\n');
