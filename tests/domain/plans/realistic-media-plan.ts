import { applyChanges } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { broadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import { blankMediaLine, copyScenario, deleteMediaLines } from '#shared/domain/media/media-edits.ts';
import {
  emptyMediaPlan,
  type LineDays,
  type MediaLine,
  type MediaPlan,
  type MediaPlanChange,
  type MediaPlanContent,
} from '#shared/domain/media/media-plan.ts';
import { paintCounts, weekCounts } from '#shared/domain/media/paint.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { MEDIA_LINES, type MediaLineSpec } from '#tests/domain/plans/media-line-specs.ts';
import { rankAt } from '#tests/domain/plans/realistic-diagnosis.ts';

/** What the plan names: the realistic strategy, and the lines of the budget in the order of `LINES`. */
type Around = {
  readonly strategy: StrategyContent;
  readonly territory: readonly { readonly id: string; readonly name: string }[];
  readonly budgetLines: readonly { readonly id: string }[];
};

/**
 * A media plan as a department would hand it in, over the realistic strategy: 32 lines of radio, television, print, outdoor,
 * internet, official airtime, talks and field work, a blackout in May with its answers, two universes, and a what-if copy
 * without television. One line has no rate yet. All of it is made up.
 */
export const realisticMediaPlan = (
  row: Pick<MediaPlan, 'id' | 'dossierId' | 'fiscalYear'>,
  around: Around,
  newId: IdSource,
): MediaPlanContent => {
  const scenarioId = newId();
  const [everybody, adults] = [newId(), newId()];
  const place = 'Estado de Ejemplo';
  const source = 'Sondeo ficticio de medios en cuatro municipios';
  const said = { place, source, date: '2025' } as const;
  const lines = MEDIA_LINES.map((spec, at) => lineOf(spec, at, { scenarioId, universeId: adults, row, around, newId }));
  const lineDays = lines.flatMap((line, at) => daysOf(line, MEDIA_LINES[at], row.fiscalYear, around.strategy, newId));
  const blackout = {
    id: newId(),
    rank: rankAt(0),
    process: 'Elección local ficticia',
    agreement: 'Acuerdo ficticio 12 del Instituto Electoral de Ejemplo',
    scope: 'Todo el estado',
    startDate: `${row.fiscalYear}-05-04`,
    endDate: `${row.fiscalYear}-06-07`,
  };
  const during = (line: MediaLine): boolean =>
    lineDays.some((days) => days.lineId === line.id && (days.month === 5 || days.month === 6));
  const content: MediaPlanContent = {
    ...emptyMediaPlan({
      ...row,
      title: `Plan de medios ${row.fiscalYear} · Programa Lluvia en Casa`,
      scenarioId,
      vatPercent: '16',
      costBase: 'total',
    }),
    scenario: [{ id: scenarioId, rank: rankAt(0), name: 'Plan', note: '' }],
    universe: [
      { id: everybody, rank: rankAt(0), kind: 'population', name: 'Todas las personas', people: '1912400', ...said },
      { id: adults, rank: rankAt(1), kind: 'target', name: 'Personas de 18 años y más', people: '980000', ...said },
    ],
    measuredReach: [
      { id: newId(), rank: rankAt(0), scenarioId, campaignId: null, universeId: adults, reach: '62.5', source },
    ],
    line: lines,
    lineSegment: lines.flatMap((line, at) =>
      around.strategy.campaignSegment
        .filter(({ campaignId }) => campaignId === line.campaignId)
        .slice(0, 1 + (at % 3))
        .map(({ segmentId }, index) => ({ id: newId(), rank: rankAt(at * 10 + index), lineId: line.id, segmentId })),
    ),
    lineDays,
    blackout: [blackout],
    blackoutAnswer: lines.filter(during).map((line, index) => ({
      id: newId(),
      rank: rankAt(index),
      blackoutId: blackout.id,
      lineId: line.id,
      exception: line.audience === 'internal' ? ('outside' as const) : ('health' as const),
      justification: 'Informa cómo guardar agua limpia en casa durante las lluvias, sin logotipos ni nombres.',
      reviewer: 'Jefatura del Departamento Jurídico',
      reviewedOn: `${row.fiscalYear}-04-20`,
    })),
  };
  return withCopy(content, scenarioId, newId);
};

type Making = {
  readonly scenarioId: string;
  readonly universeId: string;
  readonly row: Pick<MediaPlan, 'fiscalYear'>;
  readonly around: Around;
  readonly newId: IdSource;
};

const lineOf = (
  [mediumKey, outlet, place, [campaignAt, materialAt, budgetAt], grossRate, , more = {}]: MediaLineSpec,
  at: number,
  { scenarioId, universeId, row, around, newId }: Making,
): MediaLine => {
  const { target, ...values } = more;
  const campaignId = around.strategy.campaign[campaignAt]?.id ?? null;
  const materials = around.strategy.material.filter((material) => material.campaignId === campaignId);
  const hasFigures = [values.people, values.rating, values.reach].some((text) => text !== undefined);
  return {
    ...blankMediaLine(scenarioId, campaignId),
    id: newId(),
    rank: rankAt(at),
    materialId: materialAt === null ? null : (materials[materialAt]?.id ?? null),
    mediumKey,
    outlet,
    place,
    territoryId: around.territory.find(({ name }) => name === place)?.id ?? null,
    grossRate,
    budgetLineId: budgetAt === null ? null : (around.budgetLines[budgetAt]?.id ?? null),
    universeId: target ? universeId : null,
    rateDate: grossRate === null ? '' : `${row.fiscalYear}-01-08`,
    figuresSource: hasFigures ? 'Sondeo ficticio de medios' : '',
    ...values,
  };
};

const daysOf = (
  line: MediaLine,
  spec: MediaLineSpec | undefined,
  fiscalYear: number,
  { campaign }: StrategyContent,
  newId: IdSource,
): readonly LineDays[] => {
  if (!spec) return [];
  const [, , , , , [first, last, every, paid, bonus]] = spec;
  const calendar = broadcastCalendar(fiscalYear);
  const painting = { calendar, campaign: campaign.find(({ id }) => id === line.campaignId), newId };
  const painted = (count: number): ReadonlyMap<number, number> =>
    new Map(
      calendar.weeks
        .filter(({ number, isoYear }) => isoYear === fiscalYear && number >= first && number <= last)
        .filter(({ number }) => (number - first) % every === 0)
        .flatMap((week) => {
          const counts = weekCounts(line, week, count, painting);
          if (!counts.ok) throw new Error(`${line.outlet}: ${counts.error.message}`);
          return [...counts.value];
        }),
    );
  let rows: readonly LineDays[] = [];
  for (const [kind, count] of [
    ['paid', paid],
    ['bonus', bonus],
  ] as const) {
    const changes = paintCounts({ lineDays: rows }, line.id, kind, painted(count), painting);
    if (!changes.ok) throw new Error(changes.error.message);
    rows = applyChanges({ lineDays: rows } as MediaPlanContent, changes.value as MediaPlanChange[]).lineDays;
  }
  return rows;
};

/** The copy that somebody made to see what the year would cost without television. */
const withCopy = (content: MediaPlanContent, scenarioId: string, newId: IdSource): MediaPlanContent => {
  const copied = applyChanges(content, copyScenario(content, scenarioId, 'Sin televisión', newId)) as MediaPlanContent;
  const television = copied.line
    .filter((line) => line.scenarioId !== scenarioId && line.mediumKey.startsWith('television/'))
    .map(({ id }) => id);
  return applyChanges(copied, deleteMediaLines(copied, television)) as MediaPlanContent;
};
