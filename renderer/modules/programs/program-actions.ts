import type { ProgramSummary } from '#shared/ipc/program-channels.ts';

/** What a person can do with a programme of the list. */
export type ProgramAction = 'open' | 'guided' | 'archive' | 'restore';

type ActionItem = { readonly action: ProgramAction; readonly label: string; readonly keys?: string };

/** The actions that make sense for a row, in menu order, each with the keys it is known by. */
export const actionsFor = ({ archived }: ProgramSummary): readonly ActionItem[] =>
  archived
    ? [
        { action: 'open', label: 'Abrir la ficha', keys: 'Entrar' },
        { action: 'restore', label: 'Devolver a la lista' },
      ]
    : [
        { action: 'open', label: 'Abrir la ficha', keys: 'Entrar' },
        { action: 'guided', label: 'Llenar con preguntas' },
        { action: 'archive', label: 'Archivar…', keys: 'Supr' },
      ];

/** What a row is called: its name, or that it has none yet. */
export const nameOf = ({ name }: Pick<ProgramSummary, 'name'>): string =>
  name.trim() === '' ? 'Programa sin nombre' : name;
