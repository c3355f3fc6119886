import { formatLongDate, MONTH_NAMES, parseSpanishDate } from '#shared/domain/common/dates.ts';
import type { SheetTable } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type BroadcastCalendar, weekNumbered, weekWords } from '#shared/domain/media/broadcast-calendar.ts';
import type { InsertionKind } from '#shared/domain/media/day-columns.ts';

/** What a column of an imported plan holds, by the headings that mean it (folded). */
const HEADINGS = {
  number: ['num', 'numero', 'no'],
  category: ['categoria', 'medio'],
  subcategory: ['subcategoria', 'tipo de medio'],
  unit: ['unidad'],
  outlet: ['soporte', 'vehiculo', 'estacion', 'medio o soporte'],
  place: ['plaza', 'lugar', 'municipio'],
  daypart: ['franja', 'franja horaria', 'horario'],
  format: ['formato'],
  campaign: ['campaña', 'campana'],
  material: ['material', 'version'],
  audience: ['publico'],
  airtime: ['modalidad'],
  durationSeconds: ['duracion segundos'],
  stations: ['estaciones', 'emisoras'],
  grossRate: ['tarifa', 'tarifa bruta', 'tarifa bruta sin iva', 'costo unitario'],
  rateBasis: ['tarifa por'],
  columns: ['columnas'],
  centimetres: ['centimetros'],
  pageFraction: ['fraccion de plana'],
  rateSource: ['fuente de la tarifa'],
  rateDate: ['fecha de la tarifa'],
  discounts: ['descuento', 'descuentos'],
  commissionPercent: ['comision', 'comision de agencia'],
  production: ['produccion'],
  productionDate: ['dia de la produccion'],
  vatPercent: ['iva', 'tasa de iva'],
  itemCode: ['partida'],
  payer: ['renglon del presupuesto'],
  paymentMonth: ['mes de pago'],
  paid: ['pagadas'],
  bonus: ['bonificadas'],
  universe: ['universo'],
  people: ['audiencia', 'audiencia por insercion', 'asistencia', 'asistencia esperada'],
  rating: ['rating'],
  totalRating: ['rating de la poblacion', 'rating total'],
  reach: ['alcance'],
  figuresSource: ['fuente de la audiencia'],
  note: ['nota', 'notas', 'observaciones'],
} as const;
export type ImportField = keyof typeof HEADINGS;

const TITLES: Readonly<Record<ImportField, string>> = {
  number: 'Número del renglón',
  category: 'Categoría',
  subcategory: 'Subcategoría',
  unit: 'Unidad',
  outlet: 'Soporte',
  place: 'Plaza',
  daypart: 'Franja horaria',
  format: 'Formato',
  campaign: 'Campaña',
  material: 'Material',
  audience: 'Público',
  airtime: 'Modalidad',
  durationSeconds: 'Duración en segundos',
  stations: 'Estaciones',
  grossRate: 'Tarifa bruta sin IVA',
  rateBasis: 'De qué es la tarifa',
  columns: 'Columnas',
  centimetres: 'Centímetros',
  pageFraction: 'Fracción de plana',
  rateSource: 'Fuente de la tarifa',
  rateDate: 'Fecha de la tarifa',
  discounts: 'Descuentos',
  commissionPercent: 'Comisión de agencia',
  production: 'Producción',
  productionDate: 'Día de la producción',
  vatPercent: 'Tasa de IVA',
  itemCode: 'Partida',
  payer: 'Renglón del presupuesto',
  paymentMonth: 'Mes de pago',
  paid: 'Pagadas, para comparar',
  bonus: 'Bonificadas, para comparar',
  universe: 'Universo',
  people: 'Audiencia por inserción o asistencia esperada',
  rating: 'Rating',
  totalRating: 'Rating de la población',
  reach: 'Alcance',
  figuresSource: 'Fuente de la audiencia',
  note: 'Nota',
};

/** What a column was taken for, in words: «Soporte», «Semana 14 (30 de marzo al 5 de abril)»; '' where it isn't used. */
export const columnWords = (column: MediaColumn, calendar: BroadcastCalendar): string => {
  switch (column.kind) {
    case 'field':
      return TITLES[column.field];
    case 'week': {
      const week = weekNumbered(calendar, column.number, column.isoYear);
      if (!week.ok) return '';
      return column.of === 'paid' ? weekWords(calendar, week.value) : `${weekWords(calendar, week.value)}, bonificadas`;
    }
    case 'day':
      return formatLongDate(column.date);
    case 'unclear':
    case 'unused':
      return '';
  }
};

