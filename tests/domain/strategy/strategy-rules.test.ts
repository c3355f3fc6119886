import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankActivity } from '#shared/domain/annual-program/program-edits.ts';
import { applyChanges, invertChanges } from '#shared/domain/common/changes.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { campaignSources } from '#shared/domain/strategy/campaign-sources.ts';
import { checksOf, materialCheckFile } from '#shared/domain/strategy/material-checks.ts';
import {
  type Campaign,
  type Material,
  type StrategyChange,
  type StrategyContent,
  strategyChange,
  strategyContent,
} from '#shared/domain/strategy/strategy.ts';
import {
  answerCheck,
  blankCampaign,
  campaignsFromProgram,
  deleteCampaign,
  tiedTo,
  toggleTie,
  toggleTrait,
} from '#shared/domain/strategy/strategy-edits.ts';
import { appendStrategyRow, insertedStrategyId } from '#shared/domain/strategy/strategy-rows.ts';
import { checkStrategy, type StrategyCheckContext } from '#shared/domain/strategy/strategy-rules.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { shippedLists } from '#tests/domain/media/shipped-media.ts';
import { campaignWith, materialWith, strategyWith } from '#tests/domain/strategy/strategy-builder.ts';

const shippedChecks = materialCheckFile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/catalogues/material-checks.json'), 'utf8')),
).checks;

const SEGMENT = idAt(6_101);
const TERRITORY = idAt(6_102);
const CONCLUSION = idAt(6_103);
const STRATEGY = idAt(6_104);
const context: StrategyCheckContext = {
  diagnosis: {
    segment: [{ id: SEGMENT, name: 'Mujeres jefas de familia' }],
    territory: [{ id: TERRITORY }],
    conclusion: [{ id: CONCLUSION, text: 'La gente no sabe dónde se tramita' }],
  },
  program: { strategy: [{ id: STRATEGY, text: 'Llevar el trámite a los mercados' }] },
  kinds: new Set(shippedLists.campaignKinds.map(({ subkind }) => subkind)),
  checks: shippedChecks,
};

const tied = (entity: object, at: number) => ({ id: idAt(6_200 + at), rank: 'a0', campaignId: idAt(6_001), ...entity });

/** A strategy with nothing to object to. */
const sound = (campaign: Partial<Campaign> = {}, material: Partial<Material> = {}): StrategyContent => {
  const content = strategyWith({
    campaign: [
      campaignWith({
        objective: 'Que cada familia sepa dónde y cuándo se tramita.',
        message: 'El trámite llega a su mercado.',
        coverage: 'Municipal',
        startDate: '2026-03-01',
        endDate: '2026-06-30',
        ...campaign,
      }),
    ],
    campaignSegment: [tied({ segmentId: SEGMENT }, 1)] as never,
    campaignTerritory: [tied({ territoryId: TERRITORY }, 2)] as never,
    campaignConclusion: [tied({ conclusionId: CONCLUSION }, 3)] as never,
    campaignStrategy: [tied({ strategyId: STRATEGY }, 4)] as never,
    material: [materialWith({ startDate: '2026-03-01', endDate: '2026-04-30', ...material })],
    materialCheck: shippedChecks.map(({ id, nature }, index) => ({
      id: idAt(6_300 + index),
      rank: `a${index}`,
      materialId: idAt(6_002),
      checkId: id,
      answer: nature === 'require' ? ('applies' as const) : ('not-applicable' as const),
      evidence: nature === 'require' ? 'En el cierre del spot.' : '',
    })),
  });
  const [strategy] = content.strategy;
  return strategy
    ? { ...content, strategy: [{ ...strategy, objective: paragraphs('Que nadie se quede sin saber.') }] }
    : content;
};

const codes = (content: StrategyContent, more: Partial<StrategyCheckContext> = {}) =>
  checkStrategy(content, { ...context, ...more }).map(({ code }) => code);
const changed = (content: StrategyContent, changes: readonly StrategyChange[]): StrategyContent =>
  applyChanges(content, changes) as StrategyContent;

