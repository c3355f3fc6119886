import { z } from 'zod';
import { foldText } from '#shared/domain/common/text.ts';

/** «Entidad federativa»: two digits of the official catalogue, and its usual name. */
export const federalState = z.object({ code: z.string().regex(/^\d{2}$/), name: z.string().min(1).max(200) });
export type FederalState = Readonly<z.infer<typeof federalState>>;

/** The shipped file, with where its codes come from. */
export const statesFile = z.object({ source: z.string(), states: z.array(federalState).length(32) });

/** The state that is meant: by its code, its usual name or the official long one. undefined where it is none. */
export const stateOf = (typed: string, states: readonly FederalState[]): FederalState | undefined => {
  const words = foldText(typed);
  if (words === '') return undefined;
  const usual = OTHER_NAMES[words] ?? words;
  return (
    states.find(({ code, name }) => foldText(name) === usual || code === words.padStart(2, '0')) ??
    // «Veracruz de Ignacio de la Llave», «Coahuila de Zaragoza»
    states.find(({ name }) => usual.startsWith(`${foldText(name)} de `))
  );
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  mexico: 'estado de mexico',
  'edo de mexico': 'estado de mexico',
  'edo mex': 'estado de mexico',
  cdmx: 'ciudad de mexico',
  'distrito federal': 'ciudad de mexico',
  df: 'ciudad de mexico',
  'd f': 'ciudad de mexico',
};
