import type { IdSource } from '#shared/domain/common/ids.ts';
import type { DiagnosisChange, DiagnosisContent, Figure, FigureKind } from '#shared/domain/diagnosis/diagnosis.ts';
import { insertDiagnosisRows, patchDiagnosisRow } from '#shared/domain/diagnosis/diagnosis-edits.ts';

/** Each contained in the one before. */
export const POPULATIONS = ['potential', 'target', 'served'] as const satisfies readonly FigureKind[];

/** A figure of which nothing is known yet. */
export const BLANK_FIGURE: Omit<Figure, 'id' | 'rank'> = {
  kind: 'potential',
  concept: '',
  territoryId: null,
  segmentId: null,
  unit: 'people',
  value: '',
  base: '',
  baseValue: '',
  sourceId: null,
  date: '',
  note: '',
};

/** Whose figure is meant: one of the three populations of a territory and a segment. */
export type PopulationOf = Pick<Figure, 'kind' | 'territoryId' | 'segmentId'>;

/** The figure of a population in people and without a base of its own: that of the population as such. */
export const findPopulation = (
  content: Pick<DiagnosisContent, 'figure'>,
  { kind, territoryId, segmentId }: PopulationOf,
): Figure | undefined =>
  content.figure.find(
    (figure) =>
      figure.kind === kind &&
      figure.territoryId === territoryId &&
      figure.segmentId === segmentId &&
      figure.unit === 'people' &&
      figure.base.trim() === '',
  );

/** Those of the three populations of a place and a segment that aren't there yet: asking twice adds nothing twice. */
export const missingPopulations = (
  content: Pick<DiagnosisContent, 'figure'>,
  place: Pick<Figure, 'territoryId' | 'segmentId'>,
): readonly Omit<Figure, 'id' | 'rank'>[] =>
  POPULATIONS.filter((kind) => findPopulation(content, { ...place, kind }) === undefined).map((kind) => ({
    ...BLANK_FIGURE,
    ...place,
    kind,
  }));

/** Writes fields of a population's figure; it comes to be with the first of them. */
export const setPopulation = (
  content: DiagnosisContent,
  of: PopulationOf,
  patch: Partial<Omit<Figure, 'id' | 'rank'>>,
  newId: IdSource,
): readonly DiagnosisChange[] => {
  const figure = findPopulation(content, of);
  return figure
    ? patchDiagnosisRow(content, 'figure', figure.id, patch)
    : insertDiagnosisRows(content, 'figure', [{ ...BLANK_FIGURE, ...of, ...patch }], content.figure.length, newId);
};
