import { describe, expect, it } from 'vitest';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import { answerBlackout } from '#shared/domain/media/media-edits.ts';
import { mediaPlanGuide, placeOfMediaQuestion, questionAtMediaPlace } from '#shared/domain/media/media-guide.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { MediaCheckContext } from '#shared/domain/media/media-reading.ts';
import { checkMediaPlan } from '#shared/domain/media/media-rules.ts';
import { budgetWith, countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { CAMPAIGN, changed, type LineSpec, lineAt, planWith } from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { campaignWith } from '#tests/domain/strategy/strategy-builder.ts';

const ELECTION = idAt(9_500);
const LINE = lineAt(0);

const context: MediaCheckContext = {
  catalogue: shippedMedia,
  campaignKinds: shippedLists.campaignKinds,
  strategy: {
    campaign: [campaignWith({ id: CAMPAIGN, startDate: '2026-05-01', endDate: '2026-06-30' })],
    material: [],
  },
  diagnosis: { segment: [], territory: [] },
  budget: budgetWith({ authorised: [['3611', [0, 0, 0, 0, 116_000, 0, 0, 0, 0, 0, 0, 0]]] }),
};

const SOUND: LineSpec = {
  campaignId: CAMPAIGN,
  mediumKey: keyOf('Radiodifusoras locales', 'Spot de 30 seg.'),
  outlet: 'Radio Ejemplo',
  place: 'Ciudad de Prueba',
  grossRate: 10_000,
  itemCode: '3611',
  on: { '05-04': [10] },
};

const guide = (plan: MediaPlanContent): readonly GuideQuestion[] => mediaPlanGuide(plan, context);
const open = (plan: MediaPlanContent): readonly string[] =>
  guide(plan)
    .filter(({ state }) => state === 'open')
    .map(({ key }) => key);
const blocking = (plan: MediaPlanContent) =>
  checkMediaPlan(plan, context).filter(({ severity }) => severity === 'blocking');

describe('the questions of a media plan', () => {
  it('begin with the campaigns of the strategy', () => {
    expect(open(planWith([]))).toEqual([`campaign:${CAMPAIGN}`, 'budget']);
    const [title] = guide(planWith([]));
    expect(title).toMatchObject({ key: 'title', state: 'answered' });
  });

  it('send to the strategy first where it has no campaigns, and ask for the rest only if one likes', () => {
    const without = { ...context, strategy: { campaign: [], material: [] } };
    const asked = mediaPlanGuide(planWith([]), without).map(({ key, state }) => [key, state]);
    expect(asked).toContainEqual(['nocampaigns', 'open']);
    expect(asked).toContainEqual(['loose', 'optional']);
    expect(asked.findIndex(([key]) => key === 'nocampaigns')).toBeLessThan(asked.findIndex(([key]) => key === 'loose'));
    const some = mediaPlanGuide(planWith([{ ...SOUND, campaignId: null }]), without);
    expect(some.find(({ key }) => key === 'nocampaigns')?.state).toBe('optional');
  });

  it('ask of a new line all that it lacks, one thing after the other', () => {
    expect(open(planWith([{ campaignId: CAMPAIGN }]))).toEqual([
      `line:${LINE}:what`,
      `line:${LINE}:when`,
      `line:${LINE}:price`,
    ]);
    expect(open(planWith([{ ...SOUND, itemCode: '' }]))).toEqual([`line:${LINE}:payer`]);
    expect(open(planWith([{ ...SOUND, grossRate: null }]))).toEqual([`line:${LINE}:price`]);
  });

  it('are answered once nothing stands in the way', () => {
    expect(open(planWith([SOUND]))).toEqual([]);
    expect(blocking(planWith([SOUND]))).toEqual([]);
  });

  it('stay open for whatever stands in the way, each in its place', () => {
    const faults: readonly (readonly [LineSpec, Partial<MediaPlanContent>, string])[] = [
      [{ ...SOUND, on: { '05-04': [10], '07-20': [1] } }, {}, `line:${LINE}:when`],
      [{ ...SOUND, grossRate: 20_000 }, {}, 'budget'],
      [{ ...SOUND, mediumKey: 'radio/nada/nada' }, {}, `line:${LINE}:what`],
      [{ ...SOUND, campaignId: idAt(77) }, {}, `line:${LINE}:what`],
      [{ ...SOUND, universeId: idAt(78) }, {}, `line:${LINE}:audience`],
      [{ ...SOUND, rating: '140' }, {}, `line:${LINE}:audience`],
      [{ ...SOUND, productionDate: '2025-05-01', production: 0 }, {}, `line:${LINE}:price`],
      [{ ...SOUND, on: {}, production: 50_000 }, {}, `line:${LINE}:price`],
    ];
    for (const [line, more, key] of faults) {
      const plan = { ...planWith([line]), ...more };
      expect(blocking(plan), key).not.toEqual([]);
      expect(open(plan), key).toContain(key);
    }
    const untaxed = changed(planWith([SOUND]), [
      { op: 'update', entity: 'mediaPlan', id: planWith([]).mediaPlan[0]?.id ?? '', field: 'vatPercent', value: '' },
    ]);
    expect(open(untaxed)).toContain('vatPercent');
    const unchosen = { ...planWith([SOUND]), scenario: [] };
    expect(open(unchosen)).toContain('scenarioId');
  });

  it('ask for each line in a blackout until somebody stated and reviewed why it goes on', () => {
    const plan: MediaPlanContent = {
      ...planWith([SOUND]),
      blackout: [
        {
          id: ELECTION,
          rank: 'a0',
          process: 'Elección ficticia',
          agreement: 'Acuerdo 12',
          scope: 'Estado',
          startDate: '2026-05-01',
          endDate: '2026-05-31',
        },
      ],
    };
    const said = (answer: Parameters<typeof answerBlackout>[3]) =>
      changed(plan, answerBlackout(plan, ELECTION, LINE, answer, countingIds()));
    expect(open(plan)).toEqual([`blackout:${LINE}`]);
    expect(open(said({ exception: 'none' }))).toEqual([`blackout:${LINE}`]);
    expect(open(said({ exception: 'health', justification: 'Vacunación' }))).toEqual([`blackout:${LINE}`]);
    expect(
      open(said({ exception: 'health', justification: 'Vacunación', reviewer: 'Jurídico', reviewedOn: '2026-04-20' })),
    ).toEqual([]);
  });

  it('lead from a finding to its question and back to its place', () => {
    const questions = guide(planWith([SOUND]));
    for (const { key } of questions) {
      expect(questionAtMediaPlace(questions, placeOfMediaQuestion(key)), key).toBeDefined();
      if (key.startsWith('line:')) expect(questionAtMediaPlace(questions, placeOfMediaQuestion(key))).toBe(key);
    }
  });
});
