import { plainText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { matchActivities, matchBy, type Pairs } from '#shared/domain/procedure/comparison-matching.ts';
import { courseTarget, courseWords } from '#shared/domain/procedure/course-wording.ts';
import { choiceWords, entityWords } from '#shared/domain/procedure/field-words.ts';
import {
  activityNumbers,
  branchesOf,
  coverOf,
  type ProcedureContent,
  type ProcedureEntity,
} from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import { coverFieldValue, sectionTextOf } from '#shared/domain/procedure/section-edits.ts';

/** One difference between two versions, in words. `before` is '' for what was added, `after` for what was removed. */
export type Difference = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly what: string;
  readonly before: string;
  readonly after: string;
};

/** What is compared of a row: its words for people, and a key that tells «the same» where words only renumber. */
type Facet = { readonly label: string; readonly words: string; readonly key?: string };

/**
 * What changed from one version to another, in the order of the document. Rows are matched by id and, since a new
 * version has ids of its own, by what they say; a jump whose target merely got another number is no change.
 * @param profile gives the words of courses, sections and cover fields; the later version's
 */
export const compareProcedures = (
  before: ProcedureContent,
  after: ProcedureContent,
  profile: ProcedureProfile,
): readonly Difference[] => {
  const activities = matchActivities(before.activity, after.activity);
  return [
    ...compareCover(before, after, profile),
    ...compareSections(before, after, profile),
    ...SIMPLE.flatMap(({ entity, keyOf, facetsOf }) => compareRows(before, after, entity, keyOf, facetsOf)),
    ...compareActivities(before, after, profile, activities),
  ];
};

const compareFacets = (what: string, before: readonly Facet[], after: readonly Facet[]): readonly Difference[] =>
  after.flatMap((facet, index) => {
    const old = before[index];
    if (!old || (old.key ?? old.words) === (facet.key ?? facet.words)) return [];
    return [
      {
        kind: 'changed',
        what: facet.label === '' ? what : `${what} · ${facet.label}`,
        before: old.words,
        after: facet.words,
      },
    ];
  });

const compareCover = (
  before: ProcedureContent,
  after: ProcedureContent,
  profile: ProcedureProfile,
): readonly Difference[] => {
  const facets = (content: ProcedureContent): readonly Facet[] => [
    { label: 'guía técnica', words: coverOf(content).profileId },
    ...profile.cover.fields.map((field) => ({
      label: field.label.toLowerCase(),
      words: coverFieldValue(content, field),
    })),
    { label: 'inicio de los límites', words: coverOf(content).limitStart },
    { label: 'final de los límites', words: coverOf(content).limitEnd },
  ];
  return compareFacets('Portada', facets(before), facets(after));
};

const compareSections = (
  before: ProcedureContent,
  after: ProcedureContent,
  profile: ProcedureProfile,
): readonly Difference[] => {
  const keys = new Set([...before.sectionText, ...after.sectionText].map((row) => row.sectionKey));
  return [...keys].flatMap((key) => {
    const title = profile.sections.find((section) => section.key === key)?.title ?? key;
    const facet = (content: ProcedureContent): Facet => {
      const body = sectionTextOf(content, key);
      return { label: '', words: plainText(body), key: JSON.stringify(body) };
    };
    return compareFacets(title, [facet(before)], [facet(after)]);
  });
};

