import { formatLongDate, parseSpanishDate } from '#shared/domain/common/dates.ts';
import type { SheetTable } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type BroadcastCalendar, weekNumbered, weekWords } from '#shared/domain/media/broadcast-calendar.ts';

/** What a column of an imported plan holds, by the headings that mean it (folded). */
const HEADINGS = {
  category: ['categoria', 'medio'],
  subcategory: ['subcategoria', 'tipo de medio'],
  unit: ['unidad'],
  outlet: ['soporte', 'vehiculo', 'estacion', 'medio o soporte'],
  place: ['plaza', 'lugar', 'municipio'],
  daypart: ['franja', 'franja horaria', 'horario'],
  format: ['formato'],
  campaign: ['campaña', 'campana'],
  grossRate: ['tarifa', 'tarifa bruta', 'tarifa bruta sin iva', 'costo unitario'],
  discounts: ['descuento', 'descuentos'],
  commissionPercent: ['comision', 'comision de agencia'],
  production: ['produccion'],
  vatPercent: ['iva', 'tasa de iva'],
  itemCode: ['partida'],
  paymentMonth: ['mes de pago'],
  people: ['audiencia', 'audiencia por insercion', 'asistencia', 'asistencia esperada'],
  rating: ['rating'],
  totalRating: ['rating de la poblacion', 'rating total'],
  reach: ['alcance'],
  note: ['nota', 'notas', 'observaciones'],
} as const;
export type ImportField = keyof typeof HEADINGS;

const TITLES: Readonly<Record<ImportField, string>> = {
  category: 'Categoría',
  subcategory: 'Subcategoría',
  unit: 'Unidad',
  outlet: 'Soporte',
  place: 'Plaza',
  daypart: 'Franja horaria',
  format: 'Formato',
  campaign: 'Campaña',
  grossRate: 'Tarifa bruta sin IVA',
  discounts: 'Descuentos',
  commissionPercent: 'Comisión de agencia',
  production: 'Producción',
  vatPercent: 'Tasa de IVA',
  itemCode: 'Partida',
  paymentMonth: 'Mes de pago',
  people: 'Audiencia por inserción o asistencia esperada',
  rating: 'Rating',
  totalRating: 'Rating de la población',
  reach: 'Alcance',
  note: 'Nota',
};

/** What a column was taken for, in words: «Soporte», «Semana 14 (30 de marzo al 5 de abril)»; '' where it isn't used. */
export const columnWords = (column: MediaColumn, calendar: BroadcastCalendar): string => {
  switch (column.kind) {
    case 'field':
      return TITLES[column.field];
    case 'week': {
      const week = weekNumbered(calendar, column.number);
      return week.ok ? weekWords(calendar, week.value) : '';
    }
    case 'day':
      return formatLongDate(column.date);
    case 'unused':
      return '';
  }
};

/** A column of the sheet (0-based) and what it was taken for; `week` and `day` hold paid insertions. */
export type MediaColumn = { readonly at: number; readonly heading: string } & (
  | { readonly kind: 'field'; readonly field: ImportField }
  | { readonly kind: 'week'; readonly number: number }
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'unused' }
);

export type MediaHeading = { readonly columns: readonly MediaColumn[]; readonly after: number };

/** How many rows may stand above the heading, and how many columns it has to name. */
const SEARCHED_ROWS = 20;
const FEWEST_NAMED = 3;

/** The row of the first 20 that names most columns; undefined where none names three, the medium or its outlet among them. */
export const findMediaHeading = ({ rows }: Pick<SheetTable, 'rows'>): MediaHeading | undefined => {
  let best: { readonly heading: MediaHeading; readonly named: number } | undefined;
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const seen = new Set<string>();
    const columns = row.cells.flatMap((cell, at): MediaColumn[] => {
      if (cell.trim() === '') return [];
      const column = columnOf(cell, at);
      if (column.kind === 'unused') return [column];
      // The first of two columns with the same meaning counts.
      const meaning = meaningOf(column);
      if (seen.has(meaning)) return [{ at, heading: cell.trim(), kind: 'unused' }];
      seen.add(meaning);
      return [column];
    });
    const named = columns.filter(({ kind }) => kind !== 'unused').length;
    const isPlan = seen.has('unit') || seen.has('subcategory') || seen.has('outlet');
    if (isPlan && named >= FEWEST_NAMED && named > (best?.named ?? 0)) {
      best = { heading: { columns, after: index + 1 }, named };
    }
  }
  return best?.heading;
};

const meaningOf = (column: Exclude<MediaColumn, { readonly kind: 'unused' }>): string =>
  column.kind === 'field' ? column.field : column.kind === 'week' ? `week ${column.number}` : column.date;

const columnOf = (cell: string, at: number): MediaColumn => {
  const heading = cell.trim();
  const folded = foldText(heading);
  for (const [field, words] of Object.entries(HEADINGS) as [ImportField, readonly string[]][]) {
    if (words.includes(folded)) return { at, heading, kind: 'field', field };
  }
  const week = /^s(?:em(?:ana)?)? ?(\d{1,3})$/.exec(folded);
  if (week) return { at, heading, kind: 'week', number: Number(week[1]) };
  const date = parseSpanishDate(heading);
  return date === undefined ? { at, heading, kind: 'unused' } : { at, heading, kind: 'day', date };
};
