import { describe, expect, it } from 'vitest';
import { weekdayWords } from '#shared/domain/media/day-columns.ts';
import { findUnit } from '#shared/domain/media/find-unit.ts';
import { insertionOrders, orderedOutlets } from '#shared/domain/media/insertion-orders.ts';
import { cpmWords, measuredReachOf, POINTS_NAMES } from '#shared/domain/media/line-figures.ts';
import { startPlan } from '#shared/domain/media/media-edits.ts';
import { mediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { totalsByMedium, totalsBySegment } from '#shared/domain/media/plan-tables.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { CAMPAIGN, changed, lineAt, PLAN, planWith, WOMEN } from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedMedia } from '#tests/domain/media/shipped-media.ts';

const RADIO = keyOf('Radiodifusoras locales', 'Spot de 30 seg.');
const TALK = keyOf('Plática al público', 'Plática');

describe('orders to outlets', () => {
  it('gather the lines of each outlet, and none for what the office does itself or has not painted', () => {
    const content = planWith([
      { outlet: 'Radio Ejemplo', mediumKey: RADIO, grossRate: 10_000, on: { '05-04': [2, 1] } },
      { outlet: 'Brigada de promoción', mediumKey: TALK, grossRate: 0, on: { '05-05': [1] } },
      { outlet: 'RADIO EJEMPLO ', mediumKey: RADIO, grossRate: 20_000, on: { '06-01': [1] } },
      { outlet: 'Canal Ejemplo', mediumKey: RADIO, grossRate: 20_000 },
      { outlet: '', mediumKey: RADIO, grossRate: 20_000, on: { '06-01': [1] } },
    ]);
    const direct = new Set(shippedMedia.units.filter((unit) => unit.direct).map(({ key }) => key));
    const orders = insertionOrders(planCosts(content), content.line, direct);
    expect(orders.map(({ outlet, lines, totals }) => [outlet, lines.length, totals.bonus, totals.total])).toEqual([
      ['Radio Ejemplo', 2, 1, 46_400],
    ]);
    expect(orderedOutlets(content, planCosts(content), shippedMedia)).toEqual(['Radio Ejemplo']);
    const undecided = { ...content, mediaPlan: content.mediaPlan.map((row) => ({ ...row, scenarioId: null })) };
    expect(orderedOutlets(undecided, planCosts(content), shippedMedia)).toEqual([]);
  });
});

describe('totals in tables', () => {
  it('by medium with shares of 100.00 %, by group with each peso once', () => {
    const content = planWith(
      [
        { mediumKey: RADIO, grossRate: 10_000, vatPercent: '0', on: { '05-04': [1] } },
        { mediumKey: TALK, grossRate: 20_000, vatPercent: '0', on: { '05-04': [1] } },
        { mediumKey: 'no/existe', grossRate: 0, on: { '05-04': [1] } },
      ],
      {
        lineSegment: [1, 2, 3].map((at) => ({
          id: idAt(at),
          rank: `a${at}`,
          lineId: lineAt(0),
          segmentId: idAt(50 + at),
        })),
      },
    );
    const costs = planCosts(content);
    expect(totalsByMedium(costs, content.line, shippedMedia).map(({ key, share }) => [key, share])).toEqual([
      ['Radio', 3_333],
      ['Pláticas', 6_667],
      ['', 0],
    ]);
    // $100.00 among three groups, and what reaches none.
    expect(totalsBySegment(costs, content.line, content).map(({ part, reaching }) => [part, reaching])).toEqual([
      [3_334, 10_000],
      [3_333, 10_000],
      [3_333, 10_000],
      [20_000, 20_000],
    ]);
  });
});

describe('words of an imported plan', () => {
  const said = (category: string, subcategory: string, unit: string) => {
    const found = findUnit(shippedMedia, { category, subcategory, unit });
    return found.ok ? found.value.key : found.error.message;
  };
  it('find their unit, accents and capitals apart', () => {
    expect(said('RADIO', 'radiodifusoras LOCALES', 'spot de 30 seg')).toBe(RADIO);
    expect(said('', 'Plática al público', '')).toBe(TALK);
  });

  it('are refused where the catalogue has none, or several', () => {
    expect(said('Radio', 'Radiodifusoras locales', 'Spot de 45 seg.')).toBe(
      '«Radio, Radiodifusoras locales, Spot de 45 seg.» no está en el catálogo de medios. Use las palabras del catálogo, o elija «Otro formato».',
    );
    expect(said('Radio', '', 'Mención')).toContain('«Radio, Mención» puede ser más de una cosa');
    expect(said(' ', '', '')).toContain('no dice qué medio es');
  });
});

describe('a plan', () => {
  it('starts with the scenario that is the plan', () => {
    const blank = planWith([], { scenario: [] });
    const changes = startPlan(blank, 'Plan', countingIds());
    expect(changes.every((change) => mediaPlanChange.safeParse(change).success)).toBe(true);
    const begun = changed(blank, changes);
    expect(begun.mediaPlan[0]?.scenarioId).toBe(begun.scenario[0]?.id);
  });

  it('names what a CPM is of, and finds the reach that was measured for a campaign', () => {
    expect(cpmWords('total')).toBe('Costo por millar de impactos, sobre costo total con IVA, comisión y producción');
    expect(planWith().universe.map(({ kind }) => POINTS_NAMES[kind])).toEqual(['TRP', 'GRP']);
    const row = { rank: 'a0', scenarioId: PLAN, universeId: WOMEN, source: 'Estudio ficticio' } as const;
    const content = planWith([], {
      measuredReach: [
        { ...row, id: idAt(1), campaignId: null, reach: '' },
        { ...row, id: idAt(2), campaignId: CAMPAIGN, reach: '47.5' },
      ],
    });
    expect(measuredReachOf(content, PLAN, CAMPAIGN)).toEqual({ reach: 47.5, universeId: WOMEN });
    expect(measuredReachOf(content, PLAN, null)).toBeNull();
  });

  it('says its broadcast days in words', () => {
    expect([0b0011111, 0b1000010, 0b0000100, 0b0010101, 127, 0].map(weekdayWords)).toEqual([
      'lunes a viernes',
      'martes y domingo',
      'miércoles',
      'lunes, miércoles y viernes',
      'lunes a domingo',
      'ningún día',
    ]);
  });
});