type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const SIMPLE: readonly {
  readonly entity: ProcedureEntity;
  readonly keyOf: (row: LooseRow) => string;
  readonly facetsOf: (row: LooseRow) => readonly Facet[];
}[] = [
  { entity: 'area', keyOf: (row) => text(row.name), facetsOf: (row) => [{ label: 'nombre', words: text(row.name) }] },
  {
    entity: 'post',
    keyOf: (row) => text(row.name),
    facetsOf: (row) => [
      { label: 'nombre', words: text(row.name) },
      { label: 'área', words: text(row.areaName) },
    ],
  },
  {
    entity: 'responsibility',
    keyOf: (row) => text(row.document),
    facetsOf: (row) => [
      { label: 'documento', words: text(row.document) },
      { label: 'funciones', words: plainText(row.functions as never) },
    ],
  },
  {
    entity: 'collaborator',
    keyOf: (row) => text(row.name),
    facetsOf: (row) => [
      { label: 'nombre', words: text(row.name) },
      { label: 'papel', words: text(row.role) },
      { label: 'grupo', words: choiceWords.group?.[text(row.group)] ?? '' },
    ],
  },
  {
    entity: 'definition',
    keyOf: (row) => text(row.term),
    facetsOf: (row) => [
      { label: 'palabra', words: text(row.term) },
      { label: 'definición', words: text(row.meaning) },
    ],
  },
  ...(['reference', 'form'] as const).map((entity) => ({
    entity,
    keyOf: (row: LooseRow) => text(row.title),
    facetsOf: (row: LooseRow) => [
      { label: 'código', words: text(row.code) },
      { label: 'título', words: text(row.title) },
    ],
  })),
  {
    entity: 'revision',
    keyOf: (row) => `${text(row.date)} ${text(row.subject)}`,
    facetsOf: (row) => [
      { label: 'fecha', words: text(row.date) },
      { label: 'referencia', words: text(row.subject) },
      { label: 'descripción', words: text(row.summary) },
    ],
  },
  {
    entity: 'annex',
    keyOf: (row) => text(row.title),
    facetsOf: (row) => [
      { label: 'título', words: text(row.title) },
      { label: 'descripción de la imagen', words: text(row.alt) },
      { label: 'imagen', words: row.imageSha === null ? 'sin imagen' : 'imagen', key: String(row.imageSha) },
    ],
  },
  {
    entity: 'signatory',
    keyOf: (row) => `${text(row.role)} ${text(row.name)}`,
    facetsOf: (row) => [
      { label: 'papel', words: text(row.role) },
      { label: 'nombre', words: text(row.name) },
      { label: 'cargo', words: text(row.position) },
    ],
  },
];

const compareRows = (
  before: ProcedureContent,
  after: ProcedureContent,
  entity: ProcedureEntity,
  keyOf: (row: LooseRow) => string,
  facetsOf: (row: LooseRow) => readonly Facet[],
): readonly Difference[] => {
  const oldRows = before[entity] as unknown as readonly LooseRow[];
  const newRows = after[entity] as unknown as readonly LooseRow[];
  const pairs = matchBy(oldRows, newRows, (row) => foldText(keyOf(row)));
  const named = (row: LooseRow): string => {
    const key = keyOf(row).trim();
    return key === '' ? entityWords[entity].one : `${entityWords[entity].one} «${key}»`;
  };
  const said = (row: LooseRow): string =>
    facetsOf(row)
      .map((facet) => facet.words)
      .filter((part) => part !== '')
      .join(' · ');
  return [
    ...newRows.flatMap((row): readonly Difference[] => {
      const old = pairs.oldOf.get(row.id);
      return old
        ? compareFacets(named(row), facetsOf(old), facetsOf(row))
        : [{ kind: 'added', what: named(row), before: '', after: said(row) }];
    }),
    ...oldRows
      .filter((row) => !pairs.newOf.has(row.id))
      .map((row): Difference => ({ kind: 'removed', what: named(row), before: said(row), after: '' })),
  ];
};

