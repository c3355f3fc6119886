import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { rankedRows } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import { byName } from '#shared/domain/dossier/sample-year-names.ts';
import { broadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import { blankMediaLine } from '#shared/domain/media/media-edits.ts';
import {
  type LineDays,
  type MediaPlanChange,
  type MediaPlanContent,
  mediaPlanOf,
} from '#shared/domain/media/media-plan.ts';
import { paintCounts, weekCounts } from '#shared/domain/media/paint.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';

/** What the media plan names of the other documents. */
export type AroundMedia = {
  readonly strategy: Pick<StrategyContent, 'campaign' | 'campaignSegment' | 'material'>;
  readonly territory: DiagnosisContent['territory'];
  readonly lines: readonly BudgetLine[];
};

/** The sample's media plan, in the copy that the plan began with. @throws Error for a name that the file doesn't have */
export const sampleMediaPlan = (
  { media: said }: SampleYear,
  begun: MediaPlanContent,
  { strategy, territory, lines: budgetLines }: AroundMedia,
  newId: IdSource,
): MediaPlanContent => {
  const row = mediaPlanOf(begun);
  const { fiscalYear } = row;
  const scenarioId = row.scenarioId ?? begun.scenario[0]?.id ?? '';
  const campaignOf = byName(strategy.campaign, ({ name }) => name, 'campaign');
  const materialOf = byName(strategy.material, ({ name }) => name, 'material');
  const placeOf = byName(territory, ({ name }) => name, 'territory');
  const budgetLineOf = byName(budgetLines, ({ itemCode }) => itemCode, 'budget line');
  const universe = rankedRows(
    [
      {
        ...said.universe,
        kind: 'target' as const,
        place: territory[0]?.name ?? '',
        source: 'Encuesta ficticia de traspatios y huertos',
        date: String(fiscalYear - 1),
      },
    ],
    newId,
  );
  const specs = rankedRows(said.lines, newId);
  const line = specs.map(
    ({ id, rank, medium, outlet, place, campaign, material, item, grossRate, weekdays, values }) => ({
      ...blankMediaLine(scenarioId, campaignOf(campaign).id),
      ...{ id, rank, mediumKey: medium, outlet, place, grossRate, weekdays },
      territoryId: placeOf(place).id,
      materialId: material === null ? null : materialOf(material).id,
      budgetLineId: budgetLineOf(item).id,
      rateSource: 'Cotización ficticia',
      rateDate: `${fiscalYear}-01-08`,
      figuresSource: values.people === undefined ? '' : 'Sondeo ficticio de medios',
      ...defined(values),
    }),
  );
  const calendar = broadcastCalendar(fiscalYear);
  const lineDays = specs.flatMap(({ weeks }, at): readonly LineDays[] => {
    const own = line[at];
    if (!own) return [];
    const painting = { calendar, campaign: strategy.campaign.find(({ id }) => id === own.campaignId), newId };
    const counts = (each: number): ReadonlyMap<number, number> =>
      new Map(
        calendar.weeks
          .filter(({ number, isoYear }) => isoYear === fiscalYear && number >= weeks.first && number <= weeks.last)
          .filter(({ number }) => (number - weeks.first) % weeks.every === 0)
          .flatMap((week) => {
            const spread = weekCounts(own, week, each, painting);
            if (!spread.ok) throw new Error(`${own.outlet}: ${spread.error.message}`);
            return [...spread.value];
          }),
      );
    return (['paid', 'bonus'] as const).reduce((rows: readonly LineDays[], kind) => {
      const changes = paintCounts({ lineDays: rows }, own.id, kind, counts(weeks[kind]), painting);
      if (!changes.ok) throw new Error(changes.error.message);
      const painted = { ...begun, lineDays: rows };
      return (applyChanges(painted, changes.value as MediaPlanChange[]) as MediaPlanContent).lineDays;
    }, []);
  });
  return {
    ...begun,
    mediaPlan: [{ ...row, title: said.title, vatPercent: said.vatPercent, costBase: 'total' }],
    universe,
    line,
    lineDays,
    lineSegment: rankedRows(
      line.flatMap(({ id, campaignId }) =>
        strategy.campaignSegment
          .filter((tie) => tie.campaignId === campaignId)
          .slice(0, 2)
          .map(({ segmentId }) => ({ lineId: id, segmentId })),
      ),
      newId,
    ),
  };
};

/** Without the fields that the file leaves out. */
const defined = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
