import { describe, expect, it } from 'vitest';
import { composeStrategy } from '#shared/documents/compose/strategy.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';
import { summaryOfPlan } from '#shared/domain/media/media-summary.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';
import { sampleGuidelines } from '#tests/documents/annual-program/annual-program-sample.ts';
import { docxAmounts, docxOf, modelAmounts, pdfAmounts, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { shippedChecks, strategyInput } from '#tests/documents/strategy/strategy-sample.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { realisticDiagnosis } from '#tests/domain/plans/realistic-diagnosis.ts';
import { realisticMediaPlan } from '#tests/domain/plans/realistic-media-plan.ts';
import { LINES, realisticProgram } from '#tests/domain/plans/realistic-program.ts';
import { realisticStrategy } from '#tests/domain/plans/realistic-strategy.ts';

const newId = countingIds();
const own = { id: newId(), dossierId: newId(), fiscalYear: 2026 } as const;
const diagnosis = realisticDiagnosis(own, newId);
const lines = LINES.map(([itemCode, description, annual]) => {
  const months = Array.from({ length: 12 }, (_, at) => (at === 0 ? annual : 0));
  return { id: newId(), itemCode, description, department: '', departmentId: null, annual, months };
});
const program = realisticProgram({ ...own, profileId: 'mir' }, diagnosis, lines, sampleGuidelines, newId);
const content = realisticStrategy(own, diagnosis, program.strategy, shippedChecks, newId);
const around = { strategy: content, territory: diagnosis.territory, budgetLines: lines };
const plan = realisticMediaPlan(own, around, newId);
const media = summaryOfPlan(plan, shippedMedia, new Map(lines.map((line) => [line.id, line])));
const itemNames = new Map(lines.map(({ itemCode }) => [itemCode, `Partida ficticia ${itemCode}`]));
const programName = 'Programa Lluvia en Casa';
const model = composeStrategy(
  strategyInput({ content, diagnosis, program: program.strategy, media, itemNames, programName }),
);

describe('the «Estrategia de comunicación» of a full dossier', () => {
  it('sums up its media plan by medium, item and campaign, to the centavo', () => {
    const costs = planCosts(plan);
    const chosen = scenarioLines(plan, plan.mediaPlan[0]?.scenarioId ?? '');
    const { total } = totalsOf(
      costs,
      chosen.map(({ id }) => id),
    );
    expect(total).toBeGreaterThan(100_000_00);
    for (const table of ['estrategia_medios_medio', 'estrategia_medios_partida']) {
      expect(rowsOf(model, table).at(-1)?.slice(3)).toEqual([formatMoney(total, false), '100.00 %']);
    }
    const printed = [...rowsOf(model, 'estrategia_medios_campana').slice(1)].map((row) => row[5]);
    expect(printed).toEqual(media.byCampaign.map((row) => formatMoney(row.total, false)));
    expect(JSON.stringify(model)).toContain(moneyAndWords(total));
    expect(rowsOf(model, 'estrategia_campana_1_datos')).toContainEqual(['Medios', expect.stringContaining('Radio, ')]);
  });

  it('leaves no finding, strategy, group or question open', () => {
    const told = JSON.stringify(model);
    for (const open of ['Ninguna"', 'ninguna campaña', 'Sin contestar', 'faltan por contestar', 'Todavía no']) {
      expect([open, told.includes(open)]).toEqual([open, false]);
    }
    expect(rowsOf(model, 'estrategia_campanas')).toHaveLength(1 + content.campaign.length);
  });

  it.skipIf(!installed('pdftotext'))('prints every amount whole on paper and in Word', async () => {
    const { bytes } = await pdfOf(model);
    const told = modelAmounts(model);
    expect(pdfAmounts(bytes)).toEqual(told);
    expect(docxAmounts(await docxOf(model))).toEqual(told);
    expect(overlaps(bytes)).toEqual([]);
    expect(missingGlyphs(bytes)).toBe(0);
  });
});
