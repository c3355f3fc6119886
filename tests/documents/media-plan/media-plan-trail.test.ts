import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMediaPlan } from '#shared/documents/compose/media-plan.ts';
import { composeMediaPlanWorkbook } from '#shared/documents/compose/media-plan-workbook.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import type { WorkbookCell, WorkbookModel, WorkbookRow } from '#shared/documents/workbook.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { totalsByItem, totalsByMedium, totalsBySegment } from '#shared/domain/media/plan-tables.ts';
import { rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { sampleMediaPlan } from '#tests/documents/media-plan/media-plan-sample.ts';
import { idOf, planOf, randomLine } from '#tests/domain/media/random-plans.ts';
import { shippedMedia } from '#tests/domain/media/shipped-media.ts';

/** Everything that a plan of these lines is printed from. */
const inputOf = (content: MediaPlanContent) => ({ ...sampleMediaPlan(), content });

const money = (amount: number): string => formatMoney(amount, false);
/** `1,234.50*` → 123450; NaN where a text is no amount. */
const centavosOf = (text: string): number => Math.round(Number(text.replace(/[,*†]/g, '')) * 100);
const sum = (values: Iterable<number>): number => [...values].reduce((before, value) => before + value, 0);
const hasTable = (model: DocumentModel, id: string): boolean =>
  model.sections.some(({ blocks }) => blocks.some((block) => block.kind === 'table' && block.id === id));

/** The rows of a sheet under the heading that begins with `first`, as values; amounts in centavos, texts as they are. */
const sheetRows = (workbook: WorkbookModel, name: string): readonly (readonly (string | number)[])[] => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet.rows.map(({ cells }: WorkbookRow) => cells.map(readValue));
};

const readValue = (cell: WorkbookCell | null): string | number => {
  if (cell === null) return '';
  if (cell.kind === 'money') return cell.amount;
  if (cell.kind === 'formula') return cell.value;
  if (cell.kind === 'quantity') return Number(cell.text);
  return cell.kind === 'date' ? cell.date : cell.text;
};

const numberAt = (row: readonly (string | number)[] | undefined, column: number): number => Number(row?.[column] ?? 0);

/** January to December and the year; amounts too wide for twelve columns stand half a year over the other. */
const monthFigures = (row: readonly string[]): readonly string[] => {
  const stacks = row.slice(1).map((cell) => cell.split('\n'));
  return [
    ...stacks.flatMap(([first = '']) => first).slice(0, -1),
    ...stacks.flatMap(([, second]) => second ?? []),
    stacks.at(-1)?.[0] ?? '',
  ];
};