/**
 * A column of the sheet (0-based) and what it was taken for; `day` holds paid insertions. `unclear` seems to hold insertions
 * of nobody knows when.
 */
export type MediaColumn = { readonly at: number; readonly heading: string } & (
  | { readonly kind: 'field'; readonly field: ImportField }
  | { readonly kind: 'week'; readonly number: number; readonly isoYear?: number; readonly of: InsertionKind }
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'unclear' | 'unused' }
);

export type MediaHeading = { readonly columns: readonly MediaColumn[]; readonly after: number };

/** How many rows may stand above the heading, and how many columns it has to name. */
const SEARCHED_ROWS = 20;
const FEWEST_NAMED = 3;

/** The row of the first 20 that names most columns; undefined where none names three, those of the medium among them. */
export const findMediaHeading = ({ rows }: Pick<SheetTable, 'rows'>): MediaHeading | undefined => {
  let best: { readonly heading: MediaHeading; readonly named: number } | undefined;
  for (const [index, { cells }] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns = headedColumns(cells);
    const named = columns.filter(({ kind }) => kind !== 'unused').length;
    // Without them no row could say what it is.
    const saysMedium = fieldAt(columns, 'subcategory') !== undefined || fieldAt(columns, 'unit') !== undefined;
    if (saysMedium && named >= FEWEST_NAMED && named > (best?.named ?? 0)) {
      best = { heading: { columns, after: index + 1 }, named };
    }
  }
  return best?.heading;
};

/** What the cells of a heading mean. Of two columns of the same field the first counts; nothing is decided between two of the same days. */
export const headedColumns = (cells: readonly string[]): readonly MediaColumn[] => {
  const seen = new Set<ImportField>();
  return cells.flatMap((cell, at): MediaColumn[] => {
    if (cell.trim() === '') return [];
    const column = columnOf(cell, at);
    if (column.kind !== 'field') return [column];
    if (seen.has(column.field)) return [{ at, heading: cell.trim(), kind: 'unused' }];
    seen.add(column.field);
    return [column];
  });
};

/** Where a field stands; undefined where the sheet hasn't it. */
export const fieldAt = (columns: readonly MediaColumn[], field: ImportField): number | undefined =>
  columns.find((column) => column.kind === 'field' && column.field === field)?.at;

/** Whether any column holds insertions by week or day. */
export const hasCalendar = (columns: readonly MediaColumn[]): boolean =>
  columns.some(({ kind }) => kind === 'week' || kind === 'day');

const columnOf = (cell: string, at: number): MediaColumn => {
  const heading = cell.trim();
  const folded = foldText(heading);
  for (const [field, words] of Object.entries(HEADINGS) as [ImportField, readonly string[]][]) {
    if (words.includes(folded)) return { at, heading, kind: 'field', field };
  }
  // What stands in brackets tells the days of the week again: «Semana 16 (13 al 19 de abril)».
  const plain = foldText(heading.replace(/\([^)]*\)/g, ' '));
  const week = /^s(?:em(?:ana)?)? ?(\d{1,3})(?: del? (\d{4}))?( bonificad[ao]s)?$/.exec(plain);
  if (week) {
    const isoYear = week[2] === undefined ? {} : { isoYear: Number(week[2]) };
    return { at, heading, kind: 'week', number: Number(week[1]), ...isoYear, of: week[3] ? 'bonus' : 'paid' };
  }
  const date = parseSpanishDate(heading);
  if (date !== undefined) return { at, heading, kind: 'day', date };
  return { at, heading, kind: UNCLEAR.test(folded) ? 'unclear' : 'unused' };
};

/** «Semanas 14 y 15», «14/05», «4 de mayo»: insertions, but of which days. */
const UNCLEAR = new RegExp(`^(?:s(?:em(?:anas?)?)? ?\\d.*|\\d{1,2} (?:de )?(?:\\d{1,2}|${MONTH_NAMES.join('|')}))$`);
