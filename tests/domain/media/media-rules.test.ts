import { describe, expect, it } from 'vitest';
import { changeSchema } from '#shared/domain/common/changes.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';
import { readCommitments } from '#shared/domain/media/budget-commitments.ts';
import { answerBlackout, toggleLineSegment } from '#shared/domain/media/media-edits.ts';
import {
  type MediaPlanContent,
  mediaPlanChange,
  mediaPlanContent,
  mediaPlanEntities,
} from '#shared/domain/media/media-plan.ts';
import type { MediaCheckContext } from '#shared/domain/media/media-reading.ts';
import { setMediaField } from '#shared/domain/media/media-rows.ts';
import { checkMediaPlan } from '#shared/domain/media/media-rules.ts';
import { parseDiscounts, parsePercentage } from '#shared/domain/media/percentages.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { budgetWith, countingIds, ENROLMENT, PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import {
  CAMPAIGN,
  changed,
  EVERYBODY,
  type LineSpec,
  lineAt,
  planWith,
  WOMEN,
} from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { campaignWith, materialWith } from '#tests/domain/strategy/strategy-builder.ts';

const RADIO = keyOf('Radiodifusoras locales', 'Spot de 30 seg.');
const ELECTION = idAt(9_500);
const monthly = (...amounts: readonly number[]): readonly number[] => [
  ...amounts,
  ...Array.from({ length: 12 - amounts.length }, () => 0),
];

/** A line with nothing to object to: $100.00 a spot and IVA in May. */
const SOUND: LineSpec = {
  mediumKey: RADIO,
  outlet: 'Radio Ejemplo',
  place: 'Ciudad de Prueba',
  grossRate: 10_000,
  itemCode: '3611',
  on: { '05-04': [10] },
};
const context: MediaCheckContext = {
  catalogue: shippedMedia,
  campaignKinds: shippedLists.campaignKinds,
  strategy: {
    campaign: [campaignWith({ id: CAMPAIGN, startDate: '2026-05-01', endDate: '2026-06-30' })],
    material: [],
  },
  diagnosis: { segment: [], territory: [] },
  budget: budgetWith({ authorised: [['3611', monthly(0, 0, 0, 0, 116_000)]] }),
};

const check = (
  lines: readonly LineSpec[],
  more: Partial<MediaCheckContext> = {},
  plan: Partial<MediaPlanContent> = {},
) => checkMediaPlan(planWith(lines, plan), { ...context, ...more });
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

