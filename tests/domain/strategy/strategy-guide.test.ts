import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { materialCheckFile } from '#shared/domain/strategy/material-checks.ts';
import { STRATEGY_SIGNATURE_ROLES } from '#shared/domain/strategy/signature-roles.ts';
import { type StrategyChange, type StrategyContent, strategyOf } from '#shared/domain/strategy/strategy.ts';
import {
  answerCheck,
  blankMaterial,
  campaignsFromProgram,
  deleteCampaign,
  deleteMaterial,
  toggleTie,
} from '#shared/domain/strategy/strategy-edits.ts';
import {
  placeOfStrategyQuestion,
  questionAtStrategyPlace,
  strategyGuide,
  strategyQuestion,
} from '#shared/domain/strategy/strategy-guide.ts';
import { appendStrategyRow, removeStrategyRow, setStrategyField } from '#shared/domain/strategy/strategy-rows.ts';
import { checkStrategy, type StrategyCheckContext } from '#shared/domain/strategy/strategy-rules.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { shippedLists } from '#tests/domain/media/shipped-media.ts';
import { strategyWith } from '#tests/domain/strategy/strategy-builder.ts';

const { checks } = materialCheckFile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/catalogues/material-checks.json'), 'utf8')),
);

const SEGMENTS = [idAt(6_101), idAt(6_111)] as const;
const TERRITORY = idAt(6_102);
const CONCLUSION = idAt(6_103);
const STRATEGY = idAt(6_104);
const context: StrategyCheckContext = {
  diagnosis: {
    segment: SEGMENTS.map((id, at) => ({ id, name: `Grupo ficticio ${at + 1}` })),
    territory: [{ id: TERRITORY }],
    conclusion: [{ id: CONCLUSION, text: 'La gente no sabe dónde se tramita' }],
  },
  program: { strategy: [{ id: STRATEGY, text: 'Llevar el trámite a los mercados' }] },
  kinds: new Set(shippedLists.campaignKinds.map(({ subkind }) => subkind)),
  checks,
};
const sources = [
  {
    strategyId: STRATEGY,
    text: 'Llevar el trámite a los mercados',
    conclusionIds: [],
    segmentIds: [SEGMENTS[0]],
    territoryIds: [TERRITORY],
  },
];

const open = (questions: readonly GuideQuestion[]) => questions.filter(({ state }) => state === 'open');
const graver = (content: StrategyContent) =>
  checkStrategy(content, context).filter(({ code, severity }) => severity !== 'info' && code !== 'check-to-review');

/** Where a person looks for what is missing. */
const ASKED: Readonly<Record<string, string>> = {
  'campaign-kind': 'campaign what',
  'campaign-without-message': 'campaign say',
  'campaign-without-segment': 'campaign whom',
  'internal-audience-unnamed': 'campaign whom',
  'segment-lost': 'campaign whom',
  'campaign-without-coverage': 'campaign where',
  'campaign-without-territory': 'campaign where',
  'territory-lost': 'campaign where',
  'campaign-without-dates': 'campaign when',
  'campaign-outside-year': 'campaign when',
  'campaign-without-reason': 'campaign why',
  'conclusion-lost': 'campaign why',
  'campaign-without-material': 'campaign materials',
  'material-without-name': 'material what',
  'material-without-campaign': 'material what',
  'material-outside-campaign': 'material what',
  'check-unanswered': 'material check',
  'check-without-evidence': 'material check',
  'conclusion-without-campaign': 'conclusion ',
  'segments-without-campaign': 'segments ',
};

/** What a person writes in answer to a question that is open. */
const answer = (content: StrategyContent, key: string, newId: () => string): readonly StrategyChange[] => {
  const { kind, id, part } = strategyQuestion(key);
  const row = strategyOf(content);
  const campaign = content.campaign[0]?.id ?? '';
  const say = (field: 'name' | 'kind' | 'objective' | 'message' | 'coverage' | 'startDate' | 'endDate', text: string) =>
    setStrategyField('campaign', id, field, text);
  switch (`${kind} ${part}`) {
    case 'objective ':
      return [setStrategyField('strategy', row.id, 'objective', paragraphs('Que nadie se quede sin saber.'))];
    case 'conclusion ':
      return toggleTie(content, 'campaignConclusion', campaign, id, newId);
    case 'campaigns ':
      return campaignsFromProgram(content, sources, newId);
    case 'campaign what':
      return [say('kind', 'Campaña de comunicación social')];
    case 'campaign say':
      return [say('message', 'El trámite llega a su mercado.')];
    case 'campaign where':
      return [say('coverage', 'Municipal')];
    case 'campaign when':
      return [say('startDate', '2026-03-01'), say('endDate', '2026-06-30')];
    case 'campaign materials':
      return appendStrategyRow(content, 'material', blankMaterial(id), newId);
    case 'material what':
      return [setStrategyField('material', id, 'name', 'Cartel ficticio')];
    case 'material check':
      return checks.flatMap(({ id: checkId, nature }) =>
        answerCheck(
          content,
          id,
          checkId,
          { answer: nature === 'require' ? 'applies' : 'not-applicable', evidence: 'En el cierre.' },
          newId,
        ),
      );
    case 'segments ':
      return toggleTie(content, 'campaignSegment', campaign, SEGMENTS[1], newId);
    case 'role ':
      return appendStrategyRow(content, 'signatory', { role: id, name: 'Ana Ejemplo', position: '' }, newId);
    default:
      throw new Error(`${key} is open and nobody knows what to answer`);
  }
};

