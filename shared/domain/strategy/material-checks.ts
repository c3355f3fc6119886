import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';

/**
 * What is looked at in every material before it is published (resources/catalogues/material-checks.json), with the norm
 * that asks for it. `avoid`: must not be there («aplica» says that it is, and why it may); `require`: must be there.
 */
export const materialCheckFile = z.object({
  source: z.string().max(2_000),
  checks: z
    .array(
      z.object({
        id: z.string().min(1).max(100),
        nature: z.enum(['avoid', 'require']),
        title: z.string().min(1).max(200),
        question: z.string().min(1).max(1_000),
        /** What the evidence should say. */
        evidence: z.string().min(1).max(1_000),
        norm: z.string().min(1).max(500),
        fromYear: z.number().int().nullable(),
        toYear: z.number().int().nullable(),
        confidence: z.enum(['V2', 'V1', 'CG']),
      }),
    )
    .max(200),
});
export type MaterialCheckDefinition = Frozen<z.infer<typeof materialCheckFile>>['checks'][number];

/** The checks in force in a fiscal year, in their order. */
export const checksOf = (all: readonly MaterialCheckDefinition[], year: number): readonly MaterialCheckDefinition[] =>
  all.filter(({ fromYear, toYear }) => (fromYear === null || fromYear <= year) && (toYear === null || year <= toYear));
