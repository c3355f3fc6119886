import type { Finding } from '#shared/domain/common/finding.ts';
import { foldLetters, wordsOf } from '#shared/domain/common/spanish-words.ts';
import { type Course, courseTarget } from '#shared/domain/procedure/course-wording.ts';
import {
  finding,
  placeOf,
  quote,
  type Reading,
  whereActivity,
  whereBranch,
} from '#shared/domain/procedure/procedure-reading.ts';

/** The rows of the activities table: who, what, in which words, and numbers typed by hand that nothing keeps right. */
export const checkActivities = (reading: Reading): readonly Finding[] => {
  const posts = new Set(reading.content.post.filter((post) => post.name.trim() !== '').map((post) => post.id));
  const found: Finding[] = [];
  for (const activity of reading.content.activity) {
    const number = reading.numbers.get(activity.id);
    const where = whereActivity(reading, activity.id);
    const branches = reading.branches.get(activity.id) ?? [];
    if (activity.postId === null || !posts.has(activity.postId)) {
      found.push(
        finding(
          'activity-without-post',
          'warning',
          placeOf(reading, 'activities', activity.id, 'postId'),
          where,
          `La actividad ${number} no dice quién la hace.`,
          'Escriba el puesto responsable.',
        ),
      );
    }
    const description = activity.description.trim();
    if (description === '') {
      found.push(
        finding(
          'activity-without-description',
          'warning',
          placeOf(reading, 'activities', activity.id, 'description'),
          where,
          `La actividad ${number} no dice qué se hace.`,
          'Describa la actividad; empiece con el verbo en presente: «Recibe…», «Revisa…».',
        ),
      );
    } else found.push(...checkFirstWord(reading, activity.id, description));
    const own = branches.length === 0 ? activity : null;
    found.push(...checkTypedCourse(reading, activity.id, activity.id, description, own));
    for (const branch of branches) {
      found.push(...checkTypedCourse(reading, activity.id, branch.id, branch.outcome, branch));
    }
  }
  return found;
};

/** A description tells what the responsible does: a verb in the present tense, third person. */
const checkFirstWord = (reading: Reading, activityId: string, description: string): readonly Finding[] => {
  const [first] = wordsOf(description.slice(0, 60));
  return !first || !isNoPresentVerb(first.folded)
    ? []
    : [
        finding(
          'description-verb',
          'info',
          placeOf(reading, 'activities', activityId, 'description'),
          whereActivity(reading, activityId),
          `La descripción empieza con ${quote(first.raw)}, que no dice lo que hace el responsable.`,
          'Empiece con el verbo en presente, como «Recibe», «Revisa» o «Envía».',
        ),
      ];
};

const NOUN_ENDINGS = /(?:cion|sion|miento|aje|anza|encia|ura)$/;
const ARTICLES = new Set(['el', 'la', 'los', 'las', 'un', 'una']);

/** Infinitives, gerunds, nouns and articles. No better form is offered: «comenzar» doesn't give «comenza». */
const isNoPresentVerb = (word: string): boolean =>
  ARTICLES.has(word) ||
  (word.length > 3 && /(?:ar|er|ir)(?:se|lo|la|los|las)?$/.test(word)) ||
  (word.length > 5 && /(?:ando|iendo|yendo)$/.test(word)) ||
  (word.length > 6 && NOUN_ENDINGS.test(word));

const MENTIONS = /actividad/i;
const TYPED_NUMBER = /\bactividad(?:es)?\s+(?:(?:n[uú]mero|n[uú]m\.?|no\.?|n[°º]\.?|#)\s*)?(\d{1,4})\b/giu;

/**
 * «actividad 7» written by hand: Cauce numbers activities and prints the course by itself, so a typed number is at best
 * a repetition and after the next insertion wrong. `course` is what the text stands beside; null where branches decide.
 */
const checkTypedCourse = (
  reading: Reading,
  activityId: string,
  rowId: string,
  text: string,
  course: Course | null,
): readonly Finding[] => {
  if (text.trim() === '') return [];
  const isBranch = rowId !== activityId;
  const branch = isBranch ? reading.branches.get(activityId)?.find((row) => row.id === rowId) : undefined;
  const where = branch ? whereBranch(reading, branch) : whereActivity(reading, activityId);
  const place = placeOf(reading, 'activities', rowId, isBranch ? 'outcome' : 'description');
  const count = reading.content.activity.length;
  const target = course && courseTarget(reading.content, activityId, course, reading.numbers);
  const targetNumber = target?.kind === 'activity' ? reading.numbers.get(target.activityId) : undefined;
  const found: Finding[] = [];
  for (const match of MENTIONS.test(text) ? text.matchAll(TYPED_NUMBER) : []) {
    const typed = Number(match[1]);
    if (typed < 1 || typed > count) {
      found.push(
        finding(
          'typed-number-out-of-range',
          'warning',
          place,
          where,
          `El texto dice ${quote(match[0])}, pero el procedimiento tiene ${count} actividades.`,
          'Corrija el texto; para mandar a otra actividad use el campo de continuación, que conserva el número correcto.',
        ),
      );
    } else if (course !== null && (isBranch || course.nextKind !== 'next') && typed !== targetNumber) {
      found.push(
        finding(
          'typed-number-disagrees',
          'warning',
          place,
          where,
          `El texto dice ${quote(match[0])}, pero ${targetNumber === undefined ? 'aquí no se continúa en ninguna actividad' : `aquí se continúa en la actividad ${targetNumber}`}.`,
          'Quite el número del texto: Cauce escribe la continuación por su cuenta.',
        ),
      );
    } else {
      found.push(
        finding(
          'typed-number',
          'info',
          place,
          where,
          `El texto menciona ${quote(match[0])} con el número escrito a mano.`,
          'Si después se agregan o mueven actividades, ese número no cambiará solo: diga qué actividad es con palabras.',
        ),
      );
    }
  }
  const { wording } = reading.profile;
  const folded = foldLetters(text);
  for (const words of [wording.next, wording.end]) {
    if (folded.includes(foldLetters(words))) {
      found.push(
        finding(
          'typed-course',
          'info',
          place,
          where,
          `El texto trae escrito ${quote(words)}, que Cauce agrega por su cuenta: saldría dos veces.`,
          'Borre esas palabras del texto y compruebe la continuación elegida.',
        ),
      );
    }
  }
  return found;
};
