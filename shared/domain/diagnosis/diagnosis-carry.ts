import type { IdSource } from '#shared/domain/common/ids.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { type Diagnosis, type DiagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import { sameGroup } from '#shared/domain/diagnosis/figures.ts';

/**
 * One year's diagnosis as the beginning of the next: texts, territories, sources, segments with their media, SWOT and
 * both trees, with ids of their own. Figures are of their year and stay behind; where the target and the served
 * population are both known, they come as last year's results. What the diagnosis concluded must be concluded anew.
 * @param diagnosis the new diagnosis' own row; what was written in context and method replaces its own
 */
export const carryDiagnosis = (content: DiagnosisContent, diagnosis: Diagnosis, newId: IdSource): DiagnosisContent => {
  const ids = new Map<string, string>();
  const fresh = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
    rows.map((row) => {
      const id = newId();
      ids.set(row.id, id);
      return { ...row, id };
    });
  const named = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const before = content.diagnosis[0];
  const territory = fresh(content.territory);
  const source = fresh(content.source);
  const segment = fresh(content.segment);
  const treeNode = fresh(content.treeNode);
  return {
    ...emptyDiagnosis({
      ...diagnosis,
      context: before?.context ?? diagnosis.context,
      method: before?.method ?? diagnosis.method,
    }),
    territory: territory.map((row) => ({ ...row, parentId: named(row.parentId) })),
    source,
    segment,
    mediaHabit: fresh(content.mediaHabit).flatMap((row) => {
      const segmentId = named(row.segmentId);
      return segmentId === null ? [] : [{ ...row, segmentId, percent: '', sourceId: named(row.sourceId) }];
    }),
    swot: fresh(content.swot),
    treeNode: treeNode.map((row) => ({ ...row, parentId: named(row.parentId) })),
    pastResult: pastResults(content, newId).map((row) => ({ ...row, sourceId: named(row.sourceId) })),
  };
};

/** What was served of each target population, in people. */
const pastResults = (content: DiagnosisContent, newId: IdSource): DiagnosisContent['pastResult'] => {
  const year = content.diagnosis[0]?.fiscalYear;
  if (year === undefined) return [];
  const pairs = content.figure.flatMap((served) => {
    if (served.kind !== 'served' || served.unit !== 'people' || served.value === '') return [];
    const target = content.figure.find((figure) => figure.kind === 'target' && sameGroup(figure, served));
    return target && target.value !== '' ? [{ served, target }] : [];
  });
  const { ranks } = ranksAt([], 0, pairs.length);
  return pairs.map(({ served, target }, index) => ({
    id: newId(),
    rank: ranks[index] ?? '',
    fiscalYear: year,
    concept: conceptOf(content, served),
    unit: 'personas',
    planned: target.value,
    done: served.value,
    sourceId: served.sourceId,
    lesson: '',
  }));
};

/** «Población atendida, Jalisco, Mujeres»: with its place and its group, since figures of different people differ. */
const conceptOf = (content: DiagnosisContent, figure: DiagnosisContent['figure'][number]): string =>
  [
    figure.concept.trim() || 'Población atendida',
    content.territory.find(({ id }) => id === figure.territoryId)?.name,
    content.segment.find(({ id }) => id === figure.segmentId)?.name,
    figure.base,
  ]
    .map((part) => part?.trim())
    .filter((part) => part)
    .join(', ')
    .slice(0, 2_000);
