import { describe, expect, it } from 'vitest';
import { comparisonRows } from '#renderer/modules/media-plan/compare/comparison-rows.ts';
import { type FigureScope, figureRows } from '#renderer/modules/media-plan/totals/figure-rows.ts';
import { groupRows, monthRows, segmentRows, weekRows } from '#renderer/modules/media-plan/totals/totals-rows.ts';
import { groupFigures } from '#shared/domain/media/line-figures.ts';
import { copyScenario, deleteMediaLines } from '#shared/domain/media/media-edits.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { setMediaField } from '#shared/domain/media/media-rows.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { totalsByMedium, totalsBySegment } from '#shared/domain/media/plan-tables.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { calendar, changed, lineAt, PLAN, planWith, WOMEN } from '#tests/domain/media/plan-builder.ts';
import { shippedFormulas, shippedMedia } from '#tests/domain/media/shipped-media.ts';

const unit = (category: string): string => shippedMedia.units.find((one) => one.category === category)?.key ?? '';
const RADIO = unit('Radio');
const TV = unit('Televisión');

/** $1,160.00 of radio with IVA (10 insertions of $100.00), $2,320.00 of television, and one line without a rate. */
const plan = planWith([
  { mediumKey: RADIO, grossRate: 10_000, universeId: WOMEN, people: '60000', on: { '04-07': [10, 2] } },
  { mediumKey: TV, grossRate: 100_000, on: { '05-04': [2] } },
  { mediumKey: TV, grossRate: null, on: { '05-05': [3] } },
  { production: 50_000 },
]);
const costs = planCosts(plan);
const totals = totalsOf(
  costs,
  plan.line.map(({ id }) => id),
);

describe('rows of totals', () => {
  it('marks sums that lack a line without a rate, and adds up to the centavo', () => {
    const rows = groupRows(totalsByMedium(costs, plan.line, shippedMedia), (name) => name || 'Sin medio');
    expect(rows.map(({ name, cells }) => [name, cells[1], cells[7], cells[8]])).toEqual([
      ['Radio', '10', '1,160.00', '28.57\u00a0%'],
      ['Televisión', '5', '2,320.00 *', '57.14\u00a0%'],
      ['Sin medio', '0', '580.00', '14.29\u00a0%'],
    ]);
    expect(rows.reduce((sum, { cost }) => sum + cost, 0)).toBe(totals.total);
  });

  it('puts what falls on no day at the end of weeks and months', () => {
    for (const rows of [weekRows(totals, calendar), monthRows(totals)]) {
      expect(rows.at(-1)).toMatchObject({ name: 'Producción sin fecha', cells: ['', '580.00'] });
      expect(rows.reduce((sum, { cost }) => sum + cost, 0)).toBe(totals.total);
    }
    expect(monthRows(totals)[3]).toMatchObject({ name: 'Abril', short: 'abr', cells: ['12', '1,160.00'] });
  });

  it('shares a line out among the groups that it reaches', () => {
    const lineSegment = [1, 2].map((at) => ({
      id: idAt(600 + at),
      rank: `a${at}`,
      lineId: lineAt(0),
      segmentId: idAt(700 + at),
    }));
    const rows = segmentRows(totalsBySegment(costs, plan.line, { lineSegment }), (id) => id.slice(-3));
    expect(rows.slice(0, 2).map(({ cells }) => cells)).toEqual([
      ['1', '12', '1,160.00', '580.00'],
      ['1', '12', '1,160.00', '580.00'],
    ]);
    expect(rows.reduce((sum, { cost }) => sum + cost, 0)).toBe(totals.total);
  });
});