describe('a media plan', () => {
  it('with nothing to object to has no findings', () => {
    expect(check([SOUND])).toEqual([]);
    expect(check([{ ...SOUND, airtime: 'in-kind', itemCode: '' }])).toEqual([]);
    expect(
      check([{ ...SOUND, airtime: 'state', grossRate: null, itemCode: '', durationSeconds: 30, stations: 12 }]),
    ).toEqual([]);
  });

  it.each<[string, LineSpec]>([
    ['medium-missing', { mediumKey: '' }],
    ['medium-unknown', { mediumKey: 'radio/estacion-pirata' }],
    ['outlet-missing', { outlet: ' ' }],
    ['place-missing', { place: '' }],
    ['campaign-missing', { campaignId: null }],
    ['campaign-lost', { campaignId: idAt(1) }],
    ['material-lost', { materialId: idAt(1) }],
    ['no-insertions', { on: {} }],
    ['official-airtime-incomplete', { airtime: 'state', grossRate: null }],
    ['official-airtime-with-rate', { airtime: 'fiscal', durationSeconds: 30, stations: 4 }],
    ['audience-differs', { audience: 'internal' }],
    ['outside-campaign', { on: { '04-30': [10] } }],
    ['day-not-in-month', { on: { '05-04': [1], '02-30': [3] } }],
    ['production-outside-year', { productionDate: '2025-12-31' }],
    ['cost-without-day', { on: {}, production: 5_000 }],
    ['cost-too-large', { grossRate: 999_999_999_999_999 }],
    ['rate-missing', { grossRate: null }],
    ['size-missing', { rateBasis: 'column-centimetre', columns: '2' }],
    ['bonus-without-paid', { on: { '05-04': [0, 3] } }],
    ['item-missing', { itemCode: '' }],
    ['budget-line-lost', { budgetLineId: idAt(1) }],
    ['plan-above-available', { grossRate: 10_001 }],
    ['universe-lost', { universeId: idAt(1) }],
    ['rating-without-universe', { rating: '5' }],
    ['audience-above-universe', { universeId: WOMEN, people: '600001' }],
    ['rating-above-100', { universeId: WOMEN, rating: '100.5' }],
    ['reach-above-points', { universeId: WOMEN, rating: '1', reach: '11' }],
    ['figures-without-source', { universeId: WOMEN, rating: '5' }],
    ['territory-lost', { territoryId: idAt(1) }],
  ])('is told «%s», where it is and what to do', (code, spec) => {
    const findings = check([{ ...SOUND, ...spec }]);
    const found = findings.find((one) => one.code === code);
    expect(codes(findings)).toContain(code);
    expect(found?.place.rowId).toBe(lineAt(0));
    expect([found?.where, found?.message, found?.remedy].every((text) => text?.trim())).toBe(true);
  });

  it('names the days outside the campaign and outside the version of the material', () => {
    const material = materialWith({
      id: idAt(9_200),
      campaignId: CAMPAIGN,
      startDate: '2026-05-10',
      endDate: '2026-05-20',
    });
    const findings = check([{ ...SOUND, materialId: material.id, on: { '05-09': [5], '05-10': [5] } }], {
      strategy: { ...context.strategy, material: [material] },
    });
    expect(findings.map(({ message }) => message)).toEqual([
      'Tiene inserciones fuera de la vigencia de su material: 9 de mayo.',
    ]);
  });

  it('needs its IVA, a copy that is the plan, lines for every campaign, and a budget to fit into', () => {
    const plan = planWith([SOUND]).mediaPlan[0];
    if (!plan) throw new Error('No plan');
    const withPlan = (change: Partial<typeof plan>) =>
      codes(check([SOUND], {}, { mediaPlan: [{ ...plan, ...change }] }));
    expect(withPlan({ vatPercent: '' })).toContain('vat-missing');
    expect(withPlan({ vatPercent: '60' })).toContain('vat-unusual');
    expect(withPlan({ scenarioId: null })).toEqual(['plan-not-chosen', 'campaign-without-lines']);
    expect(codes(check([]))).toEqual(['plan-empty', 'campaign-without-lines']);
    expect(codes(check([SOUND], { budget: undefined }))).toEqual(['budget-missing']);
  });

  it('says that two copies painted the same month, and that points of two universes do not add up', () => {
    const once = planWith([SOUND]);
    const lineDays = [...once.lineDays, ...once.lineDays.map((row) => ({ ...row, id: idAt(9_700) }))];
    expect(codes(check([SOUND], {}, { lineDays }))).toContain('month-repeated');
    const measured = { ...SOUND, rating: '1', figuresSource: 'Estudio ficticio', on: { '05-04': [5] } } as const;
    expect(
      codes(
        check([
          { ...measured, universeId: WOMEN },
          { ...measured, universeId: EVERYBODY },
        ]),
      ),
    ).toEqual(['several-universes']);
  });

  it('sends notices to item 336 and keeps 366 for the internet', () => {
    const [campaign] = context.strategy.campaign;
    if (!campaign) throw new Error('No campaign');
    const strategy = { campaign: [{ ...campaign, kind: 'Convocatorias' }], material: [] };
    expect(codes(check([SOUND], { strategy }))).toEqual(['notice-in-3600']);
    const budget = budgetWith({ authorised: [['3661', monthly(0, 0, 0, 0, 116_000)]] });
    expect(codes(check([{ ...SOUND, itemCode: '3661' }], { budget }))).toEqual(['not-internet-in-366']);
    const site = keyOf('Medios Digitales', 'Banner');
    expect(codes(check([{ ...SOUND, mediumKey: site, itemCode: '3661' }], { budget }))).toEqual([]);
  });

  it('names groups that the diagnosis lost', () => {
    const content = planWith([SOUND]);
    const lost = changed(content, toggleLineSegment(content, lineAt(0), idAt(7), countingIds()));
    expect(codes(checkMediaPlan(lost, context))).toEqual(['segment-lost']);
    const back = changed(lost, toggleLineSegment(lost, lineAt(0), idAt(7), countingIds()));
    expect(checkMediaPlan(back, context)).toEqual([]);
  });
});