const changed = (content: StrategyContent, changes: readonly StrategyChange[]): StrategyContent =>
  applyChanges(content, changes) as StrategyContent;

const finished = (): StrategyContent => {
  const newId = countingIds(7_000);
  let content = strategyWith();
  for (let most = 0; most < 60; most += 1) {
    const next = open(strategyGuide(content, context))[0];
    if (!next) return content;
    content = changed(content, answer(content, next.key, newId));
  }
  throw new Error('The questions never end');
};

describe('the questions of a strategy', () => {
  it('lead from nothing to a strategy with no open question and no finding', () => {
    const content = finished();
    expect(checkStrategy(content, context)).toEqual([]);
    expect(content.campaign).toHaveLength(1);
    expect(content.signatory).toHaveLength(STRATEGY_SIGNATURE_ROLES.length);
  });

  it('stay open as long as the checks ask for something, whatever was taken away', () => {
    const whole = finished();
    const [campaign] = whole.campaign;
    const [material] = whole.material;
    if (!campaign || !material) throw new Error('A finished strategy has both');
    const spoils: readonly ((content: StrategyContent) => readonly StrategyChange[])[] = [
      ...(['name', 'kind', 'objective', 'message', 'coverage', 'startDate', 'endDate'] as const).map((field) => () => [
        setStrategyField('campaign', campaign.id, field, ''),
      ]),
      () => [setStrategyField('campaign', campaign.id, 'audience', 'internal')],
      () => [setStrategyField('campaign', campaign.id, 'endDate', '2027-02-01')],
      () => [setStrategyField('material', material.id, 'name', '')],
      () => [setStrategyField('material', material.id, 'startDate', '2026-12-01')],
      () => [setStrategyField('material', material.id, 'campaignId', idAt(6_999))],
      ...(['campaignSegment', 'campaignTerritory', 'campaignConclusion', 'campaignStrategy'] as const).map(
        (tie) => (content: StrategyContent) => content[tie].map(({ id }) => removeStrategyRow(tie, id)),
      ),
      // A group that the diagnosis no longer has.
      (content) => toggleTie(content, 'campaignSegment', campaign.id, idAt(6_998), countingIds(7_900)),
      (content) => toggleTie(content, 'campaignTerritory', campaign.id, idAt(6_997), countingIds(7_910)),
      (content) => toggleTie(content, 'campaignConclusion', campaign.id, idAt(6_996), countingIds(7_920)),
      (content) => content.materialCheck.slice(0, 2).map(({ id }) => removeStrategyRow('materialCheck', id)),
      (content) => content.materialCheck.map(({ id }) => setStrategyField('materialCheck', id, 'evidence', '')),
      (content) => deleteMaterial(content, material.id),
    ];
    fc.assert(
      fc.property(fc.subarray(spoils.map((_, at) => at)), (chosen) => {
        const content = chosen.reduce(
          (now, at) => changed(now, spoils[at]?.(now).filter((change) => stillThere(now, change)) ?? []),
          whole,
        );
        const questions = strategyGuide(content, context);
        const left = new Set(open(questions).map(({ key }) => key));
        for (const { code, place } of graver(content)) {
          const key = questionAtStrategyPlace(questions, place);
          expect(key, code).toBeDefined();
          expect(left.has(key ?? ''), code).toBe(true);
          const { kind, part } = strategyQuestion(key ?? '');
          if (ASKED[code] !== undefined) expect(`${kind} ${part}`, code).toBe(ASKED[code]);
        }
        if (left.size === 0) expect(graver(content)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(open(strategyGuide(changed(whole, deleteCampaign(whole, campaign.id)), context)).length).toBeGreaterThan(0);
  });

  it('are asked once each, and lead to a place of the screen that leads back', () => {
    const questions = strategyGuide(finished(), context);
    const keys = questions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    // Who signs and the programme's strategies are listed together: those places name no single question.
    const single = questions.filter(({ key }) => !/^(role|program)/.test(key));
    for (const { key } of single) {
      expect(questionAtStrategyPlace(questions, placeOfStrategyQuestion(key)), key).toBe(key);
    }
  });
});

/** Deleting what an earlier change took away isn't asked of the document. */
const stillThere = (content: StrategyContent, change: StrategyChange): boolean =>
  change.op === 'insert' ||
  (content[change.entity] as readonly { readonly id: string }[]).some(({ id }) => id === change.id);