describe('a communication strategy', () => {
  it('with nothing to object to has no findings', () => {
    expect(checkStrategy(sound(), context)).toEqual([]);
  });

  it.each<[string, Partial<Campaign>, Partial<Material>]>([
    ['campaign-without-name', { name: '' }, {}],
    ['campaign-without-objective', { objective: ' ' }, {}],
    ['campaign-without-message', { message: '' }, {}],
    ['campaign-without-coverage', { coverage: '' }, {}],
    ['campaign-kind', { kind: 'Propaganda' }, {}],
    ['campaign-without-dates', { endDate: '' }, {}],
    ['campaign-dates-reversed', { startDate: '2026-06-30', endDate: '2026-03-01' }, { startDate: '', endDate: '' }],
    ['campaign-outside-year', { endDate: '2027-01-15' }, {}],
    ['internal-audience-unnamed', { audience: 'both' }, {}],
    ['campaign-name-length', { name: 'Agua' }, {}],
    ['campaign-objective-length', { objective: 'Que se sepa. '.repeat(50) }, {}],
    ['material-without-name', {}, { name: '' }],
    ['material-dates-reversed', {}, { startDate: '2026-04-30', endDate: '2026-03-01' }],
    ['material-outside-campaign', {}, { endDate: '2026-07-01' }],
  ])('is told «%s»', (code, campaign, material) => {
    const findings = checkStrategy(sound(campaign, material), context);
    expect(findings.map((one) => one.code)).toEqual([code]);
    expect(findings.every(({ where, message, remedy }) => where && message && remedy)).toBe(true);
  });

  it('names what the diagnosis and the programme say and no campaign takes up, and what they have lost', () => {
    const content = { ...sound(), campaignSegment: [], campaignConclusion: [], campaignStrategy: [] };
    expect(codes(content)).toEqual([
      'campaign-without-segment',
      'campaign-without-reason',
      'conclusion-without-campaign',
      'strategy-without-campaign',
      'segments-without-campaign',
    ]);
    const gone = { diagnosis: { segment: [], territory: [], conclusion: [] }, program: { strategy: [] } };
    expect(codes(sound(), gone)).toEqual(['segment-lost', 'territory-lost', 'conclusion-lost', 'strategy-lost']);
  });

  it('asks for campaigns, their materials and what the communication is for', () => {
    expect(codes(strategyWith())).toEqual(['strategy-without-objective', 'strategy-without-campaigns']);
    expect(codes({ ...sound(), material: [] })).toEqual(['campaign-without-material']);
    expect(codes(sound({}, { campaignId: idAt(1) }))).toEqual([
      'campaign-without-material',
      'material-without-campaign',
    ]);
  });
});

describe('the checklist of article 134', () => {
  it('must be answered for every material, and says which question is missing', () => {
    const findings = checkStrategy({ ...sound(), materialCheck: [] }, context);
    expect(findings).toHaveLength(shippedChecks.length);
    expect(findings[2]).toMatchObject({
      code: 'check-unanswered',
      severity: 'blocking',
      place: { section: 'materials', rowId: idAt(6_002), field: 'names' },
      message: 'Falta contestar «Nombres de servidores públicos».',
    });
  });

  it('asks for evidence of what applies and for the reason where a requirement does not', () => {
    const say = (checkId: string, said: Parameters<typeof answerCheck>[3]) => {
      const content = sound();
      return checkStrategy(
        changed(content, answerCheck(content, idAt(6_002), checkId, said, countingIds())),
        context,
      ).map(({ code, severity }) => [code, severity]);
    };
    expect(say('names', { answer: 'applies' })).toEqual([['check-without-evidence', 'blocking']]);
    expect(say('names', { answer: 'applies', evidence: 'El del director, en el directorio.' })).toEqual([
      ['check-to-review', 'warning'],
    ]);
    expect(say('legend', { answer: 'not-applicable', evidence: '' })).toEqual([['check-without-reason', 'warning']]);
    expect(say('legend', { evidence: '' })).toEqual([['check-without-evidence', 'warning']]);
    expect(say('legend', { answer: null })).toEqual([['check-unanswered', 'blocking']]);
  });

  it('holds only what was in force in the year', () => {
    const of = (year: number) => checksOf(shippedChecks, year).map(({ id }) => id);
    expect(of(2012)).toEqual(['purpose', 'institution', 'names', 'image-voice', 'slogan', 'party']);
    expect(of(2014)).toContain('labour-report');
    expect(of(2014)).not.toContain('legend');
    expect(of(2026)).toHaveLength(shippedChecks.length);
  });
});