describe('the plan and its budget', () => {
  it('fits to the centavo, and one centavo more is said by month, with IVA', () => {
    const [found] = check([
      { ...SOUND, grossRate: 0, production: 100_001, productionDate: '2026-05-02', on: { '05-04': [1] } },
    ]);
    expect(found).toMatchObject({
      code: 'plan-above-available',
      severity: 'blocking',
      where: 'Partida 3611',
      message:
        'Lo que al plan le falta comprometer rebasa lo disponible en mayo: en mayo son $1,160.01 con IVA y hay $1,160.00; faltan $0.01.',
    });
  });

  it('is held against nothing while no money was authorised, which is said once and not item by item', () => {
    const lines = [SOUND, { ...SOUND, itemCode: '3612' }];
    const without = check(lines, { budget: budgetWith({}) });
    expect(without).toMatchObject([
      { code: 'budget-unauthorised', severity: 'blocking', place: { section: 'budget' }, where: 'Presupuesto' },
    ]);
    expect(codes(check([], { budget: budgetWith({}) }))).not.toContain('budget-unauthorised');
  });

  it('adds up from January where the budget says so', () => {
    const spec = { authorised: [['3611', monthly(116_000)] as const], availability: 'accumulated' as const };
    expect(check([SOUND], { budget: budgetWith(spec) })).toEqual([]);
    // Half in May and half in June: each fits by itself, and a centavo more doesn't altogether.
    const halves = (grossRate: number): LineSpec => ({ ...SOUND, grossRate, on: { '05-04': [5], '06-04': [5] } });
    expect(check([halves(10_000)], { budget: budgetWith(spec) })).toEqual([]);
    expect(check([halves(10_001)], { budget: budgetWith(spec) })[0]?.message).toBe(
      'Lo que al plan le falta comprometer rebasa lo disponible al mes de junio: acumulado desde enero, son $1,160.12 con IVA y hay $1,160.00; faltan $0.12.',
    );
    expect(codes(check([SOUND], { budget: budgetWith({ ...spec, availability: 'monthly' }) }))).toEqual([
      'plan-above-available',
    ]);
  });

  it('counts a line that became a contract once: it moves from the plan to what is committed', () => {
    const budget = budgetWith({
      authorised: [['3611', monthly(0, 0, 0, 0, 116_000)]],
      spending: [['committed', '3611', 5, 116_000]],
    });
    const entry = budget.spending[0]?.id ?? '';
    const lineCommitment = [{ id: idAt(9_800), rank: 'a0', lineId: lineAt(0), spendingId: entry }];
    expect(check([SOUND], { budget }, { lineCommitment })).toEqual([]);
    // The same money planned beside its contract doesn't fit any more.
    expect(codes(check([SOUND], { budget }))).toEqual(['plan-above-available']);
    expect(codes(check([SOUND, SOUND], { budget }, { lineCommitment }))).toEqual(['plan-above-available']);
  });

  it('keeps planning what a contract leaves out, and takes back a line whose contract was cancelled', () => {
    const budget = budgetWith({
      authorised: [['3611', monthly(0, 0, 0, 0, 116_000)]],
      spending: [['committed', '3611', 5, 100_000]],
    });
    const [entry] = budget.spending;
    if (!entry) throw new Error('No entry');
    const lineCommitment = [{ id: idAt(9_800), rank: 'a0', lineId: lineAt(0), spendingId: entry.id }];
    const below = check([SOUND], { budget }, { lineCommitment });
    expect(below.map(({ message }) => message)).toEqual(['El plan es de $1,160.00 y lo comprometido, de $1,000.00.']);
    expect(below[0]?.remedy).toContain('Los $160.00 que faltan siguen contando como plan');
    const cancelled = {
      ...budget,
      spending: [entry, { ...entry, id: idAt(9_801), rank: 'a9', amount: -100_000, commitmentId: entry.id }],
    };
    expect(codes(check([SOUND], { budget: cancelled }, { lineCommitment }))).toEqual(['commitment-lost']);
    const larger = { ...budget, spending: [{ ...entry, amount: 116_001 }] };
    expect(codes(check([SOUND], { budget: larger }, { lineCommitment }))).toEqual(['contract-above-plan']);
  });

  it('settles a contract item by item, and says where one pays for a line of another', () => {
    const budget = budgetWith({
      authorised: [
        ['3611', monthly(0, 0, 0, 0, 300_000)],
        ['3661', monthly(0, 0, 0, 0, 300_000)],
      ],
      spending: [
        ['committed', '3611', 5, 50_000],
        ['committed', '3661', 5, 30_000],
      ],
    });
    const [radio, net] = budget.spending;
    const five = { ...SOUND, vatPercent: '0', grossRate: 5_000 };
    const link = (index: number, line: number, spendingId = '') => ({
      id: idAt(9_800 + index),
      rank: `a${index}`,
      lineId: lineAt(line),
      spendingId,
    });
    const both = planWith([five, { ...five, itemCode: '3661' }]);
    const links = [link(0, 0, radio?.id), link(1, 0, net?.id), link(2, 1, radio?.id), link(3, 1, net?.id)];
    const { uncommitted } = readCommitments(both.line, planCosts(both), { lineCommitment: links }, budget);
    expect([0, 1].map((index) => uncommitted.get(lineAt(index))?.[4])).toEqual([0, 20_000]);

    const found = check([five], { budget }, { lineCommitment: [link(0, 0, net?.id)] });
    expect(found.map(({ code, severity }) => [code, severity])).toContainEqual(['contract-other-item', 'warning']);
    expect(found.map(({ message }) => message)).toContain('Lo contrató la partida 3661 y en el plan dice 3611.');
    expect(codes(check([five], { budget }, { lineCommitment: [link(0, 0, radio?.id)] }))).toEqual([]);
  });

  it('warns of a contract that was linked in another copy only, whose line would count twice in the plan', () => {
    const budget = budgetWith({
      authorised: [['3611', monthly(0, 0, 0, 0, 232_000)]],
      spending: [['committed', '3611', 5, 116_000]],
    });
    const copy = planWith([SOUND]);
    const [line] = copy.line;
    if (!line) throw new Error('A plan of one line');
    const other = { ...line, id: idAt(9_900), scenarioId: idAt(9_901) };
    const link = (index: number, lineId: string) => ({
      id: idAt(9_800 + index),
      rank: `a${index}`,
      lineId,
      spendingId: budget.spending[0]?.id ?? '',
    });
    const inCopy = {
      line: [line, other],
      scenario: [...copy.scenario, { id: idAt(9_901), rank: 'b', name: 'Más radio', note: '' }],
      lineCommitment: [link(0, other.id)],
    };
    const found = check([SOUND], { budget }, inCopy);
    expect(found.find(({ code }) => code === 'contract-in-copy')?.message).toContain('de la copia «Más radio»');
    const both = { ...inCopy, lineCommitment: [link(0, other.id), link(1, line.id)] };
    expect(codes(check([SOUND], { budget }, both))).not.toContain('contract-in-copy');
  });

  it('does not call a contracted line without rate a plan of $0.00', () => {
    const budget = budgetWith({
      authorised: [['3611', monthly(0, 0, 0, 0, 116_000)]],
      spending: [['committed', '3611', 5, 50_000]],
    });
    const lineCommitment = [
      { id: idAt(9_800), rank: 'a0', lineId: lineAt(0), spendingId: budget.spending[0]?.id ?? '' },
    ];
    const found = check([{ ...SOUND, grossRate: null }], { budget }, { lineCommitment });
    expect(codes(found)).toContain('contract-without-cost');
    expect(found.map(({ message }) => message).join()).not.toContain('$0.00');
  });

  it('holds a line of a department against its ceiling as well', () => {
    const budget = budgetWith({
      lines: [{ itemCode: '3611', departmentId: PROMOTION }],
      authorised: [['3611', monthly(0, 0, 0, 0, 116_000)]],
      distribution: [
        ['3611', monthly(0, 0, 0, 0, 16_000), PROMOTION],
        ['3611', monthly(0, 0, 0, 0, 100_000), ENROLMENT],
      ],
    });
    const [found] = check([{ ...SOUND, budgetLineId: budget.line[0]?.id ?? null }], { budget });
    expect(found).toMatchObject({ code: 'plan-above-ceiling', where: 'Partida 3611, Promoción y Afiliación' });
  });
});

