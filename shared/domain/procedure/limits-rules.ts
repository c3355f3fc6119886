import type { Finding } from '#shared/domain/common/finding.ts';
import { stemsOf, type Word } from '#shared/domain/common/spanish-words.ts';
import {
  descriptionWords,
  finding,
  placeOf,
  quote,
  type Reading,
  sectionName,
} from '#shared/domain/procedure/procedure-reading.ts';

/**
 * The limits of the procedure against the activities: it must start where activity 1 starts and end where the last one
 * ends. Whether a limit speaks of an activity is told by the words they share.
 */
export const checkLimits = (reading: Reading): readonly Finding[] => {
  const section = reading.section('objective');
  if (!section) return [];
  const { limitStart, limitEnd } = reading.cover;
  return [
    ...(limitStart.trim() === '' ? [missing(reading, 'limitStart', 'con qué hecho inicia el procedimiento')] : []),
    ...(limitEnd.trim() === '' ? [missing(reading, 'limitEnd', 'con qué resultado termina el procedimiento')] : []),
    ...compare(reading, 'limitStart'),
    ...compare(reading, 'limitEnd'),
  ];
};

const missing = (reading: Reading, field: 'limitStart' | 'limitEnd', what: string): Finding =>
  finding(
    'limit-missing',
    'warning',
    placeOf(reading, 'objective', reading.cover.id, field),
    whereLimits(reading),
    `Los límites no dicen ${what}.`,
    field === 'limitStart'
      ? 'Escriba el hecho que pone en marcha la actividad 1.'
      : 'Escriba el resultado con el que concluye la última actividad.',
  );

/** An activity must share this much of the limit's words to be what the limit means … */
const CLEAR = 0.6;
/** … and this much more than the activity at the edge, so that similar wording alone raises nothing. */
const MARGIN = 0.3;

const compare = (reading: Reading, field: 'limitStart' | 'limitEnd'): readonly Finding[] => {
  const limit = reading.cover[field];
  const wanted = stemsOf(limit);
  const activities = reading.content.activity;
  if (wanted.size === 0 || activities.length < 2) return [];
  const scores = activities.map((activity) => share(wanted, descriptionWords(activity)));
  const edge = field === 'limitStart' ? 0 : activities.length - 1;
  const best = Math.max(...scores);
  const at = field === 'limitStart' ? scores.indexOf(best) : scores.lastIndexOf(best);
  const activity = activities[at];
  const edgeScore = scores[edge] ?? 0;
  if (!activity || at === edge || best < CLEAR || edgeScore >= CLEAR || best - edgeScore < MARGIN) return [];
  const start = field === 'limitStart';
  return [
    finding(
      start ? 'scope-starts-late' : 'scope-ends-early',
      'warning',
      placeOf(reading, 'objective', reading.cover.id, field),
      whereLimits(reading),
      start
        ? `Los límites dicen que inicia ${quote(limit)}, que es lo que hace la actividad ${at + 1}: la actividad ${edge + 1}, ${quote(activities[edge]?.description ?? '')}, quedaría fuera.`
        : `Los límites dicen que termina ${quote(limit)}, que es lo que hace la actividad ${at + 1}: lo que sigue hasta la actividad ${edge + 1}, ${quote(activities[edge]?.description ?? '')}, quedaría fuera.`,
      start
        ? 'Cambie el inicio para que corresponda a la actividad 1, o quite del desarrollo lo que ocurre antes.'
        : 'Cambie el final para que corresponda a la última actividad, o quite del desarrollo lo que ocurre después.',
    ),
  ];
};

/** How much of the limit's words the activity has, 0 to 1. */
const share = (wanted: ReadonlySet<string>, words: readonly Word[]): number => {
  let common = 0;
  for (const stem of wanted) if (words.some((word) => word.stem === stem)) common += 1;
  return common / wanted.size;
};

const whereLimits = (reading: Reading): string => {
  const section = reading.section('objective');
  return section ? `${sectionName(section)}, límites` : 'Límites del procedimiento';
};
