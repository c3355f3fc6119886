import { generateNKeysBetween } from 'fractional-indexing';
import { type IdSource, uuidV7 } from '#shared/domain/common/ids.ts';
import { emptyProcedure, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';

/** Ids that count up, so that a test gives the same content at every run. */
export const countingIds = (start = 1): IdSource => {
  let next = start;
  return () => {
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(6, next);
    const id = uuidV7(1_700_000_000_000 + next, random);
    next += 1;
    return id;
  };
};

/** 'next', 'end', 'lost', or the number of an activity. */
export type To = 'next' | 'end' | 'lost' | number;

export type ActivitySpec = {
  readonly post?: string;
  readonly text?: string;
  readonly question?: string;
  readonly to?: To;
  readonly branches?: readonly { readonly answer: string; readonly outcome?: string; readonly to: To }[];
  readonly documents?: readonly {
    readonly flow: 'receives' | 'produces' | 'files';
    readonly title: string;
    readonly source?: string;
  }[];
};

export type ProcedureSpec = {
  readonly profileId?: string;
  readonly cover?: Partial<ProcedureContent['cover'][number]>;
  readonly areas?: readonly string[];
  readonly activities?: readonly ActivitySpec[];
  readonly references?: readonly (readonly [code: string, title: string])[];
  readonly forms?: readonly (readonly [code: string, title: string])[];
  readonly definitions?: readonly (readonly [term: string, meaning: string])[];
  readonly texts?: Readonly<Record<string, ProcedureContent['sectionText'][number]['body']>>;
};

/** A procedure written down in a few lines: activities by number, posts by name, documents by title. */
export const procedureOf = (spec: ProcedureSpec, newId: IdSource = countingIds()): ProcedureContent => {
  const empty = emptyProcedure(newId(), spec.profileId ?? 'ssj');
  const ranked = <T extends object>(rows: readonly T[]) => {
    const ranks = generateNKeysBetween(null, null, rows.length);
    return rows.map((row, index) => ({ ...row, id: newId(), rank: ranks[index] ?? '' }));
  };
  const activities = spec.activities ?? [];
  const post = ranked(
    [...new Set(activities.flatMap((a) => (a.post ? [a.post] : [])))].map((name) => ({ name, areaName: '' })),
  );
  const ids = activities.map(() => newId());
  const ranks = generateNKeysBetween(null, null, activities.length);
  const course = (to: To | undefined, fallback: 'next' | 'end' = 'next') => ({
    nextKind: typeof to === 'number' || to === 'lost' ? ('activity' as const) : (to ?? fallback),
    targetId: typeof to === 'number' ? (ids[to - 1] ?? null) : null,
  });
  const reference = ranked((spec.references ?? []).map(([code, title]) => ({ code, title })));
  const form = ranked((spec.forms ?? []).map(([code, title]) => ({ code, title })));
  return {
    ...empty,
    cover: empty.cover.map((cover) => ({ ...cover, ...spec.cover })),
    sectionText: Object.entries(spec.texts ?? {}).map(([sectionKey, body]) => ({ id: newId(), sectionKey, body })),
    area: ranked((spec.areas ?? []).map((name) => ({ name }))),
    post,
    activity: activities.map((a, index) => ({
      id: ids[index] ?? '',
      rank: ranks[index] ?? '',
      postId: post.find((row) => row.name === a.post)?.id ?? null,
      description: a.text ?? '',
      question: a.question ?? '',
      predefinedProcedure: '',
      workspace: null,
      ...course(a.to, index === activities.length - 1 && !a.branches ? 'end' : 'next'),
    })),
    branch: activities
      .flatMap((a, index) =>
        ranked(
          (a.branches ?? []).map((b) => ({
            activityId: ids[index] ?? '',
            answer: b.answer,
            outcome: b.outcome ?? '',
            ...course(b.to),
          })),
        ),
      )
      .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1)),
    activityDocument: activities
      .flatMap((a, index) =>
        ranked(
          (a.documents ?? []).map((d) => ({
            activityId: ids[index] ?? '',
            flow: d.flow,
            title: d.title,
            copies: 1,
            filing: d.flow === 'files' ? ('definitive' as const) : null,
            sourceId: [...reference, ...form].find((row) => row.title === (d.source ?? ''))?.id ?? null,
          })),
        ),
      )
      .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1)),
    reference,
    form,
    definition: ranked((spec.definitions ?? []).map(([term, meaning]) => ({ term, meaning }))),
  };
};