const compareActivities = (
  before: ProcedureContent,
  after: ProcedureContent,
  profile: ProcedureProfile,
  pairs: Pairs<ProcedureContent['activity'][number]>,
): readonly Difference[] => {
  const oldNumbers = activityNumbers(before);
  const newNumbers = activityNumbers(after);
  const oldFacets = facetsIn(before, profile, oldNumbers, (id) => id);
  const newFacets = facetsIn(after, profile, newNumbers, (id) => pairs.oldOf.get(id)?.id ?? id);
  const found: Difference[] = [];
  for (const activity of after.activity) {
    const what = `Actividad ${newNumbers.get(activity.id)}`;
    const old = pairs.oldOf.get(activity.id);
    if (!old) {
      found.push({ kind: 'added', what, before: '', after: activity.description });
      continue;
    }
    if (pairs.moved.has(activity.id)) {
      found.push({
        kind: 'moved',
        what,
        before: `actividad ${oldNumbers.get(old.id)}`,
        after: `actividad ${newNumbers.get(activity.id)}`,
      });
    }
    found.push(...compareFacets(what, oldFacets.activity(old.id), newFacets.activity(activity.id)));
    found.push(...compareNamed(what, oldFacets.branches(old.id), newFacets.branches(activity.id)));
    found.push(...compareNamed(what, oldFacets.documents(old.id), newFacets.documents(activity.id)));
  }
  for (const activity of before.activity) {
    if (pairs.newOf.has(activity.id)) continue;
    found.push({
      kind: 'removed',
      what: `Actividad ${oldNumbers.get(activity.id)} (numeración anterior)`,
      before: activity.description,
      after: '',
    });
  }
  return found;
};

/** Rows inside an activity, told apart by their name: answers of a decision, documents. */
type Named = { readonly name: string; readonly facets: readonly Facet[] };

const compareNamed = (owner: string, before: readonly Named[], after: readonly Named[]): readonly Difference[] => [
  ...after.flatMap((row): readonly Difference[] => {
    const old = before.find((other) => foldText(other.name) === foldText(row.name));
    const what = `${owner} · ${row.name}`;
    return old
      ? compareFacets(what, old.facets, row.facets)
      : [
          {
            kind: 'added',
            what,
            before: '',
            after: row.facets
              .map((facet) => facet.words)
              .filter(Boolean)
              .join(' · '),
          },
        ];
  }),
  ...before
    .filter((row) => !after.some((other) => foldText(other.name) === foldText(row.name)))
    .map(
      (row): Difference => ({
        kind: 'removed',
        what: `${owner} · ${row.name}`,
        before: row.facets
          .map((facet) => facet.words)
          .filter(Boolean)
          .join(' · '),
        after: '',
      }),
    ),
];

/** `sameAs` gives the id under which the earlier version knows an activity. */
const facetsIn = (
  content: ProcedureContent,
  profile: ProcedureProfile,
  numbers: ReadonlyMap<string, number>,
  sameAs: (id: string) => string,
) => {
  const course = (
    from: string,
    row: { readonly nextKind: 'next' | 'activity' | 'end'; readonly targetId: string | null },
  ): Facet => {
    const target = courseTarget(content, from, row, numbers);
    return {
      label: 'continuación',
      words: courseWords(row, profile.wording, numbers),
      key: row.nextKind === 'activity' && target.kind === 'activity' ? sameAs(target.activityId) : row.nextKind,
    };
  };
  return {
    activity: (id: string): readonly Facet[] => {
      const activity = content.activity.find((row) => row.id === id);
      if (!activity) return [];
      const decides = branchesOf(content, id).length > 0;
      return [
        { label: 'responsable', words: content.post.find((post) => post.id === activity.postId)?.name ?? '' },
        { label: 'descripción', words: activity.description },
        { label: 'pregunta', words: activity.question },
        decides ? { label: 'continuación', words: 'según la respuesta' } : course(id, activity),
        { label: 'procedimiento al que remite', words: activity.predefinedProcedure },
        { label: 'área de trabajo', words: choiceWords.workspace?.[activity.workspace ?? ''] ?? '' },
      ];
    },
    branches: (id: string): readonly Named[] =>
      branchesOf(content, id).map((branch) => ({
        name: `respuesta «${branch.answer}»`,
        facets: [{ label: '', words: branch.outcome }, course(id, branch)],
      })),
    documents: (id: string): readonly Named[] =>
      content.activityDocument
        .filter((row) => row.activityId === id)
        .map((row) => ({
          name: `${choiceWords.flow?.[row.flow]} «${row.title}»`,
          facets: [
            { label: 'tantos', words: String(row.copies) },
            { label: 'tipo de archivo', words: choiceWords.filing?.[row.filing ?? ''] ?? '' },
          ],
        })),
  };
};
