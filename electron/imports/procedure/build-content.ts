import { generateNKeysBetween } from 'fractional-indexing';
import type { Draft, DraftActivity, Jump } from '#electron/imports/procedure/draft.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { emptyProcedure, type NextKind, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

export type ImportedImage = {
  readonly sha: string;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
};

/**
 * Gives a draft its ids, ranks and references. A number that no activity bears becomes a lost target.
 * @param imageOf what is known of an annex's image, null where its bytes are no image
 */
export const buildContent = (
  draft: Draft,
  profile: ProcedureProfile,
  newId: IdSource,
  imageOf: (bytes: Uint8Array) => ImportedImage | null,
): ProcedureContent => {
  const versionId = newId();
  const empty = emptyProcedure(versionId, profile.id);
  const posts = collectPosts(draft, newId);
  const activityIds = draft.activities.map(() => newId());
  const idOfNumber = numberIndex(draft.activities, activityIds);
  const course = (jump: Jump | null): { nextKind: NextKind; targetId: string | null } => {
    if (!jump || jump.kind === 'next') return { nextKind: 'next', targetId: null };
    if (jump.kind === 'end') return { nextKind: 'end', targetId: null };
    const targetId = idOfNumber.get(jump.number) ?? null;
    if (!targetId)
      draft.notes.push(
        `El texto manda a la actividad ${jump.number}, que no existe. Elija el destino correcto en la tabla.`,
      );
    return { nextKind: 'activity', targetId };
  };
  const branches = draft.activities.flatMap((activity, index) =>
    ranked(activity.branches, newId).map(({ answer, outcome, jump, ...row }) => ({
      ...row,
      activityId: activityIds[index] ?? '',
      answer: answer.slice(0, 2_000),
      outcome,
      ...course(jump),
    })),
  );
  const references = ranked(
    draft.references.map((row) => ({ ...row, title: line(row.title) })),
    newId,
  );
  const forms = ranked(
    draft.forms.map((row) => ({ ...row, title: line(row.title) })),
    newId,
  );
  const sources = new Map([...references, ...forms].map((row) => [foldText(row.title), row.id]));
  return {
    ...empty,
    cover: empty.cover.map((cover) => ({
      ...cover,
      title: draft.title,
      code: draft.code,
      areaName: draft.areaName,
      versionLabel: draft.versionLabel,
      documentedOn: draft.documentedOn,
      updatedOn: draft.updatedOn,
      authorisedOn: draft.authorisedOn,
      limitStart: draft.limitStart,
      limitEnd: draft.limitEnd,
    })),
    sectionText: [...draft.texts].map(([sectionKey, body]) => ({ id: newId(), sectionKey, body })),
    area: ranked(
      draft.areas.map((name) => ({ name: line(name) })),
      newId,
    ),
    post: posts.rows,
    activity: ranked(draft.activities, newId).map(
      ({ rank, post, description, question, branches: own, jump }, index) => ({
        id: activityIds[index] ?? '',
        rank,
        postId: posts.idOf(post),
        description,
        question: line(question),
        predefinedProcedure: '',
        workspace: null,
        ...(own.length > 0 && jump?.kind !== 'end' ? { nextKind: 'next' as const, targetId: null } : course(jump)),
      }),
    ),
    branch: branches,
    activityDocument: draft.activities.flatMap((activity, index) =>
      ranked(
        activity.documents.map((title) => ({ title: line(title) })),
        newId,
      ).map((row) => ({
        ...row,
        activityId: activityIds[index] ?? '',
        flow: 'produces' as const,
        copies: 1,
        filing: null,
        sourceId: sources.get(foldText(row.title)) ?? null,
      })),
    ),
    responsibility: ranked(
      draft.responsibilities.map((row) => ({ ...row, document: line(row.document) })),
      newId,
    ),
    collaborator: ranked(
      draft.collaborators.map((row) => ({ ...row, name: line(row.name), role: line(row.role) })),
      newId,
    ),
    definition: ranked(
      draft.definitions.map((row) => ({ ...row, term: line(row.term) })),
      newId,
    ),
    reference: references,
    form: forms,
    revision: ranked(
      draft.revisions.map((row) => ({ ...row, date: row.date.slice(0, 100), subject: line(row.subject) })),
      newId,
    ),
    annex: ranked(draft.annexes, newId).map(({ title, alt, image, ...row }) => {
      const known = image ? imageOf(image) : null;
      return {
        ...row,
        title: line(title),
        alt,
        imageSha: known?.sha ?? null,
        imageMime: known?.mime ?? null,
        widthPx: known?.widthPx ?? 0,
        heightPx: known?.heightPx ?? 0,
      };
    }),
    signatory: ranked(
      draft.signatories.map((row) => ({ ...row, name: line(row.name), position: line(row.position) })),
      newId,
    ),
    leftover: ranked(
      draft.leftovers.map((row) => ({ text: row.text.slice(0, 100_000), hint: line(row.hint) })),
      newId,
    ),
  };
};

const line = (text: string): string => text.slice(0, 2_000);

const ranked = <T extends object>(rows: readonly T[], newId: IdSource): (T & { id: string; rank: string })[] => {
  const ranks = generateNKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ ...row, id: newId(), rank: ranks[index] ?? '' }));
};

/** Printed number → id. Where nothing is numbered, or numbers repeat, the order counts. */
const numberIndex = (activities: readonly DraftActivity[], ids: readonly string[]): ReadonlyMap<number, string> => {
  const index = new Map<number, string>();
  activities.forEach((activity, position) => {
    const number = activity.number ?? position + 1;
    const id = ids[position];
    if (id && !index.has(number)) index.set(number, id);
  });
  return index;
};

/** One post per name, however its capitals, accents and full stops are written; the first spelling stays. */
const collectPosts = (draft: Draft, newId: IdSource) => {
  const names = new Map<string, string>();
  const variants = new Map<string, Set<string>>();
  for (const { post } of draft.activities) {
    const key = foldText(post);
    if (key === '') continue;
    if (!names.has(key)) names.set(key, post);
    variants.set(key, (variants.get(key) ?? new Set()).add(post));
  }
  for (const spellings of variants.values()) {
    if (spellings.size > 1) {
      draft.notes.push(`Se tomaron como un mismo puesto: ${[...spellings].map((s) => `«${s}»`).join(', ')}.`);
    }
  }
  const rows = ranked(
    [...names.values()].map((name) => ({ name: line(name), areaName: '' })),
    newId,
  );
  const ids = new Map([...names.keys()].map((key, index) => [key, rows[index]?.id ?? null]));
  return { rows, idOf: (post: string): string | null => ids.get(foldText(post)) ?? null };
};
