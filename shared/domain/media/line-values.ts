import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import { type CopiedField, readMediaCell } from '#shared/domain/media/import-values.ts';
import type { MediaUnit } from '#shared/domain/media/media-catalogue.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';

/** Fields of a line that are typed as figures: what can't be is refused where it is typed, and what was there stays. */
export const TYPED_FIELDS = [
  'grossRate',
  'discounts',
  'commissionPercent',
  'production',
  'vatPercent',
  'columns',
  'centimetres',
  'pageFraction',
  'durationSeconds',
  'stations',
  'people',
  'rating',
  'totalRating',
  'reach',
] as const satisfies readonly (keyof MediaLine)[];
export type TypedField = (typeof TYPED_FIELDS)[number];

export const isTypedField = (field: string): field is TypedField => TYPED_FIELDS.some((one) => one === field);

/**
 * A figure of a line as people type it; '' takes it away.
 * @returns what changes of the line, or a message that names problem, cause and remedy
 */
export const readLineField = (field: TypedField, typed: string): Result<Partial<MediaLine>> => {
  if (typed.trim() === '') return ok({ [field]: EMPTY[field] });
  return readMediaCell(field satisfies CopiedField, typed);
};

/** A figure of a line as it is typed and read: `1,234.50`, `15+5`; '' where it isn't known. */
export const lineFieldText = (line: MediaLine, field: TypedField): string => {
  const value = line[field];
  if (value === null) return '';
  if (field === 'production' && value === 0) return '';
  return field === 'grossRate' || field === 'production' ? formatMoney(value as Centavos, false) : String(value);
};

/** What choosing a unit says of a new line besides: to whom it speaks, how long it lasts. */
export const unitDefaults = ({ unit, subcategory }: MediaUnit): Partial<MediaLine> => {
  const length = /(\d+) (seg|min)/.exec(unit);
  return {
    ...(length ? { durationSeconds: Number(length[1]) * (length[2] === 'min' ? 60 : 1) } : {}),
    ...(/personal\b/i.test(subcategory) ? { audience: 'internal' as const } : {}),
  };
};

const EMPTY = {
  grossRate: null,
  discounts: '',
  commissionPercent: '',
  production: 0,
  vatPercent: '',
  columns: '',
  centimetres: '',
  pageFraction: '',
  durationSeconds: null,
  stations: null,
  people: '',
  rating: '',
  totalRating: '',
  reach: '',
} as const satisfies { readonly [F in TypedField]: MediaLine[F] };
