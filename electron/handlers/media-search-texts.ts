import { planText } from '#electron/handlers/plan-search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-repository.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { lineNumbers } from '#shared/domain/media/line-numbers.ts';
import { type MediaCatalogue, unitWords } from '#shared/domain/media/media-catalogue.ts';
import { type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import type { MediaSection } from '#shared/domain/media/media-reading.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';
import type { StrategySection } from '#shared/domain/strategy/strategy-finding.ts';

/** What a person may look for in a communication strategy: its texts, topics, campaigns, materials. */
export const strategyTexts = (content: StrategyContent): readonly SearchText[] => {
  const at = (section: StrategySection, rowId: string, place: string, ...parts: readonly string[]) =>
    planText(section, rowId, `Estrategia, ${place}`, parts);
  const materials = new Map(content.material.map((row, index) => [row.id, index + 1]));
  return [
    ...content.strategy.map((row) =>
      at(
        'strategy',
        row.id,
        'datos generales',
        row.title,
        plainText(row.mission),
        plainText(row.vision),
        plainText(row.institutionalObjective),
        plainText(row.objective),
        row.planAxes,
      ),
    ),
    ...content.topic.map((row) =>
      at('strategy', row.id, 'temas', row.sectorProgram, row.strategicObjective, row.topic),
    ),
    ...content.campaign.map((row, index) =>
      at(
        'campaigns',
        row.id,
        `campaña ${index + 1}`,
        row.name,
        row.kind,
        row.topic,
        row.objective,
        row.goal,
        row.message,
        row.tone,
        row.audienceNote,
        row.coIssuers,
        row.serviceNote,
      ),
    ),
    ...content.material.map((row, index) =>
      at('materials', row.id, `material ${index + 1}`, row.name, row.format, row.body),
    ),
    ...content.materialCheck.map((row) =>
      at('materials', row.materialId, `revisión del material ${materials.get(row.materialId) ?? '?'}`, row.evidence),
    ),
    ...content.signatory.map((row) => at('signatures', row.id, 'firmas', row.name, row.position)),
  ].filter(({ folded }) => folded !== '');
};

/** What a person may look for in a media plan; what stands in a what-if copy says in which. */
export const mediaPlanTexts = (content: MediaPlanContent, catalogue: MediaCatalogue): readonly SearchText[] => {
  const at = (section: MediaSection, rowId: string, place: string, ...parts: readonly string[]) =>
    planText(section, rowId, `Plan de medios, ${place}`, parts);
  const units = new Map(catalogue.units.map((unit) => [unit.key, unitWords(unit)]));
  const scenarios = new Map(content.scenario.map(({ id, name }) => [id, name]));
  const numbers = lineNumbers(content);
  const { scenarioId } = mediaPlanOf(content);
  const ofCopy = (id: string): string => (id === scenarioId ? '' : ` de la copia «${scenarios.get(id) ?? ''}»`);
  return [
    ...content.mediaPlan.map((row) => at('plan', row.id, 'datos del plan', row.title)),
    ...content.scenario.map((row) => at('plan', row.id, 'copias', row.name, row.note)),
    ...content.line.map((row) =>
      at(
        'lines',
        row.id,
        `renglón ${numbers.get(row.id) ?? '?'}${ofCopy(row.scenarioId)}`,
        row.outlet,
        units.get(row.mediumKey) ?? '',
        row.place,
        row.daypart,
        row.format,
        row.rateSource,
        row.figuresSource,
        row.note,
      ),
    ),
    ...content.universe.map((row) => at('audience', row.id, 'universos', row.name, row.place, row.source)),
    ...content.measuredReach.map((row) => at('audience', row.id, 'alcance medido', row.source)),
    ...content.blackout.map((row) => at('blackouts', row.id, 'vedas', row.process, row.agreement, row.scope)),
    ...content.blackoutAnswer.map((row) =>
      at('blackouts', row.blackoutId, 'respuesta a una veda', row.justification, row.reviewer),
    ),
  ].filter(({ folded }) => folded !== '');
};
