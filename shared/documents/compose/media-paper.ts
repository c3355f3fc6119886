import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import { type Charge, chargedTo, itemWords } from '#shared/domain/media/charged-item.ts';
import { type MediaUnit, unitWords } from '#shared/domain/media/media-catalogue.ts';
import { type MediaLine, type MediaPlan, mediaPlanOf, type Universe } from '#shared/domain/media/media-plan.ts';
import { type MediaReading, type ReadLine, readMediaPlan } from '#shared/domain/media/media-reading.ts';
import { type MissingCosts, withoutVat } from '#shared/domain/media/missing-costs.ts';
import { type MediaTotals, totalsOf } from '#shared/domain/media/plan-costs.ts';

/** A plan worked out once for all its pages and sheets: the copy that is the plan, and how everything is called. */
export type MediaPaper = {
  readonly input: MediaPlanInput;
  readonly plan: MediaPlan;
  readonly reading: MediaReading;
  readonly lines: readonly PaperLine[];
  readonly totals: MediaTotals;
  readonly universes: ReadonlyMap<string, Universe>;
  readonly names: MediaNames;
};

/** `number` counts lines from 1, as screen and notices do. */
export type PaperLine = ReadLine & { readonly number: number; readonly charge: Charge };

export type MediaNames = {
  /** «3611 Difusión por radio…» */
  readonly item: (code: string) => string;
  readonly campaign: (id: string | null) => string;
  readonly material: (id: string | null) => string;
  readonly segment: (id: string) => string;
  readonly territory: (id: string | null) => string;
  readonly department: (id: string | null) => string;
};

export const readMediaPaper = (input: MediaPlanInput): MediaPaper => {
  const { content, budget, costs } = input;
  const reading = readMediaPlan(content, input, mediaPlanOf(content).scenarioId, costs);
  const budgetLines = new Map(budget.line.map((row) => [row.id, row]));
  const lines = reading.lines.map(
    (read, index): PaperLine => ({ ...read, number: index + 1, charge: chargedTo(read.line, budgetLines) }),
  );
  return {
    input,
    plan: mediaPlanOf(content),
    reading,
    lines,
    totals: totalsOf(
      reading.costs,
      lines.map(({ line }) => line.id),
    ),
    universes: new Map(content.universe.map((row) => [row.id, row])),
    names: namesOf(input),
  };
};

const namesOf = ({ strategy, diagnosis, budget, itemNames }: MediaPlanInput): MediaNames => ({
  item: (code) => itemWords(code, itemNames),
  campaign: naming(strategy.campaign, 'Sin campaña', 'Campaña borrada', 'Campaña sin nombre'),
  material: naming(strategy.material, '', 'Material borrado', 'Material sin nombre'),
  segment: naming(diagnosis.segment, 'Sin grupo', 'Grupo borrado', 'Grupo sin nombre'),
  territory: naming(diagnosis.territory, '', 'Territorio borrado', 'Territorio sin nombre'),
  department: naming(budget.department, 'Toda la dirección', 'Departamento borrado', 'Departamento sin nombre'),
});

const naming = (
  rows: readonly { readonly id: string; readonly name: string }[],
  none: string,
  lost: string,
  unnamed: string,
): ((id: string | null) => string) => {
  const names = new Map(rows.map(({ id, name }) => [id, name.trim() || unnamed]));
  return (id) => (id === null || id === '' ? none : (names.get(id) ?? lost));
};

/** «Radio Ejemplo», else its medium, else that it has neither. */
export const outletWords = ({ line, unit }: Pick<PaperLine, 'line' | 'unit'>): string =>
  line.outlet.trim() || (unit ? unitWords(unit) : '') || 'Sin soporte';

/** The medium under its outlet, and where it is: «Radio · Spot de 30 seg. · Ciudad de Prueba». */
export const mediumWords = ({ line, unit }: Pick<PaperLine, 'line' | 'unit'>, place = placeWords(line)): string =>
  [line.outlet.trim() === '' || !unit ? '' : unitWords(unit), place].filter((words) => words !== '').join(' · ');

const placeWords = ({ place }: MediaLine): string => place.trim();

/** Of the catalogue, as the tables by medium group it. */
export const categoryOf = (unit: MediaUnit | undefined): string => unit?.category ?? '';

export const categoryWords = (category: string): string => (category === '' ? 'Sin medio' : category);

/** Whether something of its cost isn't known, so that its amounts say only a part of it. */
export const isPartial = ({ spread }: Pick<PaperLine, 'spread'>): boolean => !spread.cost.known || spread.cost.tooLarge;

/** What stands beside sums that lack something; '' where nothing does. */
export const unknownWords = (missing: MissingCosts): string => {
  const untaxed = withoutVat(missing);
  const unpriced = missing.unknown - untaxed;
  return [
    unpriced === 0
      ? ''
      : unpriced === 1
        ? 'A un renglón le falta la tarifa o la medida de su anuncio: lo que cuesta no está en los importes.'
        : `A ${unpriced} renglones les falta la tarifa o la medida de su anuncio: lo que cuestan no está en los importes.`,
    untaxed === 0
      ? ''
      : untaxed === 1
        ? 'A un renglón le falta la tasa de IVA: sus importes van sin IVA.'
        : `A ${untaxed} renglones les falta la tasa de IVA: sus importes van sin IVA.`,
  ]
    .filter((words) => words !== '')
    .join(' ');
};

/** What sums of several lines lack, shortly, beside their name; '' where they lack nothing. */
export const gapOfSum = (missing: MissingCosts, of: string): string =>
  missing.unknown === 0
    ? ''
    : withoutVat(missing) === 0
      ? `sin el costo de ${of}`
      : withoutVat(missing) === missing.unknown
        ? `sin el IVA de ${of}`
        : `sin todo el costo de ${of}`;
