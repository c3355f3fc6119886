import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';

/**
 * The harmonised base that ships as data (resources/catalogues/cog-conac.json): chapters, concepts and generic items.
 * `checked` tells how far each row was compared: in independent publications, or only in copies of one family.
 */
export const baseCatalogue = z.object({
  id: z.string().min(1).max(100),
  title: z.string().max(500),
  edition: z.string().max(500),
  legalTrail: z.array(z.string().max(500)),
  source: z.string().max(2_000),
  verification: z.string().max(2_000),
  sources: z.record(z.string(), z.string().max(500)),
  items: z
    .array(
      z.object({
        code: z.string().regex(/^[1-9]\d{2}0$/),
        level: z.enum(['chapter', 'concept', 'generic']),
        name: z.string().min(1).max(500),
        sources: z.array(z.string()),
        checked: z.enum(['independent', 'same-family']),
        variants: z.array(z.string().max(500)),
        note: z.string().max(1_000),
      }),
    )
    .max(2_000),
});
export type BaseCatalogue = Frozen<z.infer<typeof baseCatalogue>>;
export type BaseItem = BaseCatalogue['items'][number];
