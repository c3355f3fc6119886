import { describe, expect, it } from 'vitest';
import { mediaSummary, summaryOfPlan } from '#shared/domain/media/media-summary.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { CAMPAIGN, planWith } from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedMedia } from '#tests/domain/media/shipped-media.ts';

const RADIO = keyOf('Radiodifusoras locales', 'Spot de 30 seg.');
const TELEVISION = keyOf('Televisión abierta local', 'Spot de 20 seg.');
const LINE = idAt(700);

describe('what a media plan gives its strategy', () => {
  const content = planWith([
    { mediumKey: RADIO, grossRate: 10_000, budgetLineId: LINE, on: { '05-04': [2, 1] } },
    { mediumKey: TELEVISION, airtime: 'state', on: { '05-05': [4] } },
    { mediumKey: TELEVISION, itemCode: '3611', grossRate: null, on: { '05-05': [1] } },
    { mediumKey: RADIO, campaignId: null, grossRate: 30_000, itemCode: '3612', vatPercent: '0', on: { '05-06': [1] } },
    // Nothing of it is published.
    { mediumKey: TELEVISION, airtime: 'fiscal', campaignId: null },
  ]);
  const summary = summaryOfPlan(content, shippedMedia, new Map([[LINE, { itemCode: '3611', departmentId: null }]]));

  it('adds up by medium, item and campaign to the plan, and says what isn’t known', () => {
    expect(summary.whole).toEqual({ paid: 8, bonus: 1, total: 23_200 + 30_000, unknown: 1, unpriced: 1 });
    expect(summary.byMedium.map(({ key, total, unknown }) => [key, total, unknown])).toEqual([
      ['Radio', 53_200, 0],
      ['Televisión', 0, 1],
    ]);
    expect(summary.byItem.map(({ key, total, share }) => [key, total, share])).toEqual([
      ['3611', 23_200, 4_361],
      ['', 0, 0],
      ['3612', 30_000, 5_639],
    ]);
    expect(mediaSummary.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  });

  it('says of each campaign whether it goes on television and radio, lent or bought', () => {
    expect(summary.byCampaign).toMatchObject([
      {
        key: CAMPAIGN,
        media: ['Radio', 'Televisión'],
        officialTelevision: true,
        officialRadio: false,
        boughtTelevision: true,
        boughtRadio: true,
      },
      { key: '', media: ['Radio'], officialTelevision: false, boughtRadio: true, boughtTelevision: false },
    ]);
  });

  it('is of nothing while no copy is the plan', () => {
    const [row] = content.mediaPlan;
    if (!row) throw new Error('A plan without its row');
    const none = summaryOfPlan({ ...content, mediaPlan: [{ ...row, scenarioId: null }] }, shippedMedia, new Map());
    expect(none).toMatchObject({ byMedium: [], whole: { total: 0, paid: 0 } });
  });
});
