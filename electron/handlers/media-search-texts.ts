import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { shortened } from '#shared/domain/common/text.ts';
import { lineNumbers } from '#shared/domain/media/line-numbers.ts';
import { type MediaCatalogue, unitWords } from '#shared/domain/media/media-catalogue.ts';
import { type MediaPlanContent, mediaPlanEntities, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import type { MediaSection } from '#shared/domain/media/media-reading.ts';
import { type WordPart, wordParts } from '#shared/domain/search/word-fields.ts';
import { type StrategyContent, strategyEntities } from '#shared/domain/strategy/strategy.ts';
import type { StrategySection } from '#shared/domain/strategy/strategy-finding.ts';

/** What a person may look for in a communication strategy: its texts, topics, campaigns, materials. */
export const strategyTexts = (content: StrategyContent): readonly SearchText[] => {
  const rows = <E extends keyof StrategyContent>(
    entity: E,
    section: StrategySection | 'topics',
    place: (row: StrategyContent[E][number], index: number) => string,
    rowOf: (row: StrategyContent[E][number]) => string = ({ id }) => id,
  ): readonly SearchText[] =>
    content[entity].map((row, index) =>
      textAt(section, rowOf(row), ['Estrategia', place(row, index)], wordParts(strategyEntities[entity], row)),
    );
  const materials = new Map(content.material.map((row, index) => [row.id, index + 1]));
  const campaigns = new Map(content.campaign.map((row, index) => [row.id, index + 1]));
  return sayingSomething([
    ...rows('strategy', 'strategy', () => 'datos generales'),
    ...rows('topic', 'topics', () => 'temas'),
    ...rows('campaign', 'campaigns', ({ name }, index) => called(`campaña ${index + 1}`, name)),
    ...rows(
      'campaignTrait',
      'audiences',
      ({ campaignId }) => `público de la campaña ${campaigns.get(campaignId) ?? '?'}`,
      ({ campaignId }) => campaignId,
    ),
    ...rows('material', 'materials', ({ name }, index) => called(`material ${index + 1}`, name)),
    ...rows(
      'materialCheck',
      'materials',
      ({ materialId }) => `revisión del material ${materials.get(materialId) ?? '?'}`,
      ({ materialId }) => materialId,
    ),
    ...rows('signatory', 'signatures', () => 'firmas'),
  ]);
};

/** What a person may look for in a media plan; what stands in a what-if copy says in which. */
export const mediaPlanTexts = (content: MediaPlanContent, catalogue: MediaCatalogue): readonly SearchText[] => {
  const rows = <E extends keyof MediaPlanContent>(
    entity: E,
    section: MediaSection | 'compare',
    place: (row: MediaPlanContent[E][number]) => string,
    rowOf: (row: MediaPlanContent[E][number]) => string = ({ id }) => id,
    more: (row: MediaPlanContent[E][number]) => readonly WordPart[] = () => [],
  ): readonly SearchText[] =>
    content[entity].map((row) =>
      textAt(
        section,
        rowOf(row),
        ['Plan de medios', place(row)],
        [...wordParts(mediaPlanEntities[entity], row), ...more(row)],
      ),
    );
  const units = new Map(catalogue.units.map((unit) => [unit.key, unitWords(unit)]));
  const scenarios = new Map(content.scenario.map(({ id, name }) => [id, name]));
  const numbers = lineNumbers(content);
  const { scenarioId } = mediaPlanOf(content);
  const ofCopy = (id: string): string => (id === scenarioId ? '' : ` de la copia «${scenarios.get(id) ?? ''}»`);
  return sayingSomething([
    ...rows('mediaPlan', 'plan', () => 'datos del plan'),
    ...rows('scenario', 'compare', () => 'copias'),
    ...rows(
      'line',
      'lines',
      (row) => called(`renglón ${numbers.get(row.id) ?? '?'}${ofCopy(row.scenarioId)}`, row.outlet),
      ({ id }) => id,
      // What the line buys is a key of the catalogue; people look for its words.
      ({ mediumKey }) => {
        const text = units.get(mediumKey) ?? '';
        return text === '' ? [] : [{ field: 'mediumKey', text }];
      },
    ),
    ...rows('universe', 'audience', () => 'universos'),
    ...rows('measuredReach', 'audience', () => 'alcance medido'),
    ...rows('blackout', 'blackouts', () => 'vedas'),
    ...rows(
      'blackoutAnswer',
      'blackouts',
      () => 'respuesta a una veda',
      ({ blackoutId }) => blackoutId,
    ),
  ]);
};

/** Whatever of a row was found, it is recognised by its name. */
const called = (place: string, name: string): string =>
  name.trim() === '' ? place : `${place}: ${shortened(name.trim())}`;
