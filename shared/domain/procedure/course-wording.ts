import {
  type Activity,
  activityNumbers,
  type Cover,
  type NextKind,
  type ProcedureContent,
} from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile, ProfileSection } from '#shared/domain/procedure/profile.ts';

/**
 * The one place that turns a course, a number or a missing code into printed words. Compose, the editor, the
 * flowchart's text equivalent and the checks all ask here, so that none can contradict another.
 */

export type Course = { readonly nextKind: NextKind; readonly targetId: string | null };
export type Wording = ProcedureProfile['wording'];

/** Stands where an activity's number should: visible on screen and paper, never a number that may be wrong. */
export const LOST_TARGET_WORDS = '[falta actividad de destino]';

export type CourseTarget =
  | { readonly kind: 'activity'; readonly activityId: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'lost' };

/**
 * Where a course leads. `lost`: the target was deleted or never chosen, or «next» stands in the last activity.
 * @param from id of the activity that the course (its own or one of its branches') belongs to
 * @param numbers of `activityNumbers(content)`, so that a caller with many courses counts once
 */
export const courseTarget = (
  content: Pick<ProcedureContent, 'activity'>,
  from: string,
  course: Course,
  numbers: ReadonlyMap<string, number> = activityNumbers(content),
): CourseTarget => {
  if (course.nextKind === 'end') return { kind: 'end' };
  if (course.nextKind === 'activity') {
    return course.targetId !== null && numbers.has(course.targetId)
      ? { kind: 'activity', activityId: course.targetId }
      : { kind: 'lost' };
  }
  const following = content.activity[numbers.get(from) ?? content.activity.length];
  return following ? { kind: 'activity', activityId: following.id } : { kind: 'lost' };
};

/** A course in words: «Aplica siguiente actividad», «Aplica actividad 4», «Fin de procedimiento», or the lost target. */
export const courseWords = (course: Course, wording: Wording, numbers: ReadonlyMap<string, number>): string => {
  if (course.nextKind === 'next') return wording.next;
  if (course.nextKind === 'end') return wording.end;
  const number = course.targetId === null ? undefined : numbers.get(course.targetId);
  return wording.goTo.replace('{n}', number === undefined ? LOST_TARGET_WORDS : String(number));
};

/**
 * What an activity's own row prints after its description: '' where the course simply goes on, and where branches
 * decide (each branch prints its own words).
 */
export const activityCourseWords = (
  activity: Pick<Activity, 'nextKind' | 'targetId'>,
  hasBranches: boolean,
  wording: Wording,
  numbers: ReadonlyMap<string, number>,
): string => (hasBranches || activity.nextKind === 'next' ? '' : courseWords(activity, wording, numbers));

/** The number of an activity as printed in its column: «4.». */
export const activityNumberWords = (number: number, wording: Wording): string =>
  wording.activityNumber.replace('{n}', String(number));

/** The number of a section as printed before its title: «3.-»; '' for a section without number. */
export const sectionNumberWords = (section: Pick<ProfileSection, 'number'>, wording: Wording): string =>
  section.number === '' ? '' : wording.sectionNumber.replace('{n}', section.number);

/** Heading of an annex, 1-based: «ANEXO 01: Credencial de participante». */
export const annexHeading = (number: number, title: string, wording: Wording): string =>
  `${wording.annexTitle.replace('{nn}', String(number).padStart(2, '0')).replace('{n}', String(number))} ${title.trim()}`.trim();

/** The code of a document, or the profile's mark for «without code» («S/R»). */
export const codeWords = (code: string, wording: Wording): string =>
  code.trim() === '' ? wording.noCode : code.trim();

/**
 * The limits as printed, one sentence each, «Inicia cuando recibe …» and «Termina con …»; '' where nothing was
 * written. A person who typed the profile's lead words (or the last of them) again doesn't see them twice.
 */
export const limitWords = (
  cover: Pick<Cover, 'limitStart' | 'limitEnd'>,
  wording: Wording,
): { readonly start: string; readonly end: string } => ({
  start: limitSentence(wording.limitStart, cover.limitStart),
  end: limitSentence(wording.limitEnd, cover.limitEnd),
});

const CONNECTIVE = /^(?:cuando|con|al|en|desde|a partir de|una vez)\s/iu;

const limitSentence = (lead: string, written: string): string => {
  const text = written.trim();
  if (text === '') return '';
  const leadWords = lead.split(' ');
  const textWords = text.split(/\s+/);
  for (let length = leadWords.length; length > 0; length -= 1) {
    const tail = leadWords
      .slice(leadWords.length - length)
      .join(' ')
      .toLowerCase();
    if (textWords.slice(0, length).join(' ').toLowerCase() === tail) {
      return withStop(`${lead} ${textWords.slice(length).join(' ')}`.trim());
    }
  }
  // «Inicia cuando» + «con la solicitud…»: the text brings its own connective, so the lead gives only its verb.
  if (CONNECTIVE.test(text)) return withStop(`${leadWords[0] ?? ''} ${text}`.trim());
  return withStop(`${lead} ${text}`);
};

const withStop = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
