import { describe, expect, it } from 'vitest';
import {
  affinity,
  averageFrequency,
  bonusPercent,
  combinedReach,
  costPerInsertion,
  costPerPoint,
  costPerThousand,
  grossPoints,
  impacts,
  rating,
  reachPercent,
  sharesOfInvestment,
} from '#shared/domain/media/formulas.ts';
import { lineCost, netRate } from '#shared/domain/media/line-cost.ts';
import { groupFigures, lineFigures } from '#shared/domain/media/line-figures.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { EVERYBODY, type LineSpec, lineAt, planWith, WOMEN } from '#tests/domain/media/plan-builder.ts';
import { shippedFormulas } from '#tests/domain/media/shipped-media.ts';

/** One worked case for each formula of the shipped file, by its key: the file's own example where it has one. */
const WORKED: Readonly<Record<string, () => void>> = {
  rating: () => expect(rating(90_000, 600_000)).toBe(15),
  grp: () =>
    expect(
      grossPoints([
        { rating: 25, insertions: 8 },
        { rating: 10, insertions: 12 },
      ]),
    ).toBe(320),
  // The same sum over a target: two insertions that 60,000 of the 600,000 women see.
  trp: () => expect(grossPoints([{ rating: rating(60_000, 600_000), insertions: 2 }])).toBe(20),
  // 480,000 different women of 600,000.
  alcance: () => expect(reachPercent(480_000, 600_000)).toBe(80),
  alcance_comb: () => expect(combinedReach(88.9, 23.8)).toBeCloseTo(91.54, 2),
  frecuencia: () => expect(averageFrequency(320, 80)).toBe(4),
  impactos: () => expect(impacts(600_000, 320)).toBe(1_920_000),
  // $48,000.00 for 1,920,000 contacts: $25.00 a thousand.
  cpm: () => expect(costPerThousand(4_800_000, 1_920_000)).toBe(2_500),
  // $48,000.00 for 320 points: $150.00 each.
  cpp: () => expect(costPerPoint(4_800_000, 320)).toBe(15_000),
  // $48,000.00 for 20 insertions: $2,400.00 each.
  costo_insercion: () => expect(costPerInsertion(4_800_000, 20)).toBe(240_000),
  bruta_neta: () => {
    const line = lineOf({ grossRate: 100_000, discounts: '15' });
    expect(netRate(line)).toBe(85_000);
    // Successive ones multiply: 1,000 × 0.85 × 0.95 = 807.50, not 1,000 × 0.80.
    expect(netRate({ ...line, discounts: '15+5' })).toBe(80_750);
  },
  iva: () => {
    const { subtotal, vat, total } = lineCost(lineOf({ grossRate: 10_000_000 }), 1, '16');
    expect([subtotal, vat, total]).toEqual([10_000_000, 1_600_000, 11_600_000]);
  },
  // 10 % of a net price of $850.00, beside it.
  comision: () => {
    const cost = lineCost(lineOf({ grossRate: 100_000, discounts: '15', commissionPercent: '10' }), 1, '16');
    expect([cost.net, cost.commission]).toEqual([85_000, 8_500]);
  },
  // 20 × $850.00 + $3,000.00 of production.
  inversion: () =>
    expect(lineCost(lineOf({ grossRate: 100_000, discounts: '15', production: 300_000 }), 20, '16').subtotal).toBe(
      2_000_000,
    ),
  // $200, $100 and $300 of $600: 33.33, 16.67 and 50.00.
  sov: () => expect(sharesOfInvestment([20_000, 10_000, 30_000])).toEqual([3_333, 1_667, 5_000]),
  // 5 free for 20 paid.
  bonificacion: () => expect(bonusPercent(5, 20)).toBe(25),
  // 13 points among the women, 10 among everybody.
  afinidad: () => expect(affinity(13, 10)).toBe(130),
  // 3 columns × 20.5 cm × $45.00 = $2,767.50; a quarter of a page of $18,000.00.
  bonif_col: () => {
    const columns = { rateBasis: 'column-centimetre', columns: '3', centimetres: '20.5', grossRate: 4_500 } as const;
    expect(lineCost(lineOf(columns), 1, '16').net).toBe(276_750);
    expect(lineCost(lineOf({ rateBasis: 'page', pageFraction: '1/4', grossRate: 1_800_000 }), 2, '16').net).toBe(
      900_000,
    );
  },
};

