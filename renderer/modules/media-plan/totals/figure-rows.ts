import { partly } from '#renderer/modules/media-plan/totals/totals-rows.ts';
import { knownMoney, knownNumber, knownPercent, knownWhole } from '#shared/documents/compose/media-words.ts';
import type { Known } from '#shared/domain/media/formulas.ts';
import { COST_BASE_NAMES, type MediaFigures, POINTS_NAMES } from '#shared/domain/media/line-figures.ts';
import type { MediaFormula } from '#shared/domain/media/media-catalogue.ts';
import type { Universe } from '#shared/domain/media/media-plan.ts';

/** A figure with how it is worked out; `missing` says why it, or a part of it, isn't known. */
export type FigureRow = {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly how: string;
  readonly missing: string;
};

/** What the figures are of. */
export type FigureScope = {
  readonly figures: MediaFigures;
  /** Of what the points are percentages of; undefined where they have none. */
  readonly universe: Universe | undefined;
  /** Lines with insertions. */
  readonly counting: number;
  /** Lines whose cost in the plan's base isn't known, those of them that lack only their IVA, and what is known. */
  readonly unknown: number;
  readonly untaxed: number;
  readonly known: number;
  readonly of: 'line' | 'group';
};

/** Every figure of a line, a campaign or the plan, explained by the formulas of the catalogue. */
export const figureRows = (scope: FigureScope, formulas: readonly MediaFormula[]): readonly FigureRow[] => {
  const { figures, universe, counting, unknown, untaxed, known, of } = scope;
  const formula = (key: string): MediaFormula | undefined => formulas.find((one) => one.key === key);
  const base = `sobre ${COST_BASE_NAMES[figures.base]}`;
  const points = universe ? POINTS_NAMES[universe.kind] : 'Puntos';
  const row = (
    key: string,
    name: string,
    value: string,
    formulaKey: string,
    missing: string,
    more = '',
  ): FigureRow => ({
    key,
    name,
    value,
    unit: formula(formulaKey)?.unit ?? '',
    how: [plainWords(formula(formulaKey)?.formula ?? ''), more].filter(Boolean).join('; '),
    missing,
  });
  const none = counting === 0 ? 'Sin inserciones todavía.' : '';
  const lacksRate = [withoutRate(unknown - untaxed, of), withoutTax(untaxed, of)].filter(Boolean).join(' ');
  return [
    {
      ...row('investment', 'Inversión', partly(knownMoney(known), unknown), 'inversion', lacksRate, base),
      unit: 'pesos',
    },
    {
      key: 'insertions',
      name: 'Inserciones',
      value: figures.insertions.toLocaleString('es-MX'),
      unit: 'inserciones',
      how: `${figures.paid.toLocaleString('es-MX')} pagadas + ${figures.bonus.toLocaleString('es-MX')} bonificadas`,
      missing: '',
    },
    row(
      'points',
      universe ? `${points} (${universe.name.trim() || 'universo sin nombre'})` : 'GRP o TRP',
      partly(knownNumber(figures.points), figures.withoutPoints),
      universe?.kind === 'target' ? 'trp' : 'grp',
      none || pointsMissing(figures, counting, of),
    ),
    row(
      'impacts',
      'Impactos',
      partly(knownWhole(figures.impacts), figures.withoutImpacts),
      'impactos',
      none || impactsMissing(figures, of),
    ),
    row('reach', 'Alcance', knownPercent(figures.reach), 'alcance', figures.reach === null ? reachMissing(of) : ''),
    row(
      'frequency',
      'Frecuencia media',
      knownNumber(figures.frequency),
      'frecuencia',
      figures.frequency === null
        ? 'Hacen falta los puntos de todos los renglones y su alcance, del mismo universo.'
        : '',
    ),
    row(
      'cpm',
      'Costo por millar (CPM)',
      partly(knownMoney(figures.costPerThousand), of === 'line' ? 0 : figures.withoutImpacts),
      'cpm',
      dividedMissing(figures.costPerThousand, figures.impacts, 'los impactos') ||
        onlyOf(scope, figures.withoutImpacts, figures.impactsCost, 'impactos'),
      base,
    ),
    row(
      'cpp',
      'Costo por punto',
      partly(knownMoney(figures.costPerPoint), of === 'line' ? 0 : figures.withoutPoints),
      'cpp',
      dividedMissing(figures.costPerPoint, figures.points, 'los puntos') ||
        onlyOf(scope, figures.withoutPoints, figures.pointsCost, 'puntos'),
      base,
    ),
    row(
      'costPerInsertion',
      'Costo por inserción',
      knownMoney(figures.costPerInsertion),
      'costo_insercion',
      figures.costPerInsertion === null ? none || lacksRate : '',
      base,
    ),
    row(
      'bonus',
      'Bonificación',
      knownPercent(figures.bonusPercent),
      'bonificacion',
      figures.bonusPercent === null ? 'Sin inserciones pagadas no hay con qué compararla.' : '',
    ),
    ...(of === 'line'
      ? [
          row(
            'affinity',
            'Afinidad',
            knownNumber(figures.affinity),
            'afinidad',
            figures.affinity === null ? 'Hace falta el rating del grupo y el de todas las personas.' : '',
          ),
        ]
      : []),
  ];
};

