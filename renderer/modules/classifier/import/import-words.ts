import type { ClassifierImportPreview } from '#shared/ipc/classifier-channels.ts';

export type PreviewRow = ClassifierImportPreview['rows'][number];

/** What loading does with a row. */
export const ROW_STATES: Readonly<Record<PreviewRow['state'], string>> = {
  new: 'Nueva',
  changed: 'Cambia',
  same: 'Ya está igual',
  base: 'Ya en la base',
  refused: 'No se carga',
  skipped: 'Se salta',
};
