import { EXCEPTION_NAMES } from '#shared/domain/media/blackouts.ts';
import { weekdayWords } from '#shared/domain/media/day-columns.ts';
import { monthDaysWords, monthOf, weekDaysWords } from '#shared/domain/media/insertion-words.ts';
import { COST_BASE_NAMES } from '#shared/domain/media/line-figures.ts';
import {
  AIRTIME_NAMES,
  LINE_AUDIENCE_NAMES,
  RATE_BASIS_NAMES,
  UNIVERSE_NAMES,
} from '#shared/domain/media/media-names.ts';
import type {
  ComparedContent,
  ComparedRow,
  DocumentWords,
  FieldWords,
} from '#shared/domain/review/compare-documents.ts';
import {
  choiceField,
  dateField,
  joined,
  moneyField,
  quantityField,
  referenceField,
  rowName,
  said,
  saidDate,
  saidMoney,
  saidReference,
  textField,
} from '#shared/domain/review/field-words.ts';

/** What is called by an id or a medium's key outside the plan; undefined where it is gone. */
type OutsideNames = (key: string) => string | undefined;

/** How a comparison calls what a media plan is made of; sections are those of its findings. */
export const mediaPlanWords = (outside: OutsideNames): DocumentWords => {
  const named = (value: unknown): string =>
    typeof value === 'string' && value !== '' ? (outside(value) ?? 'uno que ya no está') : 'ninguno';
  const outsideField = (field: string, title: string): FieldWords => ({ field, title, show: named });
  const mediumOf = ({ outlet, mediumKey }: ComparedRow): string => said(outlet) || outside(said(mediumKey)) || '';
  // Thousands of days ask for the same lines.
  const known = new WeakMap<ComparedContent, ReadonlyMap<string, string>>();
  const linesOf = (content: ComparedContent): ReadonlyMap<string, string> => {
    const names = known.get(content) ?? lineNames(content, mediumOf);
    known.set(content, names);
    return names;
  };
  const lineOf = (id: unknown, content: ComparedContent): string =>
    linesOf(content).get(String(id)) ?? 'Renglón borrado';
  return [
    {
      entity: 'mediaPlan',
      section: 'plan',
      name: () => 'Datos generales',
      summary: () => '',
      fields: [
        textField('title', 'título'),
        referenceField('scenarioId', 'copia que es el plan', 'scenario'),
        textField('vatPercent', 'tasa de IVA, en %'),
        choiceField('costBase', 'base de los costos por millar y por punto', COST_BASE_NAMES),
      ],
    },
    {
      entity: 'scenario',
      section: 'plan',
      name: (row, number) => rowName('Copia', number, row.name),
      summary: (row) => joined([said(row.name), said(row.note)]),
      fields: [textField('name', 'nombre'), textField('note', 'nota')],
    },
    {
      entity: 'line',
      section: 'lines',
      name: (row, number, content) => linesOf(content).get(row.id) ?? rowName('Renglón', number, mediumOf(row)),
      summary: (row) =>
        joined([
          said(row.outlet),
          outside(said(row.mediumKey)) ?? '',
          said(row.place),
          said(row.daypart),
          row.airtime === 'bought' ? '' : (AIRTIME_NAMES[row.airtime as 'state'] ?? ''),
          typeof row.grossRate === 'number' ? `tarifa ${saidMoney(row.grossRate)}` : '',
        ]),
      fields: [
        referenceField('scenarioId', 'copia', 'scenario'),
        outsideField('mediumKey', 'medio'),
        outsideField('campaignId', 'campaña'),
        outsideField('materialId', 'material'),
        choiceField('airtime', 'cómo se obtiene', AIRTIME_NAMES),
        choiceField('audience', 'público', LINE_AUDIENCE_NAMES),
        textField('outlet', 'soporte'),
        textField('place', 'plaza o lugar'),
        outsideField('territoryId', 'territorio'),
        textField('daypart', 'franja horaria'),
        textField('format', 'formato'),
        textField('durationSeconds', 'duración en segundos'),
        textField('stations', 'emisoras'),
        { field: 'weekdays', title: 'días de la semana', show: (mask) => weekdayWords(Number(mask)) },
        choiceField('rateBasis', 'de qué es la tarifa', RATE_BASIS_NAMES),
        moneyField('grossRate', 'tarifa bruta'),
        quantityField('columns', 'columnas'),
        quantityField('centimetres', 'centímetros'),
        textField('pageFraction', 'fracción de página'),
        textField('rateSource', 'fuente de la tarifa'),
        dateField('rateDate', 'fecha de la tarifa'),
        textField('discounts', 'descuentos, en %'),
        textField('commissionPercent', 'comisión, en %'),
        moneyField('production', 'producción'),
        dateField('productionDate', 'día de la producción'),
        textField('vatPercent', 'tasa de IVA del renglón, en %'),
        outsideField('budgetLineId', 'renglón del presupuesto'),
        textField('itemCode', 'partida'),
        { field: 'paymentMonth', title: 'mes de pago', show: (month) => monthOf(month) || 'cada mes el suyo' },
        referenceField('universeId', 'universo', 'universe'),
        quantityField('people', 'personas por inserción'),
        quantityField('rating', 'puntos de rating'),
        quantityField('totalRating', 'puntos entre toda la población'),
        textField('reach', 'alcance, en %'),
        textField('figuresSource', 'fuente de la audiencia'),
        textField('note', 'nota'),
      ],
    },
    {
      entity: 'lineSegment',
      section: 'lines',
      name: (row, _, content) => `${lineOf(row.lineId, content)}, grupo`,
      summary: (row) => named(row.segmentId),
      fields: [outsideField('segmentId', 'grupo')],
    },
    monthDaysWords(lineOf),
    weekDaysWords(lineOf),
    {
      entity: 'universe',
      section: 'audience',
      name: (row, number) => rowName('Universo', number, row.name),
      summary: (row) => joined([said(row.name), said(row.place), said(row.people)]),
      fields: [
        choiceField('kind', 'tipo', UNIVERSE_NAMES),
        textField('name', 'nombre'),
        textField('place', 'plaza'),
        quantityField('people', 'personas'),
        textField('source', 'fuente'),
        dateField('date', 'fecha'),
      ],
    },
    {
      entity: 'measuredReach',
      section: 'audience',
      name: (row, number) => rowName('Alcance medido', number, row.campaignId === null ? '' : named(row.campaignId)),
      summary: (row, content) =>
        joined([`${said(row.reach)} %`, saidReference(content, 'universe', row.universeId), said(row.source)]),
      fields: [
        referenceField('scenarioId', 'copia', 'scenario'),
        {
          field: 'campaignId',
          title: 'campaña',
          show: (value) => (value === null ? 'todo el plan' : named(value)),
        },
        referenceField('universeId', 'universo', 'universe'),
        textField('reach', 'alcance, en %'),
        textField('source', 'fuente'),
      ],
    },
    {
      entity: 'lineCommitment',
      section: 'budget',
      name: (row, _, content) => `${lineOf(row.lineId, content)}, gasto comprometido`,
      summary: (row) => named(row.spendingId),
      fields: [outsideField('spendingId', 'gasto comprometido')],
    },
    {
      entity: 'blackout',
      section: 'blackouts',
      name: (row, number) => rowName('Veda', number, row.process),
      summary: (row) =>
        joined([said(row.process), said(row.agreement), `${saidDate(row.startDate)} a ${saidDate(row.endDate)}`]),
      fields: [
        textField('process', 'proceso'),
        textField('agreement', 'acuerdo'),
        textField('scope', 'alcance'),
        dateField('startDate', 'empieza'),
        dateField('endDate', 'termina'),
      ],
    },
    {
      entity: 'blackoutAnswer',
      section: 'blackouts',
      name: (row, _, content) => `${lineOf(row.lineId, content)}, ${blackoutOf(row.blackoutId, content)}`,
      summary: (row) =>
        joined([
          EXCEPTION_NAMES[row.exception as 'health'] ?? 'Sin contestar',
          said(row.justification),
          said(row.reviewer),
        ]),
      fields: [
        choiceField('exception', 'excepción', EXCEPTION_NAMES),
        textField('justification', 'justificación'),
        textField('reviewer', 'quien revisó'),
        textField('reviewedOn', 'fecha de la revisión'),
      ],
    },
  ];
};

const blackoutOf = (id: unknown, content: ComparedContent): string => {
  const index = content.blackout?.findIndex((row) => row.id === id) ?? -1;
  return index < 0 ? 'veda borrada' : rowName('veda', index + 1, content.blackout?.[index]?.process);
};

/** «Renglón 3 (Radio Ejemplo)»: numbered within its copy, as screens do; of a what-if copy, with its name. */
const lineNames = (content: ComparedContent, mediumOf: (line: ComparedRow) => string): ReadonlyMap<string, string> => {
  const plan = content.mediaPlan?.[0]?.scenarioId;
  const scenarios = new Map((content.scenario ?? []).map((row) => [row.id, said(row.name)]));
  const counts = new Map<unknown, number>();
  const names = new Map<string, string>();
  for (const row of content.line ?? []) {
    const number = (counts.get(row.scenarioId) ?? 0) + 1;
    counts.set(row.scenarioId, number);
    const copy = row.scenarioId === plan ? '' : `, copia «${scenarios.get(String(row.scenarioId)) ?? ''}»`;
    names.set(row.id, `${rowName('Renglón', number, mediumOf(row))}${copy}`);
  }
  return names;
};