/** «personas_distintas» as people write it, and the words of the trade in those of an office; the i of «rating_i» stays. */
const plainWords = (formula: string): string =>
  TRADE_WORDS.reduce(
    (words, [trade, plain]) => words.replaceAll(trade, plain),
    formula.replace(/_(?=\p{L}{2})/gu, ' '),
  );

/** The published formulas are kept as they were read; longer ones first. */
const TRADE_WORDS = [
  ['target personas', 'personas del grupo objetivo'],
  ['universo = target', 'el grupo objetivo como universo'],
  ['rating target', 'rating del grupo objetivo'],
  ['target', 'grupo objetivo'],
  ['spots', 'inserciones'],
] as const;

const withoutRate = (unknown: number, of: FigureScope['of']): string => {
  if (unknown === 0) return '';
  if (of === 'line') return 'Le falta la tarifa o la medida de su anuncio.';
  return unknown === 1 ? 'Va sin un renglón que no tiene tarifa.' : `Va sin ${unknown} renglones que no tienen tarifa.`;
};

const withoutTax = (untaxed: number, of: FigureScope['of']): string => {
  if (untaxed === 0) return '';
  if (of === 'line') return 'Le falta la tasa de IVA.';
  return untaxed === 1 ? 'A un renglón le falta la tasa de IVA.' : `A ${untaxed} renglones les falta la tasa de IVA.`;
};

const pointsMissing = ({ points, withoutPoints }: MediaFigures, counting: number, of: FigureScope['of']): string => {
  if (points !== null)
    return withoutPoints === 0 ? '' : `Va sin ${lineWords(withoutPoints)} cuyos puntos no se conocen.`;
  if (of === 'line') return 'El renglón no dice universo, o no dice personas ni rating.';
  return withoutPoints >= counting
    ? 'Ningún renglón con inserciones tiene universo con personas o rating.'
    : 'Los renglones se miden sobre universos distintos: sus puntos no se suman.';
};

const impactsMissing = ({ impacts, withoutImpacts }: MediaFigures, of: FigureScope['of']): string => {
  if (impacts === null) {
    return of === 'line'
      ? 'El renglón no dice a cuántas personas encuentra.'
      : 'Ningún renglón con inserciones dice a cuántas personas encuentra.';
  }
  return withoutImpacts === 0 ? '' : `Va sin ${lineWords(withoutImpacts)} cuyos impactos no se conocen.`;
};

const reachMissing = (of: FigureScope['of']): string =>
  of === 'line'
    ? 'Su fuente no da el alcance.'
    : 'Nadie ha anotado un alcance medido de este conjunto sobre el universo de sus puntos; el de cada renglón no se suma.';

const dividedMissing = (value: Known, divisor: Known, what: string): string => {
  if (value !== null) return '';
  return divisor === null || divisor === 0
    ? `No se conocen ${what}.`
    : `Falta la tarifa, o la tasa de IVA, de renglones de los que se conocen ${what}.`;
};

/** Who divides the investment that stands above gets another figure: this one is of some lines and of what they cost. */
const onlyOf = ({ of, counting }: FigureScope, without: number, cost: Known, what: string): string => {
  if (of === 'line' || without === 0) return '';
  const covered = counting - without;
  return covered === 1
    ? `Solo del renglón cuyos ${what} se conocen, que cuesta $${knownMoney(cost)}.`
    : `Solo de los ${covered} renglones cuyos ${what} se conocen, que cuestan $${knownMoney(cost)}.`;
};

const lineWords = (count: number): string => (count === 1 ? 'un renglón' : `${count} renglones`);
