import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';

const text = z.string().min(1).max(500);

/**
 * The formats in which a body publishes what it spends on communication, and since when they hold
 * (resources/catalogues/transparency-formats.json). They are called by their letter: laws number them anew, formats stay.
 */
export const transparencyFormatsFile = z.object({
  source: z.string().max(2_000),
  /** In order of years; the first one that holds in a year is its own. */
  regimes: z
    .array(
      z.object({
        key: text,
        name: text,
        fromYear: z.number().int(),
        /** Null while it holds. */
        toYear: z.number().int().nullable(),
        confidence: z.enum(['V2', 'V1', 'CG']),
        /** What nobody has checked, to be said beside the rows; '' for nothing. */
        note: z.string().max(2_000),
        /** Keys of the formats that it asks for. */
        formats: z.array(text),
      }),
    )
    .min(1),
  formats: z
    .array(
      z.object({
        key: text,
        /** Name of its sheet, of at most 31 letters. */
        sheet: z.string().min(1).max(31),
        name: text,
        /** Number of the table, where it is one that a format refers to; '' for the format itself. */
        table: z.string().max(20),
        /** The format that refers to it; '' for the format itself. */
        of: z.string().max(100),
        columns: z.array(z.object({ key: text, label: text })).min(1),
      }),
    )
    .min(1),
});
export type TransparencyFormats = Frozen<z.infer<typeof transparencyFormatsFile>>;
export type TransparencyFormat = TransparencyFormats['formats'][number];
export type TransparencyRegime = TransparencyFormats['regimes'][number];

/** What was asked for in a fiscal year; undefined before there was any. */
export const regimeOf = ({ regimes }: TransparencyFormats, fiscalYear: number): TransparencyRegime | undefined =>
  regimes.find(({ fromYear, toYear }) => fromYear <= fiscalYear && (toYear === null || fiscalYear <= toYear));

/** The formats of a year with the tables that they refer to, in the file's order. */
export const formatsOf = (file: TransparencyFormats, fiscalYear: number): readonly TransparencyFormat[] => {
  const asked = new Set(regimeOf(file, fiscalYear)?.formats);
  return file.formats.filter(({ key, of }) => asked.has(of === '' ? key : of));
};
