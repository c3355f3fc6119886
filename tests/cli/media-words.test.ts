import { expect, test } from 'vitest';
import { mediaReport } from '#electron/hosts/cli/media-report.ts';
import { mediaWords } from '#electron/hosts/cli/media-words.ts';
import type { OpenedMediaPlan } from '#shared/ipc/media-plan-channels.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { PLAN, planWith } from '#tests/domain/media/plan-builder.ts';
import { shippedMedia } from '#tests/domain/media/shipped-media.ts';

test('the column with IVA adds up to its total: production of lent airtime is in it, and what is too much says so', () => {
  const opened = {
    content: planWith([
      { airtime: 'state', production: 5_000_000, vatPercent: '0', on: { '05-04': [1] } },
      { airtime: 'state', on: { '05-04': [1] } },
      { grossRate: 10_000, vatPercent: '0', on: { '05-04': [3] } },
      { grossRate: 999_999_999_999_999, on: { '05-04': [1] } },
    ]),
    strategy: { campaign: [], material: [] },
    budget: budgetWith({}),
    catalogue: shippedMedia,
    items: [],
  } as unknown as OpenedMediaPlan;
  const out = mediaWords(mediaReport(opened, PLAN), []);
  const rows = out.split('\n').filter((line) => /^[1-4] /.test(line.trim()));
  expect(rows).toHaveLength(4);
  expect(rows[0]).toContain('$50,000.00');
  expect(rows[1]).toContain('Tiempo de Estado');
  expect(rows[2]).toContain('$300.00');
  expect(rows[3]).toContain('no se suma');
  expect(rows[3]).not.toContain('sin tarifa');
  expect(out).toContain('Inversión con IVA: $50,300.00');
});
