import { GOAL_FIELDS } from '#shared/domain/annual-program/month-goals.ts';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { type RichText, richText } from '#shared/domain/common/rich-text.ts';
import type { ComparedContent, DocumentWords, FieldWords } from '#shared/domain/review/compare-documents.ts';
import {
  choiceField,
  joined,
  moneyField,
  quantityField,
  referenceField,
  rowName,
  said,
  saidMoney,
  saidReference,
  saidRich,
  textField,
} from '#shared/domain/review/field-words.ts';

/** What a choice of an annual programme is called. */
const PROGRAM_CHOICES = {
  objectiveKind: { general: 'general', specific: 'específico' },
  indicatorKind: { strategic: 'estratégico', management: 'de gestión' },
  level: { end: 'fin', purpose: 'propósito', component: 'componente', activity: 'actividad' },
  dimension: { efficacy: 'eficacia', efficiency: 'eficiencia', quality: 'calidad', economy: 'economía' },
  frequency: { monthly: 'mensual', quarterly: 'trimestral', semiannual: 'semestral', annual: 'anual' },
  sense: { ascending: 'ascendente', descending: 'descendente', regular: 'regular', nominal: 'nominal' },
  answer: { meets: 'cumple', fails: 'no cumple', 'not-applicable': 'no aplica' },
} as const;

/** What is called by an id, a section's key or a role's key outside the programme; undefined where it is gone. */
type OutsideNames = (key: string) => string | undefined;

