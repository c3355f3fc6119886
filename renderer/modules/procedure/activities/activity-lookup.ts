import { type Course, courseTarget, courseWords, type Wording } from '#shared/domain/procedure/course-wording.ts';
import { type Activity, activityNumbers, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';

type Lookup = {
  readonly numbers: ReadonlyMap<string, number>;
  readonly byId: ReadonlyMap<string, Activity>;
};

const lookups = new WeakMap<readonly Activity[], Lookup>();

/** Numbers and rows by id, counted once per state of the table however many courses ask. */
export const activityLookup = (content: Pick<ProcedureContent, 'activity'>): Lookup => {
  const known = lookups.get(content.activity);
  if (known) return known;
  const lookup = {
    numbers: activityNumbers(content),
    byId: new Map(content.activity.map((activity) => [activity.id, activity])),
  };
  lookups.set(content.activity, lookup);
  return lookup;
};

/** A course as its field shows it: the words that print, and how the target begins, so that one recognises it. */
export const courseText = (content: Pick<ProcedureContent, 'activity'>, course: Course, wording: Wording): string => {
  const { numbers, byId } = activityLookup(content);
  const words = courseWords(course, wording, numbers);
  const target = course.nextKind === 'activity' && course.targetId !== null ? byId.get(course.targetId) : undefined;
  return target && target.description.trim() !== '' ? `${words}: ${beginning(target.description)}` : words;
};

/** True where the course leads nowhere: a blocking finding, shown red in its place. */
export const isLost = (content: Pick<ProcedureContent, 'activity'>, from: string, course: Course): boolean =>
  courseTarget(content, from, course, activityLookup(content).numbers).kind === 'lost';

/** The first words of a text, cut at a word's end. */
export const beginning = (text: string, most = 60): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
};

/**
 * The rows of each activity. An activity whose rows are the same as before keeps its array, so that only rows that
 * changed are drawn again.
 */
export const groupByActivity = <T extends { readonly activityId: string }>(
  rows: readonly T[],
  before: ReadonlyMap<string, readonly T[]>,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.activityId);
    if (group) group.push(row);
    else groups.set(row.activityId, [row]);
  }
  const stable = new Map<string, readonly T[]>();
  for (const [id, group] of groups) {
    const old = before.get(id);
    stable.set(id, old?.length === group.length && old.every((row, i) => row === group[i]) ? old : group);
  }
  return stable;
};