describe('a blackout', () => {
  const window = {
    id: ELECTION,
    rank: 'a0',
    process: 'Proceso ficticio 2026',
    agreement: 'Acuerdo ficticio 12/2026',
    scope: 'Estatal',
    startDate: '2026-05-06',
    endDate: '2026-05-20',
  };
  const spec = { ...SOUND, on: { '05-05': [4], '05-06': [2], '05-07': [0, 2], '05-20': [1], '05-21': [3] } } as const;
  const plan = planWith([spec], { blackout: [window] });

  it('warns of each line with its days, whatever the campaign is about', () => {
    expect(checkMediaPlan(plan, context)).toMatchObject([
      {
        code: 'in-blackout',
        severity: 'warning',
        place: { section: 'blackouts', rowId: lineAt(0), field: '2026-05-06' },
        message:
          'Se difunde durante la veda «Proceso ficticio 2026»: 6 a 7 de mayo y 20 de mayo. Nadie ha dicho si está exceptuado.',
      },
    ]);
  });

  it('does not warn of a day on which something is only paid for', () => {
    const produced = {
      ...SOUND,
      grossRate: 0,
      production: 1_000,
      productionDate: '2026-05-10',
      on: { '05-05': [1] },
    } as const;
    expect(codes(check([produced], {}, { blackout: [window] }))).toEqual([]);
  });

  it('takes an exception only as stated, with its reason and its reviewer, and keeps it on the list', () => {
    const say = (said: Parameters<typeof answerBlackout>[3]) => {
      const next = changed(plan, answerBlackout(plan, ELECTION, lineAt(0), said, countingIds()));
      return checkMediaPlan(next, context).map(({ code, severity }) => [code, severity]);
    };
    expect(say({ exception: 'health' })).toEqual([['in-blackout-unjustified', 'warning']]);
    expect(say({ exception: 'health', justification: 'Informa de vacunas.' })).toEqual([
      ['in-blackout-unreviewed', 'warning'],
    ]);
    const reviewed = { exception: 'health', justification: 'Informa de vacunas.', reviewer: 'Jurídico' } as const;
    // Without its day nobody can tell which calendar was looked at.
    expect(say(reviewed)).toEqual([['in-blackout-unreviewed', 'warning']]);
    expect(say({ ...reviewed, reviewedOn: '2026-04-20' })).toEqual([['in-blackout-stated', 'info']]);
    expect(say({ exception: 'none' })).toEqual([['in-blackout-not-exempt', 'blocking']]);
  });

  it('that ends before it starts, or of which nobody says who sets it, is found', () => {
    const wrong = { ...window, endDate: '2026-05-01', agreement: '' };
    expect(codes(check([SOUND], {}, { blackout: [wrong] }))).toEqual([
      'blackout-without-dates',
      'blackout-without-agreement',
    ]);
  });
});

