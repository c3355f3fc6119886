import type { TransferKind } from '#shared/domain/budget/budget.ts';

/** The kinds of transfer, and what each one does, in a clerk's words. */
export const TRANSFER_HELP = {
  transfer: {
    name: 'Traspaso entre partidas',
    shortName: 'Traspaso',
    short: 'Lo que da y lo que quita queda en cero.',
  },
  rescheduling: {
    name: 'Recalendarización',
    shortName: 'Recalendarización',
    short: 'Cambia de mes; el año no cambia.',
  },
  increase: { name: 'Ampliación', shortName: 'Ampliación', short: 'Solo suma: llega más dinero.' },
  reduction: { name: 'Reducción', shortName: 'Reducción', short: 'Solo resta: escriba los importes con signo menos.' },
} as const satisfies Readonly<
  Record<TransferKind, { readonly name: string; readonly shortName: string; readonly short: string }>
>;
