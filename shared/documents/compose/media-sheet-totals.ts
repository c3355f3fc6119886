import { type MediaPaper, type PaperLine, unknownWords } from '#shared/documents/compose/media-paper.ts';
import { campaignNames, LINE_TITLES, NO_MEDIUM } from '#shared/documents/compose/media-sheet-lines.ts';
import {
  countCell,
  figureCell,
  isDraft,
  mediaHead,
  type SheetPlace,
  sumCell,
  wrapped,
} from '#shared/documents/compose/media-sheet-parts.ts';
import { headingRow, MONTH_TITLES, printOf } from '#shared/documents/compose/workbook-parts.ts';
import {
  codeCell,
  formulaCell,
  moneyCell,
  textCell,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import { sharesOfInvestment } from '#shared/domain/media/formulas.ts';
import { NO_ITEM } from '#shared/domain/media/media-names.ts';
import { type MediaTotals, totalsBy } from '#shared/domain/media/plan-costs.ts';
import { totalsBySegment } from '#shared/domain/media/plan-tables.ts';

const SUMS = [
  { title: LINE_TITLES.paid, of: 'count', value: (totals: MediaTotals) => totals.paid },
  { title: LINE_TITLES.bonus, of: 'count', value: (totals: MediaTotals) => totals.bonus },
  { title: LINE_TITLES.net, of: 'money', value: (totals: MediaTotals) => totals.net },
  { title: LINE_TITLES.commission, of: 'money', value: (totals: MediaTotals) => totals.commission },
  { title: LINE_TITLES.production, of: 'money', value: (totals: MediaTotals) => totals.production },
  { title: LINE_TITLES.vat, of: 'money', value: (totals: MediaTotals) => totals.vat },
  { title: LINE_TITLES.total, of: 'money', value: (totals: MediaTotals) => totals.total },
] as const;

/** «Totales»: by medium, item, campaign, month and group, each a sum over the sheets of lines and months. */
export const totalsSheet = (paper: MediaPaper, lines: SheetPlace, months: SheetPlace): WorkbookSheet => {
  const campaign = campaignNames(paper);
  const title = 'Totales del plan de medios';
  const rows: WorkbookRow[] = [...mediaHead(paper, title)];
  const add = (more: (firstLine: number) => readonly WorkbookRow[]): void => {
    rows.push(...more(rows.length + 1));
  };
  add((line) =>
    groupRows(paper, lines, line, {
      title: 'Medio',
      key: LINE_TITLES.category,
      groupOf: ({ unit }) => unit?.category ?? NO_MEDIUM,
      cell: (name) => wrapped(name),
    }),
  );
  add((line) =>
    groupRows(paper, lines, line, {
      title: 'Partida',
      key: LINE_TITLES.item,
      groupOf: ({ charge }) => charge.itemCode.trim() || NO_ITEM,
      cell: (name) => codeCell(name),
    }),
  );
  add((line) =>
    groupRows(paper, lines, line, {
      title: 'Campaña',
      key: LINE_TITLES.campaign,
      groupOf: ({ line: row }) => campaign(row.campaignId),
      cell: (name) => wrapped(name),
    }),
  );
  add(() => monthRows(paper, months));
  add((line) => segmentRows(paper, line));
  return {
    name: 'Totales',
    columns: [44, 11, 12, 13, 16, 16, 16, 16, 17, 12],
    rows,
    frozen: { rows: 0, columns: 1 },
    merges: [],
    print: { ...printOf(1, isDraft(paper), title), repeated: null },
  };
};

type Grouping = {
  readonly title: string;
  /** Title of the column of «Renglones» that holds the group. */
  readonly key: string;
  readonly groupOf: (row: PaperLine) => string;
  readonly cell: (name: string) => WorkbookCell;
};

const groupRows = (
  paper: MediaPaper,
  lines: SheetPlace,
  firstLine: number,
  { title, key, groupOf, cell }: Grouping,
): readonly WorkbookRow[] => {
  const byId = new Map(paper.lines.map((row) => [row.line.id, row]));
  const groups = [
    ...totalsBy(
      paper.reading.costs,
      paper.lines.map(({ line }) => line),
      ({ id }) => {
        const row = byId.get(id);
        return row ? groupOf(row) : '';
      },
    ),
  ];
  if (groups.length === 0) return [];
  const first = firstLine + 1;
  const last = first + groups.length - 1;
  const range = (column: string): string => `${lines.sheet}!$${column}$${lines.first}:$${column}$${lines.last}`;
  const keys = range(lines.column(key));
  const shares = sharesOfInvestment(groups.map(([, { total }]) => total));
  return [
    headingRow([title, 'Renglones', ...SUMS.map((sum) => sum.title), '% de la inversión']),
    ...groups.map(([name, totals], index): WorkbookRow => {
      const line = first + index;
      return {
        cells: [
          cell(name),
          sumCell('count', `SUMPRODUCT(--(${keys}=$A${line}))`, totals.lines, 'body'),
          ...SUMS.map(({ title: of, of: kind, value }) =>
            sumCell(kind, `SUMPRODUCT((${keys}=$A${line})*${range(lines.column(of))})`, value(totals), 'body'),
          ),
          // Adjusted so that they add up to 100.00, which no formula of a single cell does.
          shareCell(shares[index] ?? null),
        ],
      };
    }),
    {
      cells: [
        textCell('Total', 'total'),
        ...['count' as const, ...SUMS.map(({ of }) => of)].map((kind, index) => {
          const column = columnLetters(index + 2);
          const value = index === 0 ? paper.totals.lines : (SUMS[index - 1]?.value(paper.totals) ?? 0);
          return sumCell(kind, `SUM(${column}${first}:${column}${last})`, value);
        }),
        textCell('', 'total'),
      ],
    },
    ...partialNote(paper),
    { cells: [] },
  ];
};

const partialNote = ({ totals }: MediaPaper): readonly WorkbookRow[] =>
  totals.unknown === 0 ? [] : [{ cells: [textCell(unknownWords(totals), 'note')] }];

const shareCell = (share: number | null): WorkbookCell => figureCell(share === null ? null : share / 100);

const monthRows = ({ totals }: MediaPaper, months: SheetPlace): readonly WorkbookRow[] => {
  const monthCell = (title: string, value: number, look: 'body' | 'total'): WorkbookCell =>
    formulaCell(`${months.sheet}!${months.column(title)}${months.total}`, value, look);
  const left = totals.total - totals.monthCosts.reduce((sum, amount) => sum + amount, 0);
  if (totals.lines === 0) return [];
  return [
    headingRow(['Mes', 'Inserciones', 'Costo']),
    ...MONTH_TITLES.map(
      (title, month): WorkbookRow => ({
        cells: [
          textCell(title),
          countCell(totals.monthInsertions[month] ?? 0),
          monthCell(title, totals.monthCosts[month] ?? 0, 'body'),
        ],
      }),
    ),
    { cells: [textCell('Sin mes'), textCell(''), monthCell('Sin mes', left, 'body')] },
    {
      cells: [
        textCell('Total', 'total'),
        { ...countCell(totals.paid + totals.bonus), look: 'total' },
        monthCell('Total', totals.total, 'total'),
      ],
    },
    { cells: [] },
  ];
};

const segmentRows = (
  { reading, lines, input, names, totals }: MediaPaper,
  firstLine: number,
): readonly WorkbookRow[] => {
  const rows = totalsBySegment(
    reading.costs,
    lines.map(({ line }) => line),
    input.content,
  );
  if (rows.length === 0) return [];
  return [
    headingRow(['Grupo', 'Renglones', 'Inserciones', 'Cuestan completos', 'Parte que le toca']),
    ...rows.map(
      (row): WorkbookRow => ({
        cells: [
          wrapped(row.segmentId === '' ? 'Sin grupo' : names.segment(row.segmentId)),
          countCell(row.lines),
          countCell(row.insertions),
          moneyCell(row.reaching),
          moneyCell(row.part),
        ],
      }),
    ),
    {
      cells: [
        textCell('Total', 'total'),
        textCell('', 'total'),
        textCell('', 'total'),
        textCell('', 'total'),
        sumCell('money', `SUM(E${firstLine + 1}:E${firstLine + rows.length})`, totals.total),
      ],
    },
    {
      cells: [
        textCell(
          'Un renglón que llega a varios grupos se reparte en partes iguales: solo las partes se suman.',
          'note',
        ),
      ],
    },
  ];
};
