import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type MonthRow, monthTable } from '#shared/documents/compose/figure-table.ts';
import { type MediaPaper, outletWords } from '#shared/documents/compose/media-paper.ts';
import { type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { money } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import type { Block } from '#shared/documents/model.ts';
import { weekWords } from '#shared/domain/media/broadcast-calendar.ts';

/** The weeks of the year in two columns, so that they stand on one page. */
export const mediaWeekBlocks = ({ reading, lines, totals }: MediaPaper): readonly Block[] => {
  const { calendar } = reading.costs;
  const paid = calendar.weeks.map(() => 0);
  const bonus = calendar.weeks.map(() => 0);
  for (const { spread } of lines) {
    for (const day of spread.days) {
      const week = calendar.days[day.index]?.week ?? 0;
      paid[week] = (paid[week] ?? 0) + day.paid;
      bonus[week] = (bonus[week] ?? 0) + day.bonus;
    }
  }
  const cellsOf = (at: number): readonly string[] => {
    const week = calendar.weeks[at];
    return week
      ? [
          weekWords(calendar, week),
          printedNumber(paid[at] ?? 0),
          printedNumber(bonus[at] ?? 0),
          money(totals.weekCosts[at] ?? 0),
        ]
      : ['', '', '', ''];
  };
  const half = Math.ceil(calendar.weeks.length / 2);
  const columns = [{ title: 'Semana', share: 0.5 }, { title: 'Pagadas' }, { title: 'Bonificadas' }, { title: 'Costo' }];
  return [
    mediaTable({
      id: 'medios_total_semana',
      summary: 'Inserciones pagadas y bonificadas y costo de cada semana, en dos columnas',
      columns: [...columns, ...columns],
      size: 7,
      rows: [
        ...Array.from({ length: half }, (_, at): MediaTableRow => ({ cells: [...cellsOf(at), ...cellsOf(half + at)] })),
        {
          weight: 'total',
          span: 5,
          cells: [
            'Total de las semanas',
            printedNumber(totals.paid),
            printedNumber(totals.bonus),
            money(totals.total - totals.undated),
          ],
        },
      ],
    }),
    paragraph(
      `${totals.undated === 0 ? 'Las semanas suman la inversión del plan.' : `Faltan ${money(totals.undated)} pesos de producción sin día para la inversión del plan.`} El costo de una semana es el de sus días, aunque se pague en otro mes.`,
      'note',
      'left',
    ),
  ];
};

/** What each line costs in each month; those that cost nothing are left out. */
export const mediaLineMonthBlocks = (paper: MediaPaper): readonly Block[] => {
  const rows = paper.lines.flatMap((row): readonly MonthRow[] => {
    const { cost, monthCosts } = row.spread;
    return cost.total === 0
      ? []
      : [
          {
            name: `${row.number}. ${outletWords(row)}`,
            amounts: { months: monthCosts, annual: cost.total },
            weight: 'plain',
          },
        ];
  });
  if (rows.length === 0) return [nothing('Ningún renglón cuesta algo todavía.')];
  const free = paper.lines.length - rows.length;
  return [
    monthTable({
      id: 'medios_meses_renglon',
      summary: 'Costo de cada renglón por mes, con IVA, comisión y producción',
      nameTitle: 'Renglón',
      rows: [
        ...rows,
        {
          name: 'Total',
          amounts: { months: paper.totals.monthCosts, annual: paper.totals.total },
          weight: 'total',
        },
      ],
    }),
    ...(free === 0
      ? []
      : [
          paragraph(
            `${free === 1 ? 'Un renglón no está en la tabla' : `${free} renglones no están en la tabla`}: no cuestan, o no se conoce lo que cuestan.`,
            'note',
            'left',
          ),
        ]),
  ];
};
