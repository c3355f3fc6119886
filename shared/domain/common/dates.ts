import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, without time or zone: what a document prints. */
export const isoDate = z.iso.date();
export type IsoDate = z.infer<typeof isoDate>;

/** An instant, ISO 8601 in UTC with milliseconds: what the journal records. */
export const instant = z.iso.datetime();
export type Instant = z.infer<typeof instant>;

/** Of January to December, in lower case as Spanish writes them. */
export const MONTH_NAMES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** `2014-07-30` → `30 de julio de 2014`. Anything that is no ISO date comes back unchanged. */
export const formatLongDate = (date: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = match ? MONTH_NAMES[Number(match[2]) - 1] : undefined;
  return match && month ? `${Number(match[3])} de ${month} de ${match[1]}` : date;
};

/** `30 de julio de 2014` or `30/07/2014` → `2014-07-30`; `undefined` when it is no date. */
export const parseSpanishDate = (text: string): IsoDate | undefined => {
  const trimmed = text.trim().toLowerCase();
  const long = /^(\d{1,2})\s+de\s+([a-záéíóú]+)\s+(?:de|del)\s+(\d{4})$/.exec(trimmed);
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  const parts = long
    ? [
        long[3],
        MONTH_NAMES.findIndex((m) => m === long[2] || (m === 'septiembre' && long[2] === 'setiembre')) + 1,
        long[1],
      ]
    : short
      ? [short[3], short[2], short[1]]
      : iso
        ? [iso[1], iso[2], iso[3]]
        : undefined;
  if (!parts) return undefined;
  const candidate = `${parts[0]}-${String(parts[1]).padStart(2, '0')}-${String(parts[2]).padStart(2, '0')}`;
  return isoDate.safeParse(candidate).success ? candidate : undefined;
};

/** Whole days from one ISO day to another; negative where the second is earlier. NaN where either is no date. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
