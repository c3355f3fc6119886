import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DossierContent, DossierStep } from '#shared/domain/dossier/dossier.ts';
import { officerOn, postNameOf } from '#shared/domain/dossier/posts-held.ts';
import type { ActivityDocument, ProcedureContent } from '#shared/domain/procedure/procedure.ts';

/** Who has a document of the course. */
export type HeldDocument = {
  readonly document: string;
  readonly postName: string;
  /** Who holds the post on the day asked for, or who had it when the document came; '' where it isn't known. */
  readonly officerName: string;
  /** True where the post has put it into its archive. */
  readonly filed: boolean;
};

type Walked = Pick<DossierContent, 'step' | 'assignment'>;
type Walkable = Pick<ProcedureContent, 'activity' | 'activityDocument' | 'post'>;

/**
 * Who holds each document that the activities visited so far received, produced or filed, in the order they appeared.
 * An activity has what it receives from its first day, and what it produces or files from its last. What a returned
 * activity had received goes back with the course.
 * @param day on which officers are looked up, usually today
 */
export const documentsHeld = (content: Walked, procedure: Walkable, day: IsoDate): readonly HeldDocument[] => {
  const held = new Map<string, Holding>();
  for (const step of content.step) {
    const documents = procedure.activityDocument.filter((row) => row.activityId === step.activityId);
    for (const row of documents) take(held, row, step, procedure);
    if (step.state === 'returned') giveBack(held, documents, step, content, procedure);
  }
  return [...held.values()].map(({ title, postId, postName, officerName, filed }) => ({
    document: title,
    postName,
    officerName: officerOn(content, postId, day) || officerName,
    filed,
  }));
};

type Holding = {
  readonly title: string;
  readonly postId: string | null;
  readonly postName: string;
  readonly officerName: string;
  readonly filed: boolean;
};

const take = (held: Map<string, Holding>, row: ActivityDocument, step: DossierStep, procedure: Walkable): void => {
  if (!isAtHand(row, step.state)) return;
  const key = keyOf(row);
  const { postName, officerName } = step;
  const title = held.get(key)?.title ?? row.title.trim();
  held.set(key, {
    title,
    postId: postOf(procedure, step.activityId),
    postName,
    officerName,
    filed: row.flow === 'files',
  });
};

const isAtHand = (row: ActivityDocument, state: DossierStep['state']): boolean => {
  switch (row.flow) {
    case 'receives':
      return true;
    case 'produces':
      return state !== 'current';
    case 'files':
      return state === 'done';
    default:
      return assertNever(row.flow);
  }
};

const giveBack = (
  held: Map<string, Holding>,
  documents: readonly ActivityDocument[],
  step: DossierStep,
  content: Walked,
  procedure: Walkable,
): void => {
  const postId = postOf(procedure, step.nextActivityId);
  const officerName = officerOn(content, postId, step.endedOn || step.startedOn);
  for (const row of documents) {
    const holding = held.get(keyOf(row));
    if (row.flow !== 'receives' || !holding) continue;
    held.set(keyOf(row), { ...holding, postId, postName: postNameOf(procedure, postId), officerName, filed: false });
  }
};

const postOf = (procedure: Walkable, activityId: string | null): string | null =>
  procedure.activity.find((activity) => activity.id === activityId)?.postId ?? null;

/** The same paper under its form or reference, or by its title however it is written. */
const keyOf = (row: ActivityDocument): string => row.sourceId ?? foldText(row.title);
