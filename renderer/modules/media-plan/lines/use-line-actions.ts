import { useCallback } from 'react';
import { lineEdits, mediumPatch } from '#renderer/modules/media-plan/lines/line-edits.ts';
import { useLookups, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import type { CellEdit } from '#renderer/ui/grid/grid-types.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { blankMediaLine, copyMediaLines, deleteMediaLines, moveMediaLine } from '#shared/domain/media/media-edits.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { insertedMediaId, insertMediaRows } from '#shared/domain/media/media-rows.ts';

/** What can be done with lines of the copy that is shown, each one step of the history. */
export const useLineActions = () => {
  const { session, scenarios, lineView } = useMediaPlan();
  const lookups = useLookups();

  /** Of the campaign of the line that one stands in; of the only one where there is one. */
  const campaignId = useCallback(
    (content: MediaPlanContent): string | null => {
      const { active } = lineView.get();
      const line = content.line.find(({ id }) => id === active?.rowId);
      if (line) return line.campaignId;
      const [only, ...more] = lookups.campaigns.keys();
      return more.length === 0 ? (only ?? null) : null;
    },
    [lineView, lookups],
  );

  const onEdit = useCallback(
    (edits: readonly CellEdit[], label: string, newRowIds: readonly string[]) => {
      const scenarioId = scenarios.get();
      if (scenarioId === null) return;
      const { content } = session.getState();
      const changes = lineEdits(content, edits, newRowIds, {
        scenarioId,
        campaignId: newRowIds.length === 0 ? null : campaignId(content),
        lookups,
      });
      session.edit(changes, labelOf(label, edits, content));
    },
    [session, scenarios, lookups, campaignId],
  );

  /** New lines before one, or last; gives the id of the first. */
  const insert = useCallback(
    (beforeRowId: string | null, count: number, mediumKey = ''): string | null => {
      const scenarioId = scenarios.get();
      if (scenarioId === null) return null;
      const { content } = session.getState();
      const blank = blankMediaLine(scenarioId, campaignId(content));
      const line = { ...blank, ...(mediumKey === '' ? {} : mediumPatch(blank, mediumKey, lookups)) };
      const at = content.line.findIndex(({ id }) => id === beforeRowId);
      const changes = insertMediaRows(
        content,
        'line',
        Array.from({ length: count }, () => line),
        at < 0 ? content.line.length : at,
        newId,
      );
      session.edit(changes, count === 1 ? 'Agregar un renglón' : `Agregar ${count} renglones`);
      return insertedMediaId(changes, 'line') ?? null;
    },
    [session, scenarios, lookups, campaignId],
  );

  const remove = useCallback(
    (ids: readonly string[]) => {
      if (ids.length === 0) return;
      session.edit(
        deleteMediaLines(session.getState().content, ids),
        ids.length === 1 ? 'Eliminar un renglón' : `Eliminar ${ids.length} renglones`,
      );
    },
    [session],
  );

  const duplicate = useCallback((): string | null => {
    const { selectedIds } = lineView.get();
    const changes = copyMediaLines(session.getState().content, selectedIds, newId);
    session.edit(
      changes,
      selectedIds.length === 1 ? 'Duplicar un renglón' : `Duplicar ${selectedIds.length} renglones`,
    );
    return insertedMediaId(changes, 'line') ?? null;
  }, [session, lineView]);

  const move = useCallback(
    (step: 1 | -1) => {
      const { active } = lineView.get();
      if (active) session.edit(moveMediaLine(session.getState().content, active.rowId, step), 'Mover un renglón');
    },
    [session, lineView],
  );

  return { onEdit, insert, remove, duplicate, move } as const;
};

const labelOf = (label: string, edits: readonly CellEdit[], content: MediaPlanContent): string => {
  const rowIds = new Set(edits.map((edit) => edit.rowId));
  const [only] = rowIds;
  const line = rowIds.size === 1 ? content.line.find(({ id }) => id === only) : undefined;
  if (!line) return label;
  const own = content.line.filter(({ scenarioId }) => scenarioId === line.scenarioId);
  return `${label}, renglón ${own.indexOf(line) + 1}`;
};
