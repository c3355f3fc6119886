import type { CalendarRow } from '#renderer/modules/media-plan/calendar/calendar-rows.ts';
import type { WeekTrouble } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { type BroadcastCalendar, weekWords } from '#shared/domain/media/broadcast-calendar.ts';
import { type MediaUnit, unitWords } from '#shared/domain/media/media-catalogue.ts';
import type { Blackout, MediaLine } from '#shared/domain/media/media-plan.ts';

export const insertionWords = (paid: number, bonus: number): string => {
  const parts = [
    paid > 0 ? `${paid.toLocaleString('es-MX')} ${paid === 1 ? 'pagada' : 'pagadas'}` : '',
    bonus > 0 ? `${bonus.toLocaleString('es-MX')} ${bonus === 1 ? 'bonificada' : 'bonificadas'}` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'sin inserciones' : parts.join(' y ');
};

/** «Radio Uno» and beside it «Spot de 30 seg. · Ciudad de Prueba». */
export const lineName = (
  line: MediaLine,
  unit: MediaUnit | undefined,
): { readonly name: string; readonly detail: string } => {
  const outlet = line.outlet.trim();
  const name = outlet || (unit ? unit.unit : 'Sin soporte');
  const detail = [unit ? (outlet === '' ? unit.category : unit.unit) : '', line.place.trim()]
    .filter(Boolean)
    .join(' · ');
  return { name, detail };
};

export const lineTitle = (line: MediaLine, index: number, unit: MediaUnit | undefined): string =>
  [`Renglón ${index + 1}`, line.outlet.trim(), unit ? unitWords(unit) : '', line.place.trim(), line.daypart.trim()]
    .filter(Boolean)
    .join(' · ');

/** What stands in the way of a cell, in words; '' where nothing does. */
export const groundWords = (open: number, trouble: WeekTrouble | undefined, blackouts: readonly Blackout[]): string =>
  [
    open === 0 ? 'fuera de la campaña o de sus días de transmisión' : '',
    trouble?.outside ? 'tiene inserciones fuera de las fechas de la campaña' : '',
    trouble?.blackout ? 'tiene inserciones en veda sin excepción declarada' : '',
    blackouts.length > 0 && !trouble?.blackout ? blackoutWords(blackouts) : '',
  ]
    .filter(Boolean)
    .join('; ');

export const blackoutWords = (blackouts: readonly Blackout[]): string =>
  blackouts.length === 0 ? '' : `veda: ${blackouts.map(({ process }) => process.trim() || 'sin nombre').join(', ')}`;

/** «30 mar», the first day of a week. */
export const firstDayWords = (calendar: BroadcastCalendar, week: number): string => {
  const day = calendar.days[calendar.weeks[week]?.first ?? -1];
  return day ? `${day.dayOfMonth} ${MONTH_NAMES[day.month - 1]?.slice(0, 3)}` : '';
};

/** «Semana 14 (30 de marzo al 5 de abril)» by position. */
export const weekAtWords = (calendar: BroadcastCalendar, week: number): string => {
  const found = calendar.weeks[week];
  return found ? weekWords(calendar, found) : '';
};

export const rowWords = (row: CalendarRow | undefined, numbers: ReadonlyMap<string, number>): string => {
  if (!row) return '';
  if (row.kind === 'group') return row.name;
  return `Renglón ${(numbers.get(row.id) ?? 0) + 1}${row.line.outlet.trim() === '' ? '' : `, ${row.line.outlet.trim()}`}`;
};

/** Pesos in thousands with one decimal, for a narrow cell: 12345600 centavos → «123.5». */
export const thousandsText = (centavos: number): string =>
  centavos === 0
    ? ''
    : (centavos / 100_000).toLocaleString('es-MX', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
