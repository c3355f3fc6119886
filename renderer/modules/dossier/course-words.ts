import type { CourseActivity, Visit } from '#shared/domain/dossier/course.ts';

/** «Actividad 4», «Actividad 4 · 2.ª vuelta»; a round is said only from the second one on. */
export const stepWords = (activity: Pick<CourseActivity, 'number' | 'round'>): string =>
  activity.round > 1 ? `Actividad ${activity.number} · ${roundWords(activity.round)}` : `Actividad ${activity.number}`;

/** `2` → «2.ª vuelta». */
export const roundWords = (round: number): string => `${round}.ª vuelta`;

/** `2014-07-30` → `30/07/2014`; anything else comes back unchanged. */
export const shortDate = (date: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : date;
};

/** «del 03/01/2027 al 15/01/2027», «el 03/01/2027», «desde el 03/01/2027» while it is current. */
export const visitDates = (visit: Pick<Visit, 'startedOn' | 'endedOn'>): string => {
  if (visit.endedOn === '') return `desde el ${shortDate(visit.startedOn)}`;
  if (visit.endedOn === visit.startedOn) return `el ${shortDate(visit.endedOn)}`;
  return `del ${shortDate(visit.startedOn)} al ${shortDate(visit.endedOn)}`;
};

/** What came of a visit: «No → actividad 4», «Sí → fin», «→ actividad 3» where a person took it back; '' otherwise. */
export const outcomeWords = (visit: Visit): string => {
  const target = visit.wentTo === null ? 'fin' : `actividad ${visit.wentTo}`;
  if (visit.branch) return `${visit.branch.answer.trim() || 'Sin respuesta'} → ${target}`;
  return visit.state === 'returned' ? `Regresó → ${target}` : '';
};
