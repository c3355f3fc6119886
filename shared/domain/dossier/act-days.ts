import { formatLongDate, type IsoDate } from '#shared/domain/common/dates.ts';
import type { Failure } from '#shared/domain/common/result.ts';

/** What happened is recorded afterwards; a letter dated some weeks ahead is possible, next year's date is a slip. */
export const FURTHEST_ACT_DAYS = 62;
/** Next year's dossier may be prepared this year, with the day on which it shall start. */
export const FURTHEST_START_DAYS = 366;

/**
 * What is wrong with the day of an act; undefined where nothing is. Dates of a course never run backwards.
 * @param notBefore the day on which what is ended began; '' for none
 * @param furthest how many days after today it may lie
 */
export const checkDay = (
  day: IsoDate,
  notBefore: IsoDate | '',
  today: IsoDate,
  furthest: number,
): Failure | undefined => {
  if (notBefore !== '' && day < notBefore) {
    return {
      code: 'invalid-input',
      message: `La fecha (${formatLongDate(day)}) es anterior al ${formatLongDate(notBefore)}, el día en que el curso llegó a la actividad. Escriba ese día o uno posterior.`,
    };
  }
  const limit = plusDays(today, furthest);
  if (day <= (notBefore > limit ? notBefore : limit)) return undefined;
  return {
    code: 'invalid-input',
    message: `La fecha (${formatLongDate(day)}) está demasiado lejos: hoy es ${formatLongDate(today)}. Revise el año y el mes.`,
  };
};

const plusDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
