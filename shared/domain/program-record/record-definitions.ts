import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';

/**
 * What a programme record asks and which values it offers: data in resources/catalogues, never code. A desk adds
 * values of its own to the catalogues.
 */

/** The kind of control and of check that a field needs. */
const recordFieldKind = z.enum([
  'line',
  'text',
  'rich-text',
  'url',
  'email',
  'phone',
  'person',
  'year',
  'date',
  /** One or more values of a catalogue. */
  'values',
  'links',
]);

const recordSection = z.object({ key: z.string().min(1), title: z.string().min(1) });
export type RecordSection = z.infer<typeof recordSection>;

const recordField = z.object({
  /** Stable key; values, links and findings name the field by it. */
  key: z.string().min(1).max(100),
  label: z.string().min(1),
  /** What the guided mode asks, as a person would. */
  question: z.string().min(1),
  /** Other wordings under which published records print it. */
  aliases: z.array(z.string()),
  kind: recordFieldKind,
  section: z.string().min(1),
  /** Where the answer is kept: entity and field of the content. */
  entity: z.enum(['record', 'value', 'contact', 'phone', 'email', 'link']),
  field: z.string().min(1),
  /** For people: which of them the field speaks of. */
  role: z.enum(['contact', 'official']).optional(),
  /** Key of its catalogue; null where anything may be written. */
  catalogue: z.string().nullable(),
  required: z.boolean(),
  /** What belongs here. */
  help: z.string().min(1),
  /** Why it is asked. */
  why: z.string().min(1),
  /** A worked example, fictitious. */
  example: z.string().min(1),
  /** Where the answer prints. */
  prints: z.string().min(1),
});
export type RecordField = Frozen<z.infer<typeof recordField>>;

export const recordFieldsFile = z.object({
  source: z.string(),
  sections: z.array(recordSection).min(1),
  fields: z.array(recordField).min(1),
});
export type RecordDefinitions = Frozen<z.infer<typeof recordFieldsFile>>;

const catalogueValue = z.object({
  value: z.string().min(1).max(2_000),
  /** Corrected spelling, '' where the value is well written. */
  label: z.string().max(2_000),
  /** Where the value was seen or taken from. */
  source: z.string(),
  /** «S» seen in a published record, «CG» general knowledge, «propuesta» ours, «mesa» added by the desk. */
  confidence: z.enum(['S', 'CG', 'propuesta', 'mesa']),
});
export type CatalogueValue = z.infer<typeof catalogueValue>;

const recordCatalogue = z.object({
  key: z.string().min(1).max(100),
  title: z.string().min(1),
  note: z.string(),
  values: z.array(catalogueValue),
});
export type RecordCatalogue = Frozen<z.infer<typeof recordCatalogue>>;

/** A known succession of institutions, offered as a start for a programme's history. */
const knownSuccession = z.object({
  key: z.string().min(1).max(100),
  title: z.string().min(1),
  note: z.string(),
  periods: z.array(
    z.object({
      institution: z.string(),
      startedOn: z.string(),
      endedOn: z.string(),
      act: z.string(),
      source: z.string(),
    }),
  ),
});
export type KnownSuccession = Frozen<z.infer<typeof knownSuccession>>;

export const recordCataloguesFile = z.object({
  source: z.string(),
  catalogues: z.array(recordCatalogue),
  successions: z.array(knownSuccession),
});
export type RecordCatalogues = Frozen<z.infer<typeof recordCataloguesFile>>;

/**
 * The shipped catalogues with the values that a desk added, which come after the shipped ones of their catalogue. A
 * value that is already there is left as shipped.
 */
export const withDeskValues = (
  catalogues: readonly RecordCatalogue[],
  added: readonly { readonly catalogue: string; readonly value: string; readonly label: string }[],
): readonly RecordCatalogue[] =>
  catalogues.map((catalogue) => {
    const own = added.filter(
      (row, index) =>
        row.catalogue === catalogue.key &&
        !catalogue.values.some((known) => known.value === row.value) &&
        added.findIndex((other) => other.catalogue === row.catalogue && other.value === row.value) === index,
    );
    if (own.length === 0) return catalogue;
    const values = own.map(({ value, label }) => ({
      value,
      label,
      source: 'Agregado en esta mesa',
      confidence: 'mesa' as const,
    }));
    return { ...catalogue, values: [...catalogue.values, ...values] };
  });
