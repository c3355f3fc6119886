import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

/** What a person can do with a procedure of the library. */
export type LibraryAction = 'open' | 'open-in-force' | 'rename' | 'duplicate' | 'new-version' | 'archive' | 'restore';

export type ActionItem = { readonly action: LibraryAction; readonly label: string; readonly keys?: string };

/** The actions that make sense for a row, in menu order, each with the words and keys it is known by. */
export const actionsFor = (row: ProcedureSummary): readonly ActionItem[] => {
  const draft = row.newest.stage === 'draft';
  const both = draft && row.inForce !== null && row.inForce.id !== row.newest.id;
  return [
    { action: 'open', label: both ? 'Abrir el borrador' : 'Abrir', keys: 'Entrar' },
    ...(both ? [{ action: 'open-in-force', label: 'Abrir la versión vigente' } as const] : []),
    ...(draft && !row.archived ? [{ action: 'rename', label: 'Cambiar el título…', keys: 'F2' } as const] : []),
    { action: 'duplicate', label: 'Duplicar' },
    ...(!draft && !row.archived ? [{ action: 'new-version', label: 'Crear una versión nueva' } as const] : []),
    row.archived
      ? { action: 'restore', label: 'Devolver a la lista' }
      : { action: 'archive', label: 'Archivar…', keys: 'Supr' },
  ];
};