describe('editing a strategy', () => {
  it('ties and unties, answers once a question, and undo takes it back', () => {
    const content = sound();
    const campaignId = idAt(6_001);
    const untied = changed(content, toggleTie(content, 'campaignSegment', campaignId, SEGMENT, countingIds()));
    expect(tiedTo(untied, 'campaignSegment', campaignId)).toEqual([]);
    const again = changed(untied, toggleTie(untied, 'campaignSegment', campaignId, SEGMENT, countingIds()));
    expect(tiedTo(again, 'campaignSegment', campaignId)).toEqual([SEGMENT]);
    const rural = changed(content, toggleTrait(content, campaignId, 'settlement', 'Rural', countingIds()));
    expect(rural.campaignTrait).toHaveLength(1);
    expect(changed(rural, toggleTrait(rural, campaignId, 'settlement', 'rural', countingIds())).campaignTrait).toEqual(
      [],
    );
    expect(answerCheck(content, idAt(6_002), 'names', { answer: 'not-applicable' }, countingIds())).toEqual([]);
  });

  it('deletes a campaign with all that hangs on it, and undo brings it all back', () => {
    const content = sound();
    const changes = deleteCampaign(content, idAt(6_001));
    const without = changed(content, changes);
    expect([without.campaign, without.material, without.materialCheck, without.campaignSegment]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(changed(without, invertChanges(content, changes))).toEqual(content);
  });

  it('begins campaigns from the strategies of the programme, once each', () => {
    const source = {
      strategyId: STRATEGY,
      text: 'Llevar el trámite a los mercados, antes de que abran los puestos, con brigadas que hablen la lengua de la zona',
      conclusionIds: [CONCLUSION],
      segmentIds: [SEGMENT],
      territoryIds: [TERRITORY],
    };
    const content = strategyWith();
    const changes = campaignsFromProgram(content, [source], countingIds());
    expect(changes.every((change) => strategyChange.safeParse(change).success)).toBe(true);
    const begun = changed(content, changes);
    const id = insertedStrategyId(changes, 'campaign') ?? '';
    expect(begun.campaign.map(({ name, objective }) => [name.endsWith('…'), objective])).toEqual([[true, source.text]]);
    expect(tiedTo(begun, 'campaignConclusion', id)).toEqual([CONCLUSION]);
    expect(tiedTo(begun, 'campaignTerritory', id)).toEqual([TERRITORY]);
    expect(campaignsFromProgram(begun, [source], countingIds())).toEqual([]);
    expect(strategyContent.parse(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
  });

  it('takes from the programme what each strategy answers, and whom and where its activities reach', () => {
    const [first, second] = [idAt(6_401), idAt(6_402)];
    const tie = (at: number, activityId: string) => ({ id: idAt(6_410 + at), rank: `a${at}`, activityId });
    const activity = (id: string, strategyId: string | null) => ({ ...blankActivity(), id, rank: 'a0', strategyId });
    expect(
      campaignSources({
        strategy: [{ id: STRATEGY, rank: 'a0', objectiveId: null, text: 'Ir a los mercados' }],
        strategyAnswer: [{ id: idAt(6_420), rank: 'a0', strategyId: STRATEGY, conclusionId: CONCLUSION }],
        activity: [activity(first, STRATEGY), activity(second, null)],
        activitySegment: [1, 2].map((at) => ({ ...tie(at, first), segmentId: SEGMENT })),
        activityTerritory: [{ ...tie(3, second), territoryId: TERRITORY }],
      }),
    ).toEqual([
      {
        strategyId: STRATEGY,
        text: 'Ir a los mercados',
        conclusionIds: [CONCLUSION],
        segmentIds: [SEGMENT],
        territoryIds: [],
      },
    ]);
  });

  it('appends a campaign after the last', () => {
    const content = sound();
    const next = changed(content, appendStrategyRow(content, 'campaign', blankCampaign(), countingIds()));
    expect(next.campaign.map(({ name }) => name)).toEqual(['Cuide el agua de su casa', '']);
  });
});
