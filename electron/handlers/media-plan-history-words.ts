import { parsed } from '#electron/handlers/history-words.ts';
import type { MediaSurroundings } from '#electron/handlers/media-context.ts';
import { daysDetails } from '#electron/handlers/media-plan-history-days.ts';
import { type PlanWords, planHistoryDetail } from '#electron/handlers/plan-history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { EXCEPTION_NAMES } from '#shared/domain/media/blackouts.ts';
import { weekdayWords } from '#shared/domain/media/day-columns.ts';
import { lineNumbers } from '#shared/domain/media/line-numbers.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';
import {
  AIRTIME_NAMES,
  LINE_AUDIENCE_NAMES,
  RATE_BASIS_NAMES,
  UNIVERSE_NAMES,
} from '#shared/domain/media/media-names.ts';
import type { MediaLine, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

type Known = MediaSurroundings & { readonly content: MediaPlanContent };

/** A step of a media plan's journal in words: insertions by line and month, what it names elsewhere by its name there. */
export const mediaPlanHistoryWords = (step: HistoryStep, known: Known): HistoryEntry => {
  const { records, ...line } = step;
  const words = wordsOf(known);
  const ofDays = records.filter(({ entity }) => entity === 'lineDays');
  const outlets = outletsIn(records);
  const nameOfLine = (lineId: string): string =>
    words.nameOfId(lineId) ?? outlets.get(lineId) ?? 'Un renglón que ya no está';
  return {
    ...line,
    details: [
      ...records.filter(({ entity }) => entity !== 'lineDays').map((record) => planHistoryDetail(record, words)),
      ...daysDetails(ofDays, known.content, nameOfLine),
    ],
  };
};

/** Lines that the step itself added or deleted: they may be there no longer. */
const outletsIn = (records: readonly ChangeRecord[]): ReadonlyMap<string, string> =>
  new Map(
    records.flatMap(({ entity, rowId, before, after }) => {
      const row = entity === 'line' ? (parsed(after) ?? parsed(before)) : null;
      const { outlet } = typeof row === 'object' && row !== null ? (row as Partial<MediaLine>) : {};
      return typeof outlet === 'string' && outlet.trim() !== '' ? [[rowId, `Renglón (${outlet.trim()})`] as const] : [];
    }),
  );

const wordsOf = ({ content, strategy, diagnosis, budget, catalogue }: Known): PlanWords => {
  const units = new Map(catalogue.units.map((unit) => [unit.key, unitWords(unit)]));
  const numbers = lineNumbers(content);
  const lineName = (row: MediaLine): string => {
    const name = row.outlet.trim() || (units.get(row.mediumKey) ?? '');
    return `Renglón ${numbers.get(row.id) ?? ''}${name === '' ? '' : ` (${name})`}`;
  };
  const names = new Map([
    ...content.line.map((row) => [row.id, lineName(row)] as const),
    ...[
      ...content.scenario,
      ...content.universe,
      ...strategy.campaign,
      ...strategy.material,
      ...diagnosis.segment,
      ...diagnosis.territory,
    ].map((row) => [row.id, row.name] as const),
    ...content.blackout.map((row) => [row.id, row.process] as const),
    ...budget.line.map((row) => [row.id, [row.itemCode, row.description].filter(Boolean).join(' ')] as const),
    ...budget.spending.map((row) => [row.id, [row.document, row.concept].filter(Boolean).join(' ')] as const),
  ]);
  return {
    ...WORDS,
    sayValue: (field, value) => {
      if (field === 'mediumKey') return units.get(String(value)) ?? 'un medio que ya no está en el catálogo';
      return sayValue(field, value);
    },
    nameOfRow: (entity, id) => (entity === 'line' ? names.get(id) : undefined),
    rowsOf: (entity) => content[entity as keyof MediaPlanContent] ?? [],
    nameOfId: (id) => names.get(id),
  };
};

const sayValue = (field: string, value: unknown): string | undefined => {
  if (typeof value === 'number') {
    if (MONEY.has(field)) return formatMoney(value);
    if (field === 'paymentMonth') return monthName(value);
    return field === 'weekdays' ? weekdayWords(value) : undefined;
  }
  if (typeof value !== 'string') return undefined;
  if (DATES.has(field)) return formatLongDate(value);
  return PERCENTAGES.has(field) ? `${value} %` : undefined;
};

const MONEY: ReadonlySet<string> = new Set(['grossRate', 'production']);
const DATES: ReadonlySet<string> = new Set(['rateDate', 'productionDate', 'startDate', 'endDate', 'reviewedOn']);
const PERCENTAGES: ReadonlySet<string> = new Set(['vatPercent', 'commissionPercent', 'discounts', 'reach']);

const WORDS: Omit<PlanWords, 'rowsOf' | 'nameOfId'> = {
  ownEntity: 'mediaPlan',
  entities: {
    mediaPlan: 'Plan de medios',
    scenario: 'Copia del plan',
    universe: 'Universo',
    measuredReach: 'Alcance medido',
    line: 'Renglón',
    lineSegment: 'Grupo de un renglón',
    lineCommitment: 'Contrato de un renglón',
    blackout: 'Veda',
    blackoutAnswer: 'Respuesta a una veda',
  },
  fields: {
    title: 'título',
    scenarioId: 'copia del plan',
    vatPercent: 'tasa de IVA',
    costBase: 'costo que dividen los costos por millar y por punto',
    name: 'nombre',
    note: 'nota',
    kind: 'tipo',
    place: 'plaza',
    people: 'personas',
    source: 'fuente',
    date: 'fecha de la fuente',
    campaignId: 'campaña',
    materialId: 'material',
    universeId: 'universo',
    mediumKey: 'medio',
    airtime: 'cómo se obtiene',
    audience: 'público',
    outlet: 'soporte',
    territoryId: 'territorio',
    daypart: 'franja horaria',
    format: 'formato',
    durationSeconds: 'duración en segundos',
    stations: 'estaciones',
    weekdays: 'días de transmisión',
    rateBasis: 'base de la tarifa',
    grossRate: 'tarifa bruta sin IVA',
    columns: 'columnas',
    centimetres: 'centímetros',
    pageFraction: 'fracción de página',
    rateSource: 'fuente de la tarifa',
    rateDate: 'fecha de la tarifa',
    discounts: 'descuentos',
    commissionPercent: 'comisión de agencia',
    production: 'producción',
    productionDate: 'fecha de la producción',
    budgetLineId: 'renglón del presupuesto',
    itemCode: 'partida',
    paymentMonth: 'mes de pago',
    rating: 'rating',
    totalRating: 'rating entre toda la población',
    reach: 'alcance',
    figuresSource: 'fuente de las cifras',
    lineId: 'renglón',
    segmentId: 'grupo',
    spendingId: 'compromiso del presupuesto',
    process: 'proceso',
    agreement: 'acuerdo',
    scope: 'ámbito',
    startDate: 'primer día',
    endDate: 'último día',
    blackoutId: 'veda',
    exception: 'excepción',
    justification: 'justificación',
    reviewer: 'quién la revisó',
    reviewedOn: 'fecha de la revisión',
  },
  choices: {
    costBase: { net: 'neto', subtotal: 'antes de IVA', total: 'con IVA' },
    airtime: AIRTIME_NAMES,
    'line.audience': LINE_AUDIENCE_NAMES,
    rateBasis: RATE_BASIS_NAMES,
    'universe.kind': UNIVERSE_NAMES,
    exception: EXCEPTION_NAMES,
  },
  said: [
    'name',
    'mediumKey',
    'outlet',
    'place',
    'daypart',
    'grossRate',
    'campaignId',
    'scenarioId',
    'universeId',
    'people',
    'reach',
    'lineId',
    'segmentId',
    'spendingId',
    'process',
    'agreement',
    'startDate',
    'endDate',
    'blackoutId',
    'exception',
    'justification',
  ],
};
