import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

/** What a person can do with a dossier of the list. */
export type DossierAction = 'open' | 'record' | 'carry' | 'archive' | 'restore' | 'delete';

export type ActionItem = { readonly action: DossierAction; readonly label: string; readonly keys?: string };

/** The actions of a row, in menu order. One that was sent can be asked to be deleted too: the answer says why not. */
export const actionsFor = (row: DossierSummary): readonly ActionItem[] => [
  { action: 'open', label: 'Abrir', keys: 'Entrar' },
  { action: 'record', label: 'Abrir la ficha del programa' },
  { action: 'carry', label: 'Crear el del año siguiente…' },
  row.archived ? { action: 'restore', label: 'Devolver a la lista' } : { action: 'archive', label: 'Archivar…' },
  { action: 'delete', label: 'Borrar…', keys: 'Supr' },
];