describe('the formulas of media planning', () => {
  it.each(shippedFormulas.map(({ key, name }) => [name, key] as const))('%s, worked by hand', (_, key) => {
    const worked = WORKED[key];
    expect(worked, `«${key}» has no worked case`).toBeDefined();
    worked?.();
  });

  it('leave blank what rests on something that is not known, or on nothing', () => {
    expect([rating(null, 10), rating(5, 0), reachPercent(5, null)]).toEqual([null, null, null]);
    expect(grossPoints([])).toBeNull();
    expect(
      grossPoints([
        { rating: 4, insertions: 2 },
        { rating: null, insertions: 1 },
      ]),
    ).toBeNull();
    expect([combinedReach(null, 5), averageFrequency(320, 0), averageFrequency(320, null)]).toEqual([null, null, null]);
    expect([impacts(null, 3), impacts(3, null), costPerThousand(100, 0), costPerPoint(null, 3)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([costPerInsertion(500, 0), bonusPercent(3, 0), affinity(13, 0)]).toEqual([null, null, null]);
  });

  it('make shares of exactly 100.00 %, the largest part taking what rounding leaves', () => {
    expect(sharesOfInvestment([1, 1, 1])).toEqual([3_334, 3_333, 3_333]);
    expect(sharesOfInvestment([1, 1, 1, 1, 1, 1, 3])).toEqual([1_111, 1_111, 1_111, 1_111, 1_111, 1_111, 3_334]);
    expect(sharesOfInvestment([0, 0])).toEqual([null, null]);
    expect(sharesOfInvestment([0, 5])).toEqual([0, 10_000]);
  });
});

describe('the figures of a line', () => {
  it('count bonus insertions, which cost nothing, among contacts and points', () => {
    // 90,000 of 600,000 women (15 points) on 8 paid and 2 bonus spots of $1,000.00.
    const figures = figuresOf({
      grossRate: 100_000,
      universeId: WOMEN,
      people: '90000',
      reach: '50',
      on: { '03-02': [8, 2] },
    });
    expect(figures).toMatchObject({
      investment: 928_000,
      insertions: 10,
      bonus: 2,
      points: 150,
      impacts: 900_000,
      reach: 50,
      frequency: 3,
      bonusPercent: 25,
      costPerInsertion: 92_800,
    });
    expect(figures.costPerThousand).toBeCloseTo(1_031.11, 2);
    expect(figures.costPerPoint).toBeCloseTo(6_186.67, 2);
  });

  it('count tiempos oficiales, which cost nothing whatever rate is written', () => {
    const state = {
      airtime: 'state',
      grossRate: 100_000,
      commissionPercent: '10',
      universeId: WOMEN,
      rating: '2.5',
    } as const;
    expect(figuresOf({ ...state, on: { '03-02': [4] } })).toMatchObject({
      investment: 0,
      insertions: 4,
      points: 10,
      impacts: 60_000,
      costPerPoint: 0,
    });
  });

  it('count what an outlet gives under an agreement, which costs nothing', () => {
    const given = { airtime: 'in-kind', grossRate: 100_000, people: '5000', on: { '03-02': [4] } } as const;
    expect(figuresOf(given)).toMatchObject({ investment: 0, insertions: 4, impacts: 20_000, costPerThousand: 0 });
  });

  it('stay blank where the rate, the audience or the universe is not known', () => {
    expect(figuresOf({ on: { '03-02': [4] } })).toMatchObject({
      investment: null,
      insertions: 4,
      points: null,
      impacts: null,
      reach: null,
      frequency: null,
      costPerThousand: null,
      costPerInsertion: null,
    });
    // People are known, of whom isn't: contacts, and no points.
    expect(figuresOf({ grossRate: 0, people: '40', on: { '03-02': [3] } })).toMatchObject({
      impacts: 120,
      points: null,
    });
    expect(figuresOf({ grossRate: 0, rating: '5', on: { '03-02': [3] } })).toMatchObject({
      impacts: null,
      points: null,
    });
  });

  it('name the cost that they divide', () => {
    const spec = {
      grossRate: 100_000,
      discounts: '10',
      production: 10_000,
      people: '1000',
      on: { '03-02': [1] },
    } as const;
    expect(figuresOf(spec, 'net')).toMatchObject({ base: 'net', costPerThousand: 90_000 });
    expect(figuresOf(spec, 'subtotal')).toMatchObject({ base: 'subtotal', costPerThousand: 100_000 });
    expect(figuresOf(spec, 'total')).toMatchObject({ base: 'total', costPerThousand: 116_000 });
  });
});

describe('the figures of several lines', () => {
  const radio = { grossRate: 10_000, universeId: WOMEN, people: '60000', reach: '40', on: { '03-02': [4] } } as const;

  it('add up points of one universe, and never reach', () => {
    const { points, reach, frequency, impacts: contacts } = figuresOfAll([radio, radio]);
    expect([points, reach, frequency, contacts]).toEqual([80, null, null, 480_000]);
  });

  it('give frequency where reach was measured for the lines together, over the same universe', () => {
    expect(figuresOfAll([radio, radio], { reach: 50, universeId: WOMEN })).toMatchObject({ reach: 50, frequency: 1.6 });
    expect(figuresOfAll([radio, radio], { reach: 50, universeId: EVERYBODY })).toMatchObject({
      reach: null,
      frequency: null,
    });
  });

  it('give no points over two universes', () => {
    const both = figuresOfAll([radio, { ...radio, universeId: EVERYBODY }]);
    expect([both.points, both.costPerPoint, both.universeId, both.impacts]).toEqual([null, null, null, 480_000]);
  });

  it('divide only the cost of lines whose contacts are known, and say how many are not', () => {
    const together = figuresOfAll([radio, { grossRate: 99_999_999, on: { '03-02': [1] } }]);
    // 4 × $100.00 + IVA = $464.00 for 240,000 contacts.
    expect(together.costPerThousand).toBeCloseTo(193.33, 2);
    expect([together.withoutImpacts, together.withoutPoints]).toEqual([1, 1]);
  });

  it('have no investment where a line has no rate yet', () => {
    expect(figuresOfAll([radio, { on: { '03-02': [1] } }]).investment).toBeNull();
  });
});

const lineOf = (spec: LineSpec) => {
  const line = planWith([spec]).line[0];
  if (!line) throw new Error('No line');
  return line;
};

const figuresOf = (spec: LineSpec, base: 'net' | 'subtotal' | 'total' = 'total') => {
  const content = planWith([spec]);
  const spread = planCosts(content).byLine.get(lineAt(0));
  if (!spread) throw new Error('No spread');
  return lineFigures(lineOf(spec), spread, new Map(content.universe.map((row) => [row.id, row])), base);
};

const figuresOfAll = (specs: readonly LineSpec[], measured: Parameters<typeof groupFigures>[4] = null) => {
  const content = planWith(specs);
  const universes = new Map(content.universe.map((row) => [row.id, row]));
  return groupFigures(content.line, planCosts(content), universes, 'total', measured);
};
