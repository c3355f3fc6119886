import { paragraph, rowHeaderCell, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, planTable } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedPercent } from '#shared/documents/compose/printed-quantities.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import { type AgreementLedger, kindSides } from '#shared/documents/compose/progress-agreements.ts';
import type { ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import { MOMENTS } from '#shared/domain/budget/balance.ts';
import { MOMENT_NAMES } from '#shared/domain/budget/spending-rules.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { LIGHT_NAMES, type TrafficLight } from '#shared/domain/execution/indicator-progress.ts';
import type { Progress } from '#shared/domain/execution/progress.ts';

/** The report on one page: how much was done, with what money, whom it reached and what came of agreements. */
export const summaryBlocks = (
  reading: ProgressReading,
  ledgers: readonly AgreementLedger[],
  issuedBulletins: number,
): readonly Block[] => [
  ...factsTable(
    [
      { label: 'Actividades del programa', text: activityWords(reading) },
      { label: 'Medios', text: mediaWords(reading) },
      { label: 'Indicadores', text: lightWords(reading) },
      { label: 'Bitácora', text: logWords(reading) },
      { label: 'Convenios y contratos', text: agreementWords(ledgers) },
      { label: 'Boletines difundidos', text: String(issuedBulletins) },
    ],
    'avance_resumen',
    'Resumen del avance',
  ),
  paragraph('Dinero por momento del gasto', 'subheading'),
  ...moneyTable(reading),
  paragraph('Personas a las que se llegó', 'subheading'),
  ...peopleTable(reading),
];

/** What was planned to date, how much of it has something done, and what never was. */
const activityWords = ({ activities }: ProgressReading): string => {
  const planned = activities.filter(({ plannedToDate }) => plannedToDate > 0);
  if (planned.length === 0) {
    return activities.length === 0
      ? 'El programa anual no tiene actividades.'
      : `Ninguna de las ${activities.length} actividades tiene meta a la fecha.`;
  }
  const complete = planned.filter(({ percent }) => (percent ?? 0) >= 100).length;
  const never = planned.filter(({ neverDone }) => neverDone).length;
  return `${planned.length} con meta a la fecha: ${counted(complete, 'cumplida', 'cumplidas')}, ${planned.length - complete - never} con avance parcial y ${never} sin hacer.`;
};

const mediaWords = ({ lines }: ProgressReading): string => {
  if (lines.length === 0) return 'No hay renglones en el plan de medios.';
  const sum = (of: (line: Progress) => number): number => lines.reduce((before, line) => before + of(line), 0);
  const planned = sum(({ plannedToDate }) => plannedToDate);
  const done = sum(({ doneToDate }) => doneToDate);
  const never = lines.filter(({ neverDone }) => neverDone).length;
  return [
    `${printedNumber(planned)} inserciones planeadas a la fecha y ${printedNumber(done)} publicadas${planned > 0 ? ` (${printedPercent((done / planned) * 100)})` : ''}.`,
    ...(never === 0
      ? []
      : [never === 1 ? 'Un renglón no ha salido ninguna vez.' : `${never} renglones no han salido ninguna vez.`]),
  ].join(' ');
};

const LIGHTS: readonly TrafficLight[] = ['green', 'yellow', 'red', 'unknown'];

const lightWords = ({ indicators }: ProgressReading): string =>
  indicators.length === 0
    ? 'El programa anual no tiene indicadores.'
    : LIGHTS.map((light) => ({ light, count: indicators.filter(({ toDate }) => toDate.light === light).length }))
        .filter(({ count }) => count > 0)
        .map(({ light, count }) => `${count} en ${LIGHT_NAMES[light].toLowerCase()}`)
        .join(', ')
        .replace('en sin dato', 'sin dato');

const logWords = ({ entries, undated }: ProgressReading): string => {
  const files = entries.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const bare = entries.filter(({ evidence }) => evidence.length === 0).length;
  return [
    entries.length === 0
      ? 'No hay entradas en el periodo.'
      : `${counted(entries.length, 'entrada', 'entradas')} con ${counted(files, 'archivo', 'archivos')} de evidencia${bare === 0 ? '' : `; ${counted(bare, 'entrada no tiene', 'entradas no tienen')} ninguno`}.`,
    ...(undated.length === 0
      ? []
      : [
          undated.length === 1
            ? 'Otra no cuenta: su fecha falta o no es del ejercicio.'
            : `Otras ${undated.length} no cuentan: su fecha falta o no es del ejercicio.`,
        ]),
  ].join(' ');
};

const agreementWords = (ledgers: readonly AgreementLedger[]): string => {
  if (ledgers.length === 0) return 'No hay convenios firmados a la fecha.';
  const sides = kindSides(ledgers);
  const overdue = ledgers.reduce(
    (sum, { ledger }) => sum + ledger.rows.filter(({ state }) => state === 'overdue').length,
    0,
  );
  return [
    `${counted(ledgers.length, 'firmado', 'firmados')}.`,
    `En especie recibimos ${formatMoney(sides.received)} de ${formatMoney(sides.promisedToUs)} estimados${sides.unvalued === 0 ? '' : ` (sin ${counted(sides.unvalued, 'compromiso que nadie valuó', 'compromisos que nadie valuó')})`}.`,
    overdue === 0 ? 'Nada está atrasado.' : `${counted(overdue, 'compromiso atrasado', 'compromisos atrasados')}.`,
  ].join(' ');
};

/** Approved, modified and each moment, to date and in the year: the budget's own balances. */
const moneyTable = ({ balance, period, upTo }: ProgressReading): readonly Block[] => {
  const toDate = (months: readonly Centavos[]): Centavos =>
    months.slice(0, upTo).reduce((sum, amount) => sum + amount, 0);
  const modified = { date: toDate(balance.modified), year: balance.annual.modified };
  const rows: readonly (readonly [string, Centavos, Centavos])[] = [
    ['Aprobado', toDate(balance.authorised), balance.annual.authorised],
    ['Modificado', modified.date, modified.year],
    ...MOMENTS.map((moment): readonly [string, Centavos, Centavos] => [
      capital(MOMENT_NAMES[moment]),
      toDate(balance.moments[moment]),
      balance.annual[moment],
    ]),
  ];
  const share = (amount: Centavos, whole: Centavos): string =>
    whole > 0 ? printedPercent((amount / whole) * 100) : '—';
  return planTable({
    id: 'avance_dinero_momentos',
    summary: `Dinero aprobado, modificado y de cada momento del gasto, de enero a ${period} y en todo el año`,
    titles: ['', `De enero a ${period}`, 'De lo modificado', 'En todo el año', 'De lo modificado'],
    shares: [0.24, 0.23, 0.15, 0.23, 0.15],
    rows: rows.map(([name, date, year], index) => ({
      cells: [
        rowHeaderCell(name),
        figureCell(formatMoney(date)),
        figureCell(index < 2 ? '' : share(date, modified.date)),
        figureCell(formatMoney(year)),
        figureCell(index < 2 ? '' : share(year, modified.year)),
      ],
    })),
  });
};

const peopleTable = ({ people, entries, input }: ProgressReading): readonly Block[] => {
  const names = new Map(input.diagnosis.segment.map(({ id, name }) => [id, name.trim() || 'Grupo sin nombre']));
  const known = entries.filter(({ entry }) => quantityNumber(entry.people) !== undefined).length;
  if (known === 0 && people.bySegment.size === 0) {
    return [paragraph('Ninguna entrada del periodo dice a cuántas personas llegó.', 'empty-notice', 'left')];
  }
  const groups = [...people.bySegment]
    .map(([id, count]) => ({ name: names.get(id) ?? 'Grupo borrado del diagnóstico', count }))
    .sort((a, b) => b.count - a.count);
  const row = (name: string, count: number): { readonly cells: readonly TableCell[] } => ({
    cells: [textCell(name), figureCell(printedNumber(count))],
  });
  return [
    ...planTable({
      id: 'avance_personas',
      summary: 'Personas contadas y estimadas, y personas de cada grupo de atención',
      titles: ['Cómo se supo, y grupos de atención', 'Personas'],
      shares: [0.75, 0.25],
      rows: [
        row('Contadas, con lista o formato', people.counted),
        row('Estimadas', people.estimated),
        ...groups.map(({ name, count }) => row(`Del grupo: ${name}`, count)),
      ],
    }),
    paragraph(
      [
        'Son asistencias: quien estuvo en dos actos cuenta dos veces. Los grupos se traslapan y no suman el total.',
        people.unknown === 0
          ? ''
          : people.unknown === 1
            ? 'Una entrada no dice a cuántas personas llegó.'
            : `${people.unknown} entradas no dicen a cuántas personas llegaron.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
      'note',
      'left',
    ),
  ];
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
