import { expect, test } from 'vitest';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { mediaPlanSource } from '#electron/handlers/media-source.ts';
import { composeMediaPlanWorkbook } from '#shared/documents/compose/media-plan-workbook.ts';
import type { WorkbookModel } from '#shared/documents/workbook.ts';
import { vatOf } from '#shared/domain/media/line-cost.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';
import { filledMediaDesk } from '#tests/handlers/media-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

const AT = '2026-03-02T12:00:00.000Z';

/** Everything that a workbook brings back of a copy: its lines, what each week has, and what all of it costs. */
const copyOf = (content: MediaPlanContent, scenarioId: string) => {
  const costs = planCosts(content);
  const lines = scenarioLines(content, scenarioId);
  const { weekInsertions, paid, bonus, unknown, subtotal, vat, total } = totalsOf(
    costs,
    lines.map(({ id }) => id),
  );
  return {
    totals: { weekInsertions, paid, bonus, unknown, subtotal, vat, total },
    lines: lines.map((line) => {
      // Days of the week and territory aren't in the workbook; a rate of IVA is, whoever says it.
      const { id, rank: _rank, scenarioId: _scenario, weekdays: _days, territoryId: _territory, ...rest } = line;
      const spread = costs.byLine.get(id);
      return {
        ...rest,
        vatPercent: vatOf(line, content.mediaPlan[0]?.vatPercent ?? ''),
        cost: spread?.cost,
        weeks: spread?.weekInsertions,
        insertions: [spread?.paid, spread?.bonus],
      };
    }),
  };
};

test('the workbook of a realistic plan comes back whole into an empty copy, and says what it can’t bring', async () => {
  const { app, mediaPlanId } = await filledMediaDesk();
  const open = async () => (await app.ask('mediaPlan.open', { mediaPlanId })).content;
  const content = await open();
  const planId = content.mediaPlan[0]?.scenarioId ?? '';
  const emptyId = newId();
  await app.ask('mediaPlan.edit', {
    mediaPlanId,
    label: 'Copia',
    coalesce: null,
    changes: [insert('scenario', { id: emptyId, rank: 'zz', name: 'Copia vacía', note: '' })],
  });
  const workbook = composeMediaPlanWorkbook(mediaPlanSource(app.context, mediaPlanId, undefined));
  const preview = (model: WorkbookModel) =>
    app.ask('mediaPlan.importPreview', {
      mediaPlanId,
      scenarioId: emptyId,
      source: { kind: 'file', name: 'plan.xlsx', bytes: writeWorkbook(model, AT) },
    });
  const shown = await preview(workbook);
  expect(shown.rows.flatMap(({ problems }) => problems)).toEqual([]);
  const planned = copyOf(content, planId);
  expect([shown.taken, shown.refused]).toEqual([planned.lines.length, 0]);
  expect(shown.notices.join(' ')).toContain('Se leyeron las hojas «Renglones» y «Calendario por semana»');
  expect(shown.notices.join(' ')).toContain('El libro no trae los días de la semana elegidos, los grupos');
  await app.ask('mediaPlan.importConfirm', { token: shown.token });
  expect(copyOf(await open(), emptyId)).toEqual(planned);

  // Insertions of a line that isn't there would get lost: nothing is taken.
  const withoutFirst: WorkbookModel = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === 'Renglones'
        ? { ...sheet, rows: sheet.rows.filter(({ cells }) => cells[0]?.kind !== 'quantity' || cells[0].text !== '1') }
        : sheet,
    ),
  };
  const refused = await app.refused('mediaPlan.importPreview', {
    mediaPlanId,
    scenarioId: emptyId,
    source: { kind: 'file', name: 'plan.xlsx', bytes: writeWorkbook(withoutFirst, AT) },
  });
  expect(JSON.stringify(refused)).toContain('tiene inserciones del número 1, que no está en «Renglones»');
}, 60_000);
