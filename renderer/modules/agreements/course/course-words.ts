import {
  AGREEMENT_STATE_NAMES,
  type AgreementStanding,
  type AgreementState,
} from '#shared/domain/agreements/agreement-states.ts';
import type { AgreementAct, AgreementActRow } from '#shared/domain/agreements/agreements.ts';

type PathStep = {
  readonly state: AgreementState;
  readonly name: string;
  readonly at: 'past' | 'here' | 'ahead';
  /** ISO day on which it came, or will come by itself; '' where nothing says it. */
  readonly day: string;
};

/** The states from the draft to the end, in order, with the one in which it stands. */
export const pathOf = (
  { state, signedOn, terminatedOn, term, amendments }: AgreementStanding,
  acts: readonly AgreementActRow[],
): readonly PathStep[] => {
  const states: readonly AgreementState[] = [
    'draft',
    'legal-review',
    'signed',
    'in-force',
    ...(amendments.length > 0 || state === 'amended' ? (['amended'] as const) : []),
    state === 'terminated' ? 'terminated' : 'expired',
  ];
  const here = states.indexOf(state);
  const days: Partial<Record<AgreementState, string>> = {
    'legal-review': acts.findLast(({ act }) => act === 'send-to-legal')?.date ?? '',
    signed: signedOn,
    'in-force': signedOn === '' ? '' : term.start,
    amended: amendments.find(({ startDate }) => startDate !== '')?.startDate ?? '',
    expired: signedOn === '' ? '' : term.end,
    terminated: terminatedOn,
  };
  return states.map((one, index) => ({
    state: one,
    name: AGREEMENT_STATE_NAMES[one],
    at: index < here ? 'past' : index === here ? 'here' : 'ahead',
    day: days[one] ?? '',
  }));
};

/** What each act does, to be read before it is done. */
export const ACT_HELP: Readonly<Record<AgreementAct, string>> = {
  'send-to-legal': 'Sus partes, objeto, vigencia y compromisos pasan a revisión. Se puede seguir corrigiendo.',
  'return-from-legal': 'Vuelve a borrador, con lo que pidió el área jurídica.',
  sign: 'Desde la firma su texto ya no cambia, y lo que la institución paga queda comprometido en el presupuesto. No se deshace.',
  terminate:
    'Termina antes de su fecha. Lo comprometido que no se ha devengado vuelve a estar disponible. No se deshace.',
};

export const ACT_TITLES: Readonly<Record<AgreementAct, string>> = {
  'send-to-legal': 'Enviar a revisión jurídica',
  'return-from-legal': 'Devolver con observaciones',
  sign: 'Registrar la firma',
  terminate: 'Dar por terminado',
};

/** Once it was done. */
export const ACTS_DONE: Readonly<Record<AgreementAct, string>> = {
  'send-to-legal': 'Enviado a revisión jurídica',
  'return-from-legal': 'Devuelto con observaciones',
  sign: 'Firmado',
  terminate: 'Terminado',
};

/** Findings that somebody may take upon herself: the money isn't there, and it is known. */
export const MONEY_CODES: ReadonlySet<string> = new Set(['contract-above-available', 'contract-above-ceiling']);