describe('figures explained', () => {
  const scope = (content: MediaPlanContent, measured: { reach: number; universeId: string } | null): FigureScope => {
    const of = planCosts(content);
    const universes = new Map(content.universe.map((row) => [row.id, row]));
    const figures = groupFigures(content.line, of, universes, 'total', measured);
    const sums = totalsOf(
      of,
      content.line.map(({ id }) => id),
    );
    return {
      figures,
      universe: universes.get(figures.universeId ?? ''),
      counting: 3,
      unknown: sums.unknown,
      untaxed: sums.unknown - sums.unpriced,
      known: sums.total,
      of: 'group',
    };
  };
  const rowsOf = (of: FigureScope) => new Map(figureRows(of, shippedFormulas).map((row) => [row.key, row]));

  it('says value, unit, formula, base and what a figure goes without', () => {
    const rows = rowsOf(scope(plan, { reach: 40, universeId: WOMEN }));
    expect(rows.get('investment')).toMatchObject({
      value: '4,060.00 *',
      missing: 'Va sin un renglón que no tiene tarifa.',
    });
    expect(rows.get('points')).toMatchObject({
      name: 'TRP (Mujeres de 18 a 45)',
      value: '120 *',
      missing: 'Va sin 2 renglones cuyos puntos no se conocen.',
    });
    expect(rows.get('impacts')?.value).toBe('720,000 *');
    // $1,160.00 over 720,000 contacts: $1.61 a thousand, of the line whose contacts are known.
    expect(rows.get('cpm')).toMatchObject({
      value: '1.61 *',
      unit: '$ por millar',
      missing: 'Solo del renglón cuyos impactos se conocen, que cuesta $1,160.00.',
    });
    expect(rows.get('cpp')).toMatchObject({
      value: '9.67 *',
      missing: 'Solo del renglón cuyos puntos se conocen, que cuesta $1,160.00.',
    });
    expect(rows.get('cpm')?.how).toContain('sobre costo total con IVA');
    expect(rows.get('reach')).toMatchObject({ value: '40\u00a0%', missing: '' });
    expect(rows.get('frequency')).toMatchObject({
      value: '',
      missing: expect.stringContaining('de todos los renglones'),
    });
    expect(rows.get('bonus')?.value).toBe('13.33\u00a0%');
  });

  it('leaves blank what is not known, with the reason', () => {
    const rows = rowsOf(scope(planWith([{ grossRate: null, on: { '04-07': [1] } }]), null));
    expect([...rows.values()].filter(({ value }) => value === '').map(({ key }) => key)).toEqual([
      'points',
      'impacts',
      'reach',
      'frequency',
      'cpm',
      'cpp',
      'costPerInsertion',
    ]);
    expect([...rows.values()].every(({ value, missing }) => value !== '' || missing !== '')).toBe(true);
  });
});

describe('copies side by side', () => {
  const copied = changed(plan, copyScenario(plan, PLAN, 'Sin televisión', countingIds()));
  const copy = copied.scenario[1]?.id ?? '';
  const television = copied.line
    .filter((line) => line.scenarioId === copy && line.mediumKey === TV)
    .map(({ id }) => id);
  const without = changed(copied, deleteMediaLines(copied, television));
  const rowsAgainst = (content: MediaPlanContent, against: string) =>
    new Map(
      comparisonRows(content, planCosts(content), shippedMedia, against).map((row) => [
        row.key,
        row.cells.map(({ value, difference }) => `${value}${difference === '' ? '' : ` ${difference}`}`),
      ]),
    );

  it('says what differs, by amount, figure and medium, against the copy that is asked for', () => {
    const rows = rowsAgainst(without, PLAN);
    expect(rows.get('total')).toEqual(['4,060.00 *', '1,740.00 −2,320.00 (−57.1 %)']);
    expect(rows.get('medium Televisión')).toEqual(['2,320.00 *', '0.00 −2,320.00 (−100.0 %)']);
    expect(rows.get('medium Radio')).toEqual(['1,160.00', '1,160.00']);
    expect(rows.get('unknown')).toEqual(['1', '0 −1 (−100.0 %)']);
    expect(rows.get('reach')).toEqual(['', '']);
    // Each rests on the one line whose contacts are known; without television nothing is left out.
    expect(rows.get('cpm')).toEqual(['1.61 *', '1.61']);
    expect(rowsAgainst(without, copy).get('total')?.[0]).toBe('4,060.00 * +2,320.00 (+133.3 %)');
  });

  it('compares no points over different universes', () => {
    const radio = without.line.find((line) => line.scenarioId === copy && line.mediumKey === RADIO)?.id ?? '';
    const other = changed(without, [setMediaField('line', radio, 'universeId', without.universe[1]?.id ?? null)]);
    expect(rowsAgainst(other, PLAN).get('points')).toEqual(['120 * TRP', '48 GRP']);
  });
});
