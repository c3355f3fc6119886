import { z } from 'zod';

/** «Entidad federativa»: two digits of the official catalogue, and its usual name. */
const federalState = z.object({ code: z.string().regex(/^\d{2}$/), name: z.string().min(1).max(200) });
export type FederalState = Readonly<z.infer<typeof federalState>>;

/** The shipped file, with where its codes come from. */
export const statesFile = z.object({ source: z.string(), states: z.array(federalState).length(32) });
