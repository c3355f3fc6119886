import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import {
  type Diagnosis,
  type DiagnosisContent,
  emptyDiagnosis,
  type SwotQuadrant,
  type TreeNode,
} from '#shared/domain/diagnosis/diagnosis.ts';
import { rankedRows } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import { byName } from '#shared/domain/dossier/sample-year-names.ts';

/** The sample's diagnosis. @throws Error for a name that the file doesn't have */
export const sampleDiagnosis = ({ diagnosis: said }: SampleYear, row: Diagnosis, newId: IdSource): DiagnosisContent => {
  const year = row.fiscalYear - 1;
  const places = rankedRows(said.territories, newId);
  const placeOf = byName(places, ({ name }) => name, 'territory');
  const source = rankedRows(
    said.sources.map((one) => ({ ...one, url: '' })),
    newId,
  );
  const segments = rankedRows(said.segments, newId);
  const segmentOf = byName(segments, ({ name }) => name, 'group');
  const whole = places[0]?.id ?? null;
  const sourceAt = (at: number): string | null => source[at % source.length]?.id ?? null;
  const people = {
    concept: '',
    segmentId: null,
    unit: 'people' as const,
    base: '',
    baseValue: '',
    date: String(year),
    note: '',
  };
  const POPULATIONS = ['potential', 'target', 'served'] as const;
  return {
    ...emptyDiagnosis({
      ...row,
      title: said.title,
      context: paragraphs(said.context),
      method: paragraphs(said.method),
    }),
    territory: places.map(({ within, ...place }) => ({
      ...place,
      parentId: within === null ? null : placeOf(within).id,
    })),
    source,
    segment: segments.map(({ id, rank, name, group, description, barrier, message, priority }) => ({
      ...{ id, rank, name, groupValue: group, description, barriers: paragraphs(barrier), message, priority },
    })),
    figure: rankedRows(
      [
        ...said.populations.flatMap((population) =>
          POPULATIONS.map((kind) => ({
            ...people,
            kind,
            value: population[kind],
            territoryId: placeOf(population.territory).id,
            sourceId: sourceAt(kind === 'served' ? 1 : 0),
          })),
        ),
        ...segments.flatMap((segment) =>
          (['target', 'served'] as const).map((kind) => ({
            ...people,
            kind,
            value: segment[kind],
            territoryId: whole,
            segmentId: segment.id,
            sourceId: sourceAt(kind === 'served' ? 1 : 0),
          })),
        ),
        ...said.quoted.map(({ territory, ...quoted }) => ({
          ...people,
          ...quoted,
          kind: 'other' as const,
          unit: 'percent' as const,
          territoryId: placeOf(territory).id,
          sourceId: sourceAt(0),
        })),
      ],
      newId,
    ),
    mediaHabit: rankedRows(
      segments.map(({ id, medium, use, percent }) => ({ segmentId: id, medium, use, percent, sourceId: sourceAt(0) })),
      newId,
    ),
    swot: rankedRows(
      Object.entries(said.swot).flatMap(([quadrant, texts]) =>
        texts.map((text) => ({ quadrant: quadrant as SwotQuadrant, text })),
      ),
      newId,
    ),
    treeNode: [...treeOf('problem', said.problem, newId), ...treeOf('objective', said.objective, newId)],
    conclusion: rankedRows(
      said.conclusions.map(({ text, segment }) => ({
        text,
        segmentId: segment === null ? null : segmentOf(segment).id,
        territoryId: whole,
      })),
      newId,
    ),
    pastResult: rankedRows(
      said.past.map((past) => ({ ...past, fiscalYear: year, sourceId: sourceAt(1) })),
      newId,
    ),
  };
};

const treeOf = (
  tree: TreeNode['tree'],
  said: SampleYear['diagnosis']['problem'],
  newId: IdSource,
): readonly TreeNode[] => {
  const below = said.below.map(([text, under]) => ({ id: newId(), side: 'below' as const, text, under }));
  const above = said.above.map(([text, under]) => ({ id: newId(), side: 'above' as const, text, under }));
  const nodes = [
    { id: newId(), tree, side: 'core' as const, parentId: null, text: said.core },
    ...[...below, ...above].flatMap(({ id, side, text, under }) => [
      { id, tree, side, parentId: null, text },
      ...under.map((child) => ({ id: newId(), tree, side, parentId: id, text: child })),
    ]),
  ];
  return rankedRows(nodes, newId).map((node, at) => ({ ...node, id: nodes[at]?.id ?? node.id }));
};
