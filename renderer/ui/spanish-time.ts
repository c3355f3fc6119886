const day = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'long', year: 'numeric' });
const dayAndTime = new Intl.DateTimeFormat('es-MX', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const clock = new Intl.DateTimeFormat('es-MX', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const number = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 });

/** `30 de julio de 2014`, in the computer's own time zone. */
export const dayOf = (instant: string): string => day.format(new Date(instant));

/** `hoy, 09:15`, `ayer, 18:02` or `30 jul 2014, 09:15`, in the computer's own time zone. */
export const momentOf = (instant: string, now = new Date()): string => {
  const then = new Date(instant);
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0) return `hoy, ${clock.format(then)}`;
  if (days === 1) return `ayer, ${clock.format(then)}`;
  return dayAndTime.format(then);
};

/** `850 KB`, `12.4 MB`: decimal units, as Windows users read them. */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number.format(Math.max(1, Math.round(bytes / 1_000)))} KB`
    : `${number.format(bytes / 1_000_000)} MB`;

/** `1 actividad`, `3 actividades`. */
export const countOf = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