describe('bad input', () => {
  const line = mediaPlanEntities.line.shape;
  const plan = mediaPlanEntities.mediaPlan.shape;

  it('is refused by the shape of the rows', () => {
    expect(plan.vatPercent.safeParse('160').success).toBe(false);
    expect(line.reach.safeParse('100.0001').success).toBe(false);
    expect(line.discounts.safeParse('15+120').success).toBe(false);
    expect(line.discounts.safeParse('15++5').success).toBe(false);
    expect(line.commissionPercent.safeParse('-3').success).toBe(false);
    expect(line.grossRate.safeParse(0.5).success).toBe(false);
    expect(line.grossRate.safeParse(-1).success).toBe(false);
    expect(mediaPlanEntities.lineDays.shape.p31.safeParse(10_000).success).toBe(false);
    const update = { op: 'update', entity: 'line', id: lineAt(0), field: 'paymentMonth', value: 13 };
    expect(mediaPlanChange.safeParse(update).success).toBe(false);
    expect(mediaPlanChange.safeParse({ ...update, value: 12 }).success).toBe(true);
  });

  it('is refused where it is typed, in Spanish', () => {
    const said = (result: { ok: boolean; error?: { message: string }; value?: unknown }) =>
      result.ok ? result.value : result.error?.message;
    expect(said(parsePercentage('160 %'))).toBe('«160 %» pasa de 100 %. Escriba un porcentaje de 0 a 100.');
    expect(said(parsePercentage('16.00%'))).toBe('16');
    expect(said(parsePercentage('007.5'))).toBe('7.5');
    expect(said(parsePercentage('dieciséis'))).toContain('no es un porcentaje');
    expect(said(parsePercentage('1.234567'))).toContain('más de 4 decimales');
    expect(said(parseDiscounts('15% + 5 %'))).toBe('15+5');
    expect(said(parseDiscounts('15 + '))).toContain('le falta un porcentaje');
    expect(said(parseDiscounts('15+101'))).toContain('pasa de 100 %');
    expect(parseMoney('1.123456789').ok).toBe(false);
  });

  it('leaves a whole plan that reads back as it was', () => {
    const content = planWith([SOUND, { ...SOUND, airtime: 'state' }]);
    expect(mediaPlanContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
    expect(
      changeSchema(mediaPlanEntities).safeParse(setMediaField('line', lineAt(0), 'discounts', '15+5')).success,
    ).toBe(true);
  });
});
