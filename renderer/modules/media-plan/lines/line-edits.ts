import type { Lookups } from '#renderer/modules/media-plan/lookups.ts';
import type { CellEdit } from '#renderer/ui/grid/grid-types.ts';
import { isTypedField, readLineField, unitDefaults } from '#shared/domain/media/line-values.ts';
import { blankMediaLine } from '#shared/domain/media/media-edits.ts';
import type { MediaLine, MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { insertMediaRows, setMediaField } from '#shared/domain/media/media-rows.ts';
import { payerOf } from '#shared/domain/media/payers.ts';

/** The column of who pays: a budget line or an item. */
export const PAYER_COLUMN = 'payer';

/** What was written into the table of lines, as changes; new lines come last. Texts are as the columns' `parse` gave them. */
export const lineEdits = (
  content: MediaPlanContent,
  edits: readonly CellEdit[],
  newRowIds: readonly string[],
  of: { readonly scenarioId: string; readonly campaignId: string | null; readonly lookups: Lookups },
): readonly MediaPlanChange[] => {
  const known = new Map(content.line.map((line) => [line.id, line]));
  const blank = blankMediaLine(of.scenarioId, of.campaignId);
  const patches = new Map<string, Partial<MediaLine>>();
  for (const { rowId, columnKey, text } of edits) {
    const line = { ...blank, ...known.get(rowId), ...patches.get(rowId) };
    patches.set(rowId, { ...patches.get(rowId), ...cellPatch(line, columnKey, text, of.lookups) });
  }
  const ids = newRowIds[Symbol.iterator]();
  const fresh = new Set(newRowIds);
  return [
    ...[...patches].flatMap(([rowId, patch]) => {
      const line = known.get(rowId);
      return line && !fresh.has(rowId) ? patchLine(line, patch) : [];
    }),
    ...(newRowIds.length === 0
      ? []
      : insertMediaRows(
          content,
          'line',
          newRowIds.map((id) => ({ ...blank, ...patches.get(id) })),
          content.line.length,
          () => ids.next().value ?? '',
        )),
  ];
};

/** Changes of the fields that differ. */
export const patchLine = (line: MediaLine, patch: Partial<MediaLine>): readonly MediaPlanChange[] =>
  (Object.keys(patch) as (keyof MediaLine)[]).flatMap((field) => {
    const value = patch[field];
    if (field === 'id' || value === undefined || value === line[field]) return [];
    return [setMediaField('line', line.id, field, value)];
  });

type Said = Pick<MediaLine, 'mediumKey' | 'campaignId' | 'materialId' | 'audience' | 'durationSeconds'>;

/** What one cell says of its line, and what follows from it. */
const cellPatch = (line: Said, key: string, text: string, lookups: Lookups): Partial<MediaLine> => {
  if (key === PAYER_COLUMN) return payerOf(text);
  if (key === 'mediumKey') return mediumPatch(line, text, lookups);
  if (key === 'campaignId') return campaignPatch(line, text === '' ? null : text, lookups);
  if (key === 'materialId') {
    const material = lookups.materials.get(text);
    return { materialId: text === '' ? null : text, ...(material ? { campaignId: material.campaignId } : {}) };
  }
  if (isTypedField(key)) {
    const read = readLineField(key, text);
    return read.ok ? read.value : {};
  }
  return { [key]: key === 'universeId' && text === '' ? null : text };
};

/** A medium, with how long it lasts and to whom it speaks where nobody said so yet. */
export const mediumPatch = (line: Said, mediumKey: string, { units }: Lookups): Partial<MediaLine> => {
  const unit = units.get(mediumKey);
  if (!unit || line.mediumKey !== '') return { mediumKey };
  const { durationSeconds, audience } = unitDefaults(unit);
  return {
    mediumKey,
    ...(durationSeconds !== undefined && line.durationSeconds === null ? { durationSeconds } : {}),
    ...(audience === undefined ? {} : { audience }),
  };
};

/** Another campaign has other materials. */
export const campaignPatch = (
  { materialId }: Said,
  campaignId: string | null,
  { materials }: Lookups,
): Partial<MediaLine> => ({
  campaignId,
  ...(materialId !== null && materials.get(materialId)?.campaignId !== campaignId ? { materialId: null } : {}),
});