/** How a comparison calls what an annual programme is made of; sections are those of its findings. */
export const annualProgramWords = (outside: OutsideNames): DocumentWords => {
  const named = (value: unknown): string =>
    typeof value === 'string' ? (outside(value) ?? 'uno que ya no está') : 'ninguno';
  const outsideField = (field: string, title: string): FieldWords => ({ field, title, show: named });
  /** «Actividad 3 (Pláticas)»: whose territory, group or amount a row is. */
  const activityOf = (id: unknown, content: ComparedContent): string => {
    const index = content.activity?.findIndex((row) => row.id === id) ?? -1;
    return index < 0 ? 'Actividad borrada' : rowName('Actividad', index + 1, content.activity?.[index]?.name);
  };
  const strategyOf = (id: unknown, content: ComparedContent): string => {
    const index = content.strategy?.findIndex((row) => row.id === id) ?? -1;
    return index < 0 ? 'Estrategia borrada' : `Estrategia ${index + 1}`;
  };
  const months = GOAL_FIELDS.map((field, at) => quantityField(field, `meta de ${monthName(at + 1)}`));
  return [
    {
      entity: 'annualProgram',
      section: 'cover',
      name: () => 'Datos generales',
      summary: () => '',
      fields: [textField('title', 'título'), outsideField('profileId', 'perfil de apartados')],
    },
    {
      entity: 'sectionText',
      section: 'texts',
      name: (row) =>
        row.sectionKey === OUTLINE_KEY ? 'Apartados del programa' : `Apartado «${named(row.sectionKey)}»`,
      summary: (row) => saidBody(row.body),
      fields: [{ field: 'body', title: 'texto', show: saidBody }],
    },
    {
      entity: 'objective',
      section: 'objectives',
      name: (_, number) => `Objetivo ${number}`,
      summary: (row) => said(row.text),
      fields: [choiceField('kind', 'tipo', PROGRAM_CHOICES.objectiveKind), textField('text', 'texto')],
    },
    {
      entity: 'strategy',
      section: 'objectives',
      name: (_, number) => `Estrategia ${number}`,
      summary: (row) => said(row.text),
      fields: [textField('text', 'texto'), referenceField('objectiveId', 'objetivo', 'objective')],
    },
    {
      entity: 'strategyAnswer',
      section: 'objectives',
      name: (row, _, content) => `${strategyOf(row.strategyId, content)}, hallazgo que atiende`,
      summary: (row) => named(row.conclusionId),
      fields: [outsideField('conclusionId', 'hallazgo')],
    },
    {
      entity: 'activity',
      section: 'activities',
      name: (row, number) => rowName('Actividad', number, row.name),
      summary: (row, content) =>
        joined([
          said(row.name),
          said(row.responsiblePost),
          said(row.unit),
          saidReference(content, 'strategy', row.strategyId),
        ]),
      fields: [
        referenceField('strategyId', 'estrategia', 'strategy'),
        textField('name', 'nombre'),
        textField('description', 'descripción'),
        textField('responsiblePost', 'puesto responsable'),
        textField('unit', 'unidad'),
        ...months,
      ],
    },
    {
      entity: 'activityTerritory',
      section: 'activities',
      name: (row, _, content) => `${activityOf(row.activityId, content)}, territorio`,
      summary: (row) => named(row.territoryId),
      fields: [outsideField('territoryId', 'territorio')],
    },
    {
      entity: 'activitySegment',
      section: 'segments',
      name: (row, _, content) => `${activityOf(row.activityId, content)}, grupo`,
      summary: (row) => named(row.segmentId),
      fields: [outsideField('segmentId', 'grupo')],
    },
    {
      entity: 'activityLine',
      section: 'budget',
      name: (row, _, content) => `${activityOf(row.activityId, content)}, importe`,
      summary: (row) => joined([named(row.lineId), saidMoney(row.amount)]),
      amount: 'amount',
      fields: [outsideField('lineId', 'renglón del presupuesto'), moneyField('amount', 'importe')],
    },
    {
      entity: 'indicator',
      section: 'indicators',
      name: (row, number) => rowName('Indicador', number, row.name),
      summary: (row) => joined([said(row.name), said(row.unit), said(row.annualGoal)]),
      fields: [
        choiceField('level', 'nivel', PROGRAM_CHOICES.level),
        textField('narrative', 'resumen narrativo'),
        textField('name', 'nombre'),
        textField('definition', 'qué mide'),
        choiceField('kind', 'tipo', PROGRAM_CHOICES.indicatorKind),
        choiceField('dimension', 'dimensión', PROGRAM_CHOICES.dimension),
        textField('method', 'método de cálculo'),
        textField('numerator', 'numerador'),
        textField('denominator', 'denominador'),
        textField('unit', 'unidad'),
        choiceField('frequency', 'frecuencia', PROGRAM_CHOICES.frequency),
        quantityField('baseline', 'línea base'),
        textField('baselineYear', 'año de la línea base'),
        textField('baselineNote', 'nota de la línea base'),
        choiceField('sense', 'sentido', PROGRAM_CHOICES.sense),
        { field: 'cumulative', title: 'metas acumuladas', show: (value) => (value === true ? 'sí' : 'no') },
        quantityField('annualGoal', 'meta anual'),
        ...months,
        quantityField('greenFrom', 'verde desde'),
        quantityField('yellowFrom', 'amarillo desde'),
        textField('verification', 'medio de verificación'),
        textField('assumptions', 'supuestos'),
        textField('responsiblePost', 'unidad responsable'),
      ],
    },
    {
      entity: 'compliance',
      section: 'compliance',
      name: (row) => `Lineamiento «${named(row.guidelineId)}»`,
      summary: (row) => joined([PROGRAM_CHOICES.answer[row.answer as 'meets'] ?? 'sin contestar', said(row.evidence)]),
      fields: [choiceField('answer', 'respuesta', PROGRAM_CHOICES.answer), textField('evidence', 'evidencia')],
    },
    {
      entity: 'signatory',
      section: 'signatures',
      name: (row) => `Firma (${named(row.role)})`,
      summary: (row) => joined([said(row.name), said(row.position)]),
      fields: [outsideField('role', 'papel'), textField('name', 'nombre'), textField('position', 'cargo')],
    },
  ];
};

/** What a person wrote; of the table of contents the titles alone, without the keys that Cauce keeps beside them. */
const saidBody = (value: unknown): string => {
  const text = richText.safeParse(value);
  if (!text.success) return '';
  return saidRich(
    isOutline(text.data) ? text.data.map((block) => ({ ...block, runs: block.runs.slice(0, 1) })) : value,
  );
};

/** Only the table of contents is nothing but items of a title and, in italics, a key. */
const isOutline = (text: RichText): boolean =>
  text.every(
    ({ kind, runs }) =>
      kind !== 'paragraph' && runs.length === 2 && runs[1]?.italic === true && SECTION_KEY.test(runs[1].text),
  );

const SECTION_KEY = /^[a-z][a-z0-9-]*$/;
