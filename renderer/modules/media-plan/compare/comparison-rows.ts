import { partly } from '#renderer/modules/media-plan/totals/totals-rows.ts';
import { knownMoney, knownNumber, knownPercent, knownWhole } from '#shared/documents/compose/media-words.ts';
import type { Known } from '#shared/domain/media/formulas.ts';
import { groupFigures, type MediaFigures, measuredReachOf, POINTS_NAMES } from '#shared/domain/media/line-figures.ts';
import type { MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import { type MediaPlanContent, mediaPlanOf, type Universe } from '#shared/domain/media/media-plan.ts';
import { withoutVat } from '#shared/domain/media/missing-costs.ts';
import { type MediaTotals, missingIn, type PlanCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines, totalsByMedium } from '#shared/domain/media/plan-tables.ts';

/** A value of one copy and how it differs from the one that all are held against; '' where it doesn't, or isn't known. */
export type Compared = { readonly value: string; readonly difference: string };

export type ComparisonRow = {
  readonly key: string;
  readonly name: string;
  readonly part: 'money' | 'figures' | 'media';
  readonly cells: readonly Compared[];
};

type Content = Pick<MediaPlanContent, 'mediaPlan' | 'scenario' | 'line' | 'universe' | 'measuredReach'>;

type Read = {
  readonly totals: MediaTotals;
  readonly figures: MediaFigures;
  readonly media: ReadonlyMap<string, MediaTotals>;
};

/**
 * Every copy beside the others: amounts, figures, and what each medium costs, each with its difference to `against`.
 * @param against the copy whose column has no differences
 */
export const comparisonRows = (
  content: Content,
  costs: PlanCosts,
  catalogue: MediaCatalogue,
  against: string,
): readonly ComparisonRow[] => {
  const universes = new Map(content.universe.map((row) => [row.id, row]));
  const reads = content.scenario.map(({ id }) => read(content, costs, catalogue, universes, id));
  const at = content.scenario.findIndex(({ id }) => id === against);
  const first = reads[at];
  if (!first) return [];
  const row = (
    key: string,
    name: string,
    part: ComparisonRow['part'],
    readOf: (of: Read) => Known,
    textOf: (value: Known, of: Read) => string,
    differenceOf: (value: number) => string,
  ): ComparisonRow => {
    const base = readOf(first);
    return {
      key,
      name,
      part,
      cells: reads.map((of, index) => {
        const value = readOf(of);
        const difference = value === null || base === null ? 0 : value - base;
        return {
          value: textOf(value, of),
          difference:
            index === at || difference === 0 ? '' : `${signed(difference, differenceOf)}${share(difference, base)}`,
        };
      }),
    };
  };
  const money = (key: 'total' | 'net' | 'commission' | 'production' | 'vat', name: string): ComparisonRow =>
    row(
      key,
      name,
      'money',
      ({ totals }) => totals[key],
      (value, { totals }) => partly(knownMoney(value), missingIn(totals, key)),
      knownMoney,
    );
  const plain = (
    key: string,
    name: string,
    readOf: (of: Read) => Known,
    format: (value: Known) => string = knownNumber,
  ): ComparisonRow => row(key, name, 'figures', readOf, (value) => format(value), format);
  const media = [...new Set(reads.flatMap((of) => [...of.media.keys()]))];
  return [
    money('total', 'Total con IVA'),
    money('net', 'Neto'),
    money('commission', 'Comisión'),
    money('production', 'Producción'),
    money('vat', 'IVA'),
    plain('lines', 'Renglones', ({ totals }) => totals.lines, knownWhole),
    plain('unknown', 'Renglones sin tarifa', ({ totals }) => totals.unpriced, knownWhole),
    plain('untaxed', 'Renglones sin tasa de IVA', ({ totals }) => withoutVat(totals), knownWhole),
    plain('paid', 'Inserciones pagadas', ({ totals }) => totals.paid, knownWhole),
    plain('bonus', 'Inserciones bonificadas', ({ totals }) => totals.bonus, knownWhole),
    row(
      'impacts',
      'Impactos',
      'figures',
      ({ figures }) => figures.impacts,
      (value, { figures }) => partly(knownWhole(value), figures.withoutImpacts),
      knownWhole,
    ),
    row(
      'points',
      'Puntos (GRP o TRP)',
      'figures',
      ({ figures }) => comparablePoints(figures, first.figures),
      (_, { figures }) => pointsText(figures, universes),
      knownNumber,
    ),
    plain('reach', 'Alcance medido', ({ figures }) => figures.reach, knownPercent),
    plain('frequency', 'Frecuencia media', ({ figures }) => figures.frequency),
    row(
      'cpm',
      'Costo por millar (CPM)',
      'figures',
      ({ figures }) => figures.costPerThousand,
      (value, { figures }) => partly(knownMoney(value), figures.withoutImpacts),
      knownMoney,
    ),
    row(
      'cpp',
      'Costo por punto',
      'figures',
      ({ figures }) => figures.costPerPoint,
      (value, { figures }) => partly(knownMoney(value), figures.withoutPoints),
      knownMoney,
    ),
    plain('insertion', 'Costo por inserción', ({ figures }) => figures.costPerInsertion, knownMoney),
    ...media.map((name) =>
      row(
        `medium ${name}`,
        name || 'Sin medio elegido',
        'media',
        (of) => of.media.get(name)?.total ?? 0,
        (value, of) => partly(knownMoney(value), of.media.get(name)?.unknown ?? 0),
        knownMoney,
      ),
    ),
  ];
};

const read = (
  content: Content,
  costs: PlanCosts,
  catalogue: MediaCatalogue,
  universes: ReadonlyMap<string, Universe>,
  scenarioId: string,
): Read => {
  const lines = scenarioLines(content, scenarioId);
  const measured = measuredReachOf(content, scenarioId, null);
  return {
    totals: totalsOf(
      costs,
      lines.map(({ id }) => id),
    ),
    figures: groupFigures(lines, costs, universes, mediaPlanOf(content).costBase, measured),
    media: new Map(totalsByMedium(costs, lines, catalogue).map(({ key, totals }) => [key, totals])),
  };
};

/** Points over different universes have no difference. */
const comparablePoints = (figures: MediaFigures, first: MediaFigures): Known =>
  figures.universeId === first.universeId ? figures.points : null;

const pointsText = (figures: MediaFigures, universes: ReadonlyMap<string, Universe>): string => {
  const universe = figures.universeId === null ? undefined : universes.get(figures.universeId);
  const points = knownNumber(figures.points);
  return points === '' || !universe ? '' : `${partly(points, figures.withoutPoints)} ${POINTS_NAMES[universe.kind]}`;
};

const signed = (difference: number, format: (value: number) => string): string =>
  `${difference > 0 ? '+' : '−'}${format(Math.abs(difference))}`;

/** « (+12.5 %)» of what it differs from; nothing where that was 0. */
const share = (difference: number, base: Known): string => {
  if (base === null || base === 0) return '';
  const percent = (Math.abs(difference) / Math.abs(base)) * 100;
  return ` (${difference > 0 ? '+' : '−'}${percent.toFixed(1)} %)`;
};
