import type { Finding } from '#shared/domain/common/finding.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { shortened } from '#shared/domain/common/text.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';
import { executionFinding } from '#shared/domain/execution/execution-finding.ts';
import type { IndicatorProgress } from '#shared/domain/execution/indicator-progress.ts';
import type { ActivityProgress, LineProgress, Progress } from '#shared/domain/execution/progress.ts';

/** What was planned and what came of it, as progress.ts and indicator-progress.ts work it out. */
export type ExecutionReading = {
  readonly activities: readonly ActivityProgress[];
  readonly lines: readonly (LineProgress & { readonly where: string })[];
  readonly indicators: readonly IndicatorProgress[];
};

/** By name what was planned and never done, or isn't done as far as it should be, and what wasn't measured. */
export const checkUndone = (
  content: ExecutionContent,
  { activities, lines, indicators }: ExecutionReading,
): readonly Finding[] => {
  const explained = new Set(
    content.explanation
      .filter(({ reason }) => reason.trim() !== '')
      .map(({ activityId, mediaLineId }) => activityId ?? mediaLineId),
  );
  const find = (
    section: 'activities' | 'media',
    rowId: string,
    where: string,
    progress: Progress,
    unit: string,
  ): readonly Finding[] => {
    if (progress.plannedToDate <= progress.doneToDate) return [];
    const isExplained = explained.has(rowId);
    const planned = `${progress.plannedToDate}${unit === '' ? '' : ` (${unit})`}`;
    return [
      executionFinding(
        progress.neverDone ? 'planned-never-done' : 'planned-behind',
        isExplained || !progress.neverDone ? 'info' : 'warning',
        { section, rowId },
        where,
        progress.neverDone
          ? `Se planearon ${planned} y no se ha hecho nada.`
          : `Se planearon ${planned} y van ${progress.doneToDate}.`,
        isExplained
          ? 'Su explicación sale en el informe.'
          : 'Registre lo que falte en la bitácora, o explique por qué no se hizo.',
      ),
    ];
  };
  return [
    ...activities.flatMap((progress, index) =>
      find(
        'activities',
        progress.activity.id,
        `Actividad ${index + 1}${progress.activity.name.trim() === '' ? '' : `, ${shortened(progress.activity.name)}`}`,
        progress,
        progress.activity.unit.trim(),
      ),
    ),
    ...lines.flatMap((progress) => find('media', progress.line.id, progress.where, progress, 'inserciones')),
    ...indicators.flatMap(({ indicator, missing }) =>
      missing.length === 0
        ? []
        : [
            executionFinding(
              'indicator-unmeasured',
              'warning',
              { section: 'indicators', rowId: indicator.id, field: `m${String(missing[0]).padStart(2, '0')}` },
              `Indicador ${indicator.name.trim()}`.trim(),
              `No se ha medido en ${missing.map(monthName).join(', ')}.`,
              'Capture el valor con su fuente, o diga por qué no se midió.',
            ),
          ],
    ),
  ];
};
