import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DiagnosisContent, Figure } from '#shared/domain/diagnosis/diagnosis.ts';

/** People served of every hundred of the target population, in the same place and segment. */
export type Coverage = {
  readonly territoryId: string | null;
  readonly segmentId: string | null;
  readonly served: number;
  readonly target: number;
  /** Served / target × 100, unrounded. */
  readonly percent: number;
};

/**
 * Coverage wherever both figures are there in people, for the same base. Segments overlap (a person is a woman, young
 * and rural), so nothing is ever summed over them: each row stands alone.
 */
export const coveragesOf = (content: Pick<DiagnosisContent, 'figure'>): readonly Coverage[] =>
  content.figure.flatMap((served) => {
    if (served.kind !== 'served' || served.unit !== 'people') return [];
    const target = content.figure.find((figure) => figure.kind === 'target' && sameGroup(figure, served));
    const [above, below] = [quantityNumber(served.value), target ? quantityNumber(target.value) : undefined];
    if (above === undefined || below === undefined || below === 0) return [];
    const { territoryId, segmentId } = served;
    return [{ territoryId, segmentId, served: above, target: below, percent: (above / below) * 100 }];
  });

/** Same place, same segment, same unit and same people as a base. */
export const sameGroup = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit &&
  a.territoryId === b.territoryId &&
  a.segmentId === b.segmentId &&
  foldText(a.base) === foldText(b.base);
