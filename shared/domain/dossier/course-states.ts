import type { DossierStep } from '#shared/domain/dossier/dossier.ts';

/** Where one visit to an activity stands. */
export type StepState = DossierStep['state'];

/** Where an activity stands: never visited, or as its last visit stands. */
export type ActivityState = 'pending' | StepState;

/**
 * What may become of a visit. A visit that was done becomes a returned one only where it ended the course and somebody
 * opens the course again.
 */
const STEP_TRANSITIONS: Readonly<Record<StepState, readonly StepState[]>> = {
  current: ['done', 'returned'],
  done: ['returned'],
  returned: [],
};

export const canBecome = (from: StepState, to: StepState): boolean => STEP_TRANSITIONS[from].includes(to);

/** As the screen and the command line say it. */
export const ACTIVITY_STATE_WORDS: Readonly<Record<ActivityState, string>> = {
  pending: 'Pendiente',
  current: 'En curso',
  done: 'Terminada',
  returned: 'Devuelta',
};
