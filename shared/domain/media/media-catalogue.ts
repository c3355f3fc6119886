import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';

/**
 * What a line of a media plan can be: classification → category → subcategory → unit (resources/catalogues/media.json).
 * `direct` units are what the office does itself: talks, meetings, field work, modules.
 */
export const mediaCatalogueFile = z.object({
  source: z.string().max(2_000),
  units: z
    .array(
      z.object({
        /** Stable: plans name it. */
        key: z
          .string()
          .regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/)
          .max(200),
        classification: z.string().min(1).max(200),
        category: z.string().min(1).max(200),
        subcategory: z.string().min(1).max(200),
        unit: z.string().min(1).max(200),
        direct: z.boolean(),
        note: z.string().max(1_000),
      }),
    )
    .max(2_000),
});
export type MediaCatalogue = Frozen<z.infer<typeof mediaCatalogueFile>>;
export type MediaUnit = MediaCatalogue['units'][number];

/** Lists that the strategy and the plan offer to choose from (resources/catalogues/communication-lists.json). */
export const communicationLists = z.object({
  source: z.string().max(2_000),
  campaignKinds: z.array(z.object({ kind: z.string().max(200), subkind: z.string().max(200), notice: z.boolean() })),
  topics: z.array(z.string().max(200)),
  coverages: z.array(z.string().max(200)),
  sexes: z.array(z.string().max(200)),
  settlements: z.array(z.string().max(200)),
  socioeconomicLevels: z.array(z.string().max(200)),
  educationLevels: z.array(z.string().max(200)),
  ageGroups: z.array(z.string().max(200)),
  procurements: z.array(z.string().max(200)),
  officialAirtimes: z.array(z.object({ airtime: z.enum(['state', 'fiscal']), name: z.string().max(200) })),
  /** Rows in which the federal programme form groups what is spent. */
  reportRows: z.array(z.object({ row: z.string().max(200), group: z.string().max(200) })),
});
export type CommunicationLists = Frozen<z.infer<typeof communicationLists>>;

/** The formulas as they are explained to people (resources/catalogues/media-formulas.json). */
export const mediaFormulasFile = z.object({
  source: z.string().max(2_000),
  formulas: z
    .array(
      z.object({
        key: z.string().min(1).max(100),
        name: z.string().min(1).max(200),
        formula: z.string().min(1).max(500),
        unit: z.string().min(1).max(200),
        example: z.string().max(500),
        note: z.string().max(1_000),
        confidence: z.string().min(1).max(20),
      }),
    )
    .max(200),
});
export type MediaFormula = Frozen<z.infer<typeof mediaFormulasFile>>['formulas'][number];

/** The unit of a key; undefined where the catalogue hasn't it. */
export const unitOf = (catalogue: MediaCatalogue, key: string): MediaUnit | undefined =>
  catalogue.units.find((unit) => unit.key === key);

/** «Radio · Radiodifusoras locales · Spot de 30 seg.», saying once what two levels call the same. */
export const unitWords = ({ category, subcategory, unit }: MediaUnit): string =>
  [...new Set([category, subcategory, unit])].join(' · ');
