import type { ClassifierSummary } from '#shared/ipc/classifier-channels.ts';

export type ClassifierAction = 'open' | 'copy' | 'close';

/** «Clasificador estatal 2026». */
export const classifierName = (row: Pick<ClassifierSummary, 'name' | 'fiscalYear'>): string =>
  `${row.name.trim() === '' ? 'Clasificador sin nombre' : row.name} ${row.fiscalYear}`;

/** What can be done with one, in the order of its menu. */
export const actionsFor = (
  row: ClassifierSummary,
): readonly { readonly action: ClassifierAction; readonly label: string; readonly keys?: string }[] => [
  { action: 'open', label: 'Abrir', keys: 'Entrar' },
  { action: 'copy', label: 'Copiar a otro ejercicio…' },
  ...(row.state === 'open' ? [{ action: 'close' as const, label: 'Cerrar el ejercicio…' }] : []),
];
