import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type FigureRow, figureTable, type MonthRow, monthTable } from '#shared/documents/compose/figure-table.ts';
import { type MediaPaper, outletWords, unknownWords } from '#shared/documents/compose/media-paper.ts';
import { type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { money } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import type { Block } from '#shared/documents/model.ts';
import { type BudgetTie, type TieRow, tieToBudget } from '#shared/domain/media/budget-tie.ts';

/** What the plan still has to commit of each item beside what the item has, in the year and month by month. */
export const mediaBudgetBlocks = (paper: MediaPaper): readonly Block[] => {
  const tie = mediaTie(paper);
  const authorised = tie.rows.filter(({ from }) => from === 'authorised');
  const shares = tie.rows.filter(({ from }) => from === 'distribution');
  const unpaid = paper.lines.filter(({ charge, spread }) => charge.itemCode.trim() === '' && spread.cost.total > 0);
  return [
    paragraph(NOTE, 'note', 'left'),
    ...[unknownWords(paper.totals)].filter((words) => words !== '').map((words) => paragraph(words, 'note', 'left')),
    ...(authorised.length === 0
      ? [nothing('Ningún renglón dice todavía qué partida lo paga.')]
      : [...yearBlocks(paper, authorised, 'partida', 'Partida'), ...monthBlocks(paper, tie, authorised, 'partida')]),
    ...(shares.length === 0
      ? []
      : [
          paragraph('De cada departamento', 'subheading'),
          ...yearBlocks(paper, shares, 'departamento', 'Departamento y partida'),
          ...monthBlocks(paper, tie, shares, 'departamento'),
        ]),
    ...(unpaid.length === 0
      ? []
      : [
          paragraph(
            `${unpaid.length === 1 ? 'Un renglón no dice' : `${unpaid.length} renglones no dicen`} qué partida ${unpaid.length === 1 ? 'lo' : 'los'} paga: ${money(unpaid.reduce((sum, { spread }) => sum + spread.cost.total, 0))} pesos que no se comparan con nada.`,
            'note',
            'left',
          ),
        ]),
    ...contractBlocks(paper, tie),
  ];
};

export const mediaTie = ({ lines, reading, input }: MediaPaper): BudgetTie =>
  tieToBudget(
    lines.map(({ line }) => line),
    reading.costs,
    input.content,
    input.budget,
  );

const NOTE =
  'El plan cuenta con IVA, comisión y producción. Disponible es lo modificado menos lo comprometido. Lo que ya se contrató está en lo comprometido y deja de contar como plan: nada se cuenta dos veces.';

/** «3611 …», and in brackets nothing: the department first where it is one's. */
const tieName = ({ names }: MediaPaper, { from, departmentId, itemCode }: TieRow): string =>
  from === 'authorised' ? names.item(itemCode) : `${names.department(departmentId)}: ${names.item(itemCode)}`;

const yearBlocks = (paper: MediaPaper, rows: readonly TieRow[], id: string, nameTitle: string): readonly Block[] => [
  figureTable({
    id: `medios_presupuesto_${id}`,
    summary: `Por ${id}: modificado, comprometido, disponible, plan por comprometer y lo que queda en el año`,
    nameTitle,
    titles: ['Modificado', 'Comprometido', 'Disponible', 'Plan por comprometer', 'Queda', 'Alcanza'],
    rows: rows.map((row): FigureRow => {
      const { modified, committed, available, planned, left } = row.annual;
      return {
        name: tieName(paper, row),
        weight: 'plain',
        figures: [...[modified, committed, available, planned, left].map(money), fitsWords(row)],
      };
    }),
  }),
];

/** What isn't known may not fit either: only what is too much already is sure. */
const fitsWords = ({ left, planned, annual, unknown }: TieRow): string => {
  if (annual.left < 0 || left.some((amount, month) => amount < 0 && (planned[month] ?? 0) > 0)) return 'No';
  return unknown > 0 ? 'No se sabe' : 'Sí';
};

const monthBlocks = (
  paper: MediaPaper,
  { availability }: BudgetTie,
  rows: readonly TieRow[],
  id: string,
): readonly Block[] => [
  paragraph(
    availability === 'monthly'
      ? 'Por mes: lo disponible de cada mes, lo que el plan compromete en él y lo que queda.'
      : 'Por mes, acumulado desde enero: lo disponible, lo que el plan compromete y lo que queda.',
    'note',
    'left',
  ),
  monthTable({
    id: `medios_presupuesto_${id}_meses`,
    summary: `Por ${id} y mes: disponible, plan por comprometer y lo que queda`,
    nameTitle: 'Partida',
    rows: rows.flatMap((row): readonly MonthRow[] => [
      {
        name: tieName(paper, row),
        notes: ['Disponible'],
        amounts: { months: row.available, annual: row.annual.available },
        weight: 'plain',
        heads: true,
      },
      {
        name: 'Plan por comprometer',
        amounts: { months: row.planned, annual: row.annual.planned },
        weight: 'plain',
        heads: true,
      },
      { name: 'Queda', amounts: { months: row.left, annual: row.annual.left }, weight: 'subtotal' },
    ]),
  }),
];

/** Lines that became contracts, and what the plan and the contract say of each other. */
const contractBlocks = ({ lines }: MediaPaper, { commitments }: BudgetTie): readonly Block[] => {
  const words = new Map(lines.map((row) => [row.line.id, `${row.number}. ${outletWords(row)}`]));
  const lost = new Set(commitments.lost.map(({ lineId }) => lineId)).size;
  return [
    ...(commitments.groups.length === 0
      ? []
      : [
          paragraph('Renglones contratados', 'subheading'),
          mediaTable({
            id: 'medios_contratados',
            summary: 'Renglones que se volvieron contrato: lo planeado, lo comprometido y lo que falta por comprometer',
            columns: [
              { title: 'Renglones', share: 1 },
              { title: 'Planeado' },
              { title: 'Comprometido' },
              { title: 'Falta por comprometer' },
            ],
            rows: commitments.groups.map(
              ({ lineIds, planned, committed }): MediaTableRow => ({
                cells: [
                  lineIds.map((id) => words.get(id) ?? '').join('; '),
                  money(planned),
                  money(committed),
                  money(Math.max(0, planned - committed)),
                ],
              }),
            ),
          }),
        ]),
    ...(lost === 0
      ? []
      : [
          paragraph(
            `${lost === 1 ? 'El compromiso de un renglón' : `Los compromisos de ${lost} renglones`} ya no ${lost === 1 ? 'existe o se canceló: cuenta' : 'existen o se cancelaron: cuentan'} otra vez como plan.`,
            'note',
            'left',
          ),
        ]),
  ];
};
