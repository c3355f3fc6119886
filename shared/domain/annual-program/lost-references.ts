import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

/** What the programme names of a diagnosis that no longer has it: the diagnosis is edited on its own. */
export const checkLostReferences = (
  content: AnnualProgramContent,
  diagnosis: Pick<DiagnosisContent, 'segment' | 'conclusion' | 'territory'>,
): readonly Finding[] => {
  const territories = new Set(diagnosis.territory.map(({ id }) => id));
  const segments = new Set(diagnosis.segment.map(({ id }) => id));
  const conclusions = new Set(diagnosis.conclusion.map(({ id }) => id));
  const activityAt = new Map(content.activity.map(({ id }, index) => [id, index + 1]));
  const strategyAt = new Map(content.strategy.map(({ id }, index) => [id, index + 1]));
  return [
    ...content.activityTerritory
      .filter(({ territoryId }) => !territories.has(territoryId))
      .map(({ activityId }) =>
        lost(
          'territory-lost',
          { section: 'activities', rowId: activityId, field: 'territories' },
          `Actividad ${activityAt.get(activityId) ?? '?'}`,
          'Nombra un territorio que ya no está en el diagnóstico.',
          'Quítelo de la actividad, o agréguelo de nuevo al diagnóstico y elíjalo.',
        ),
      ),
    ...content.activitySegment
      .filter(({ segmentId }) => !segments.has(segmentId))
      .map(({ activityId }) =>
        lost(
          'segment-lost',
          { section: 'segments', rowId: activityId },
          `Actividad ${activityAt.get(activityId) ?? '?'}`,
          'Nombra un grupo que ya no está en el diagnóstico.',
          'Quítelo de la actividad, o agréguelo de nuevo al diagnóstico y elíjalo.',
        ),
      ),
    ...content.strategyAnswer
      .filter(({ conclusionId }) => !conclusions.has(conclusionId))
      .map(({ strategyId }) =>
        lost(
          'conclusion-lost',
          { section: 'objectives', rowId: strategyId },
          `Estrategia ${strategyAt.get(strategyId) ?? '?'}`,
          'Atiende un hallazgo que ya no está en el diagnóstico.',
          'Quite la referencia, o elija otro hallazgo.',
        ),
      ),
  ];
};

const lost = (code: string, place: Finding['place'], where: string, message: string, remedy: string): Finding => ({
  code,
  severity: 'warning',
  place,
  where,
  message,
  remedy,
});