describe('a media plan on screen, paper and sheet', () => {
  it('says of random plans the same amounts to the centavo, by line, day, week, month and group', () => {
    fc.assert(
      fc.property(
        fc.array(randomLine, { minLength: 1, maxLength: 7 }),
        fc.array(fc.nat(60), { maxLength: 12 }),
        (lines, groups) => {
          const content = planOf(lines, groups);
          const costs = planCosts(content);
          const totals = totalsOf(
            costs,
            content.line.map(({ id }) => id),
          );
          const model = composeMediaPlan(inputOf(content));
          const workbook = composeMediaPlanWorkbook(inputOf(content));

          // Paper: the plan by medium, item, group, month and week.
          const five = [totals.net, totals.commission, totals.production, totals.vat, totals.total].map(money);
          for (const id of ['medio', 'partida', 'campana']) {
            const rows = rowsOf(model, `medios_total_${id}`);
            expect(rows.at(-1)?.slice(4, 9)).toEqual(five);
            expect(sum(rows.slice(1, -1).map((row) => centavosOf(row[8] ?? '')))).toBe(totals.total);
          }
          const byMedium = totalsByMedium(costs, content.line, shippedMedia);
          expect(
            rowsOf(model, 'medios_total_medio')
              .slice(1, -1)
              .map((row) => row[8]),
          ).toEqual(byMedium.map((row) => money(row.totals.total)));
          expect(monthFigures(rowsOf(model, 'medios_total_mes').at(-1) ?? [])).toEqual(
            [...totals.monthCosts, totals.total].map(money),
          );
          const weeks = rowsOf(model, 'medios_total_semana').slice(1);
          expect(weeks.at(-1)?.at(-1)).toBe(money(totals.total - totals.undated));
          expect(
            sum(
              weeks
                .slice(0, -1)
                .flatMap((row) => [row[3], row[7]])
                .map((text) => centavosOf(text || '0')),
            ),
          ).toBe(totals.total - totals.undated);
          if (hasTable(model, 'medios_total_grupo')) {
            const parts = totalsBySegment(costs, content.line, content).map(({ part }) => money(part));
            expect(
              rowsOf(model, 'medios_total_grupo')
                .slice(1)
                .map((row) => row.at(-1)),
            ).toEqual([...parts, money(totals.total)]);
          }
          // Paper: lines of media and direct dissemination are the plan.
          const bought = hasTable(model, 'medios_renglones') ? rowsOf(model, 'medios_renglones').at(-1)?.at(-1) : '0';
          const direct = hasTable(model, 'medios_directa') ? rowsOf(model, 'medios_directa').at(-1)?.at(-1) : '0';
          expect(centavosOf(bought ?? '') + centavosOf(direct ?? '')).toBe(totals.total);
          // Paper: the calendar's parts of the year are the weeks.
          const parts = model.sections
            .flatMap(({ blocks }) => blocks)
            .flatMap((block) =>
              block.kind === 'table' && block.id.startsWith('medios_calendario_tabla') ? [block.id] : [],
            )
            .map((id) => rowsOf(model, id).at(-1) ?? []);
          expect(sum(parts.map((row) => centavosOf(row.at(-1) || '0')))).toBe(totals.total - totals.undated);
          const counts = parts.flatMap((row) => (row.at(-2) ?? '').split('\n')).filter((text) => text !== '');
          expect(sum(counts.map(Number))).toBe(totals.paid + totals.bonus);

          // Sheets: each line by day, week and month, and everything together.
          const lineRows = sheetRows(workbook, 'Renglones');
          const weekRows = sheetRows(workbook, 'Calendario por semana');
          const dayRows = sheetRows(workbook, 'Calendario por día');
          const monthRows = sheetRows(workbook, 'Costo por mes');
          const totalAt = lineRows.find((row) => row[0] === 'Núm.')?.indexOf('Total') ?? -1;
          for (const [at] of content.line.entries()) {
            const spread = costs.byLine.get(idOf(at));
            const total = spread?.cost.total ?? Number.NaN;
            const number = at + 1;
            expect(
              numberAt(
                lineRows.find((row) => row[0] === number),
                totalAt,
              ),
            ).toBe(total);
            const days = dayRows.filter((row) => row[0] === number);
            expect(sum(days.map((row) => Number(row.at(-1))))).toBe(total);
            expect(sum(days.map((row) => Number(row.at(-3)) + Number(row.at(-2))))).toBe(
              (spread?.paid ?? 0) + (spread?.bonus ?? 0),
            );
            const cost = weekRows.find((row) => row[0] === number && row[4] === 'Costo');
            expect(sum((cost ?? []).slice(5, -1).map(Number))).toBe(total);
            expect(Number(cost?.at(-1))).toBe(total);
            const months = monthRows.find((row) => row[0] === number);
            expect(sum((months ?? []).slice(5, -1).map(Number))).toBe(total);
            expect(Number(months?.at(-1))).toBe(total);
          }
          for (const rows of [weekRows, dayRows, monthRows]) {
            // A sheet without rows has no sum under its heading.
            const last = rows.at(-1);
            expect(last?.[0] === 'Núm.' ? 0 : Number(last?.at(-1))).toBe(totals.total);
          }
          expect(numberAt(lineRows.at(-1), totalAt)).toBe(totals.total);
          const sheetTotals = sheetRows(workbook, 'Totales').filter((row) => row[0] === 'Total');
          expect(sheetTotals.slice(0, 3).map((row) => row[8])).toEqual([totals.total, totals.total, totals.total]);
          expect(sheetTotals[3]?.[2]).toBe(totals.total);
          expect(sheetTotals[4]?.[4]).toBe(totals.total);
          const byItem = totalsByItem(costs, content.line, new Map());
          const itemAt = sheetRows(workbook, 'Totales').findIndex((row) => row[0] === 'Partida');
          expect(
            sheetRows(workbook, 'Totales')
              .slice(itemAt + 1, itemAt + 1 + byItem.length)
              .map((row) => row[8]),
          ).toEqual(byItem.map((row) => row.totals.total));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds what the plan still commits against the same balance on paper and sheet', () => {
    const input = sampleMediaPlan();
    const paper = rowsOf(composeMediaPlan(input), 'medios_presupuesto_partida').slice(1);
    const sheet = sheetRows(composeMediaPlanWorkbook(input), 'Presupuesto');
    for (const [name = '', modified, committed, available, planned, left] of paper) {
      const code = name.slice(0, 4);
      const rows = sheet.filter((row) => row[0] === code);
      expect(rows.map((row) => money(Number(row[16])))).toEqual([available, planned, left]);
      expect(rows[0]?.slice(17).map((value) => money(Number(value)))).toEqual([modified, committed]);
      expect(centavosOf(available ?? '')).toBe(centavosOf(modified ?? '') - centavosOf(committed ?? ''));
      expect(centavosOf(left ?? '')).toBe(centavosOf(available ?? '') - centavosOf(planned ?? ''));
    }
    expect(paper).toHaveLength(4);
  });
});
