import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { ActivityState } from '#shared/domain/dossier/course-states.ts';
import type { DossierContent, DossierStep } from '#shared/domain/dossier/dossier.ts';
import { officerOn, postNameOf } from '#shared/domain/dossier/posts-held.ts';
import { type CourseTarget, courseTarget } from '#shared/domain/procedure/course-wording.ts';
import {
  type Activity,
  activityNumbers,
  type Branch,
  branchesOf,
  type ProcedureContent,
  type WorkspaceKind,
} from '#shared/domain/procedure/procedure.ts';

/** One visit to an activity, as it happened. */
export type Visit = {
  readonly stepId: string;
  /** 1 for the first visit to this activity, 2 for the second … */
  readonly round: number;
  readonly state: DossierStep['state'];
  readonly startedOn: IsoDate;
  /** '' while it is current. */
  readonly endedOn: IsoDate | '';
  readonly officerName: string;
  readonly postName: string;
  readonly note: string;
  /** The branch that the decision took; null where it decided nothing. */
  readonly branch: Branch | null;
  /** Number of the activity where the course went from here; null at the end or while it is current. */
  readonly wentTo: number | null;
};

/** A way out of an activity: its only one, or one for each answer of its decision. */
export type WayOut = {
  /** null where the activity decides nothing. */
  readonly branch: Branch | null;
  readonly target: CourseTarget;
  /** Of the target; null for the end and for a lost target. */
  readonly number: number | null;
  readonly description: string;
  readonly postName: string;
};

/** An activity of the procedure and how far this dossier has come with it. */
export type CourseActivity = {
  readonly activityId: string;
  readonly number: number;
  readonly description: string;
  /** A decision's question; '' where the activity decides nothing. */
  readonly question: string;
  /** True where finishing takes one of the branches. */
  readonly decides: boolean;
  readonly postId: string | null;
  readonly postName: string;
  /** Who holds the post on the day asked for; '' where it isn't known. */
  readonly officerName: string;
  readonly workspace: WorkspaceKind | null;
  readonly state: ActivityState;
  /** Visits so far: 0 before the first. */
  readonly round: number;
  /** True for the current activity where the course was sent or taken back to it. */
  readonly cameBack: boolean;
  readonly visits: readonly Visit[];
  readonly next: readonly WayOut[];
};

/** `ready`: no step was written yet, which only happens while a dossier is being made. */
export type CourseState = 'ready' | 'in-course' | 'finished';

export type Course = {
  readonly state: CourseState;
  readonly activities: readonly CourseActivity[];
  /** Where the course stands; null once it has ended. */
  readonly current: CourseActivity | null;
};

type Walked = Pick<DossierContent, 'step' | 'assignment'>;
type Walkable = Pick<ProcedureContent, 'activity' | 'branch' | 'post'>;

/**
 * The course of a dossier: every activity of the frozen procedure with what happened at it.
 * @param day on which officers are looked up, usually today
 */
export const courseOf = (content: Walked, procedure: Walkable, day: IsoDate): Course => {
  const numbers = activityNumbers(procedure);
  const last = content.step.at(-1);
  const cameBack = content.step.at(-2)?.state === 'returned';
  const activities = procedure.activity.map((activity, index): CourseActivity => {
    const visits = visitsOf(content, procedure, activity.id, numbers);
    const state = visits.at(-1)?.state ?? 'pending';
    return {
      activityId: activity.id,
      number: index + 1,
      description: activity.description,
      question: activity.question,
      decides: branchesOf(procedure, activity.id).length > 0,
      postId: activity.postId,
      postName: postNameOf(procedure, activity.postId),
      officerName: officerOn(content, activity.postId, day),
      workspace: activity.workspace,
      state,
      round: visits.length,
      cameBack: state === 'current' && cameBack,
      visits,
      next: waysOut(procedure, activity, numbers),
    };
  });
  return {
    state: last === undefined ? 'ready' : last.state === 'current' ? 'in-course' : 'finished',
    activities,
    current: activities.find((activity) => activity.state === 'current') ?? null,
  };
};

/** The step where the course stands; undefined once it has ended. */
export const currentStep = (content: Pick<DossierContent, 'step'>): DossierStep | undefined =>
  content.step.find((step) => step.state === 'current');

/**
 * The activities that «Regresar» may go to: those that the course has been at and that come before where it stands;
 * any of them where it has ended. Going ahead is what finishing an activity is for.
 */
export const takeBackTargets = ({ activities, current }: Course): readonly CourseActivity[] =>
  activities.filter(({ visits, number }) => visits.length > 0 && (current === null || number < current.number));

/** Where an activity leads: one way, or one for each of its branches. */
export const waysOut = (
  procedure: Walkable,
  activity: Activity,
  numbers: ReadonlyMap<string, number> = activityNumbers(procedure),
): readonly WayOut[] => {
  const branches = branchesOf(procedure, activity.id);
  const courses =
    branches.length > 0 ? branches.map((branch) => ({ branch, course: branch })) : [{ branch: null, course: activity }];
  return courses.map(({ branch, course }): WayOut => {
    const target = courseTarget(procedure, activity.id, course, numbers);
    const reached =
      target.kind === 'activity'
        ? procedure.activity.find((candidate) => candidate.id === target.activityId)
        : undefined;
    return {
      branch,
      target,
      number: reached ? (numbers.get(reached.id) ?? null) : null,
      description: reached?.description ?? '',
      postName: reached ? postNameOf(procedure, reached.postId) : '',
    };
  });
};

const visitsOf = (
  content: Walked,
  procedure: Walkable,
  activityId: string,
  numbers: ReadonlyMap<string, number>,
): readonly Visit[] =>
  content.step
    .filter((step) => step.activityId === activityId)
    .map((step, index) => ({
      stepId: step.id,
      round: index + 1,
      state: step.state,
      startedOn: step.startedOn,
      endedOn: step.endedOn,
      officerName: step.officerName,
      postName: step.postName,
      note: step.note,
      branch: procedure.branch.find((branch) => branch.id === step.branchId) ?? null,
      wentTo: step.nextActivityId === null ? null : (numbers.get(step.nextActivityId) ?? null),
    }));
