import { useStrategy, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { blankMaterial } from '#shared/domain/strategy/strategy-edits.ts';
import { appendStrategyRow, insertedStrategyId } from '#shared/domain/strategy/strategy-rows.ts';

/** Adds a version to a campaign and goes to its name. */
export const useAddMaterial = () => {
  const { places } = useStrategy();
  const edit = useStrategyEdit();
  return (campaignId: string): void => {
    const changes = edit(
      (content) => appendStrategyRow(content, 'material', blankMaterial(campaignId), newId),
      'Agregar un material',
    );
    const rowId = insertedStrategyId(changes, 'material');
    if (rowId === undefined) return;
    places.set({
      sectionKey: 'materials',
      materialId: rowId,
      wish: { section: 'materials', rowId, field: 'name' },
    });
  };
};
