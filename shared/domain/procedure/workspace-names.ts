import type { WorkspaceKind } from '#shared/domain/procedure/procedure.ts';

/** The workspaces as screen, history and dossier call them. */
export const WORKSPACE_NAMES: Readonly<Record<WorkspaceKind, string>> = {
  record: 'Ficha del programa',
  budget: 'Presupuesto por partida',
  diagnosis: 'Diagnóstico',
  'annual-program': 'Programa anual',
  review: 'Revisión y autorización',
  'media-plan': 'Estrategia y plan de medios',
  partners: 'Directorio de sectores',
  agreements: 'Convenios',
  execution: 'Ejecución',
};

/** What an activity without workspace is: worked with notes and evidence. */
export const FREE_ACTIVITY = 'Actividad libre';
