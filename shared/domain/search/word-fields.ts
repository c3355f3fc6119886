import type { z } from 'zod';
import { plainText, type RichText } from '#shared/domain/common/rich-text.ts';

export type WordPart = { readonly field: string; readonly text: string };

/**
 * What one row says in words, field by field, blank ones left out. Which fields hold words is read from the entity's
 * schema (any words fit them), so that a new field is found without anybody thinking of it.
 */
export const wordParts = (schema: z.ZodObject, row: Readonly<Record<string, unknown>>): readonly WordPart[] =>
  wordFields(schema).flatMap((field) => {
    const value = row[field];
    const text = (typeof value === 'string' ? value : Array.isArray(value) ? plainText(value as RichText) : '').trim();
    return text === '' ? [] : [{ field, text }];
  });

/** The fields of an entity that hold words that a person wrote. */
export const wordFields = (schema: z.ZodObject): readonly string[] => {
  const known = fieldsOf.get(schema);
  if (known) return known;
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([field, type]) => !isKey(field, schema) && takesWords(type))
    .map(([field]) => field);
  fieldsOf.set(schema, fields);
  return fields;
};

/** Whether any words fit a value: no date, no choice of a list, no figure. */
export const takesWords = (type: z.ZodType): boolean =>
  type.safeParse(WORDS).success || type.safeParse([{ kind: 'paragraph', runs: [{ text: WORDS }] }]).success;

/** Texts that name something by a key of the program: nobody wrote them, nobody looks for them. */
export const isKey = (field: string, schema: z.ZodObject): boolean => {
  // A signatory's is the key of a line of the signature page; a collaborator's was written.
  if (field === 'role') return 'position' in schema.shape;
  return /(Id|Key|Sha|Code|Mime)$/.test(field) ? !WRITTEN.has(field) : KEYS.has(field);
};

/** They end like keys and are what a clerk looks for. */
const WRITTEN: ReadonlySet<string> = new Set(['itemCode', 'areaCode', 'taxId']);
const KEYS: ReadonlySet<string> = new Set(['id', 'rank', 'key', 'mime', 'sha', 'section']);

const WORDS = 'Dos palabras';
const fieldsOf = new WeakMap<z.ZodObject, readonly string[]>();
