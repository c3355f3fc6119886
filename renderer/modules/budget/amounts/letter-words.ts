import type { BudgetContent } from '#shared/domain/budget/budget.ts';

type LetterKind = BudgetContent['letter'][number]['kind'];

/** What is said of letters of each kind, in a clerk's words. */
export const LETTER_WORDS = {
  authorisation: {
    entity: 'authorised',
    list: 'Oficios de autorización',
    grid: 'Importes autorizados por partida y mes',
    add: 'Nuevo oficio',
    emptyTitle: 'Aún no hay oficios de autorización',
    empty:
      'Cuando llegue el oficio con el presupuesto autorizado, captúrelo aquí: su número, su fecha y cuánto autoriza en cada partida y mes. Después podrá compararlo con lo que se solicitó.',
    emptyGrid:
      'Este oficio todavía no tiene importes. Escríbalos, péguelos desde Excel, impórtelos de un archivo o traiga lo solicitado como punto de partida.',
    confirm:
      'Desde este momento, el oficio y sus importes ya no se modifican ni se borran: son el presupuesto autorizado. Lo que cambie después se captura como adecuación.',
    recorded: 'Este oficio está registrado y ya no se modifica. Lo que cambie después se captura en «Adecuaciones».',
    done: 'Se registró el oficio de autorización',
  },
  distribution: {
    entity: 'distribution',
    list: 'Oficios de distribución',
    grid: 'Importes distribuidos por partida, departamento y mes',
    add: 'Nuevo oficio',
    emptyTitle: 'Aún no hay oficios de distribución',
    empty:
      'Aquí se anota con qué oficio se le dijo a cada departamento cuánto le toca de cada partida y en qué meses. Eso es su techo: lo más que puede comprometer.',
    emptyGrid:
      'Este oficio todavía no tiene importes. Repártalos en «Reparto», péguelos desde Excel o impórtelos de un archivo.',
    confirm:
      'Desde este momento, el oficio y sus importes ya no se modifican ni se borran: son el techo de cada departamento. Lo que cambie después se captura como adecuación.',
    recorded: 'Este oficio está registrado y ya no se modifica. Lo que cambie después se captura en «Adecuaciones».',
    done: 'Se registró el oficio de distribución',
  },
} as const satisfies Readonly<Record<LetterKind, object>>;
