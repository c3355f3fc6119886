import type { ComparedContent, DocumentWords, FieldWords } from '#shared/domain/review/compare-documents.ts';
import {
  choiceField,
  dateField,
  joined,
  referenceField,
  richField,
  rowName,
  said,
  saidDate,
  saidReference,
  textField,
} from '#shared/domain/review/field-words.ts';
import { CAMPAIGN_AUDIENCE_NAMES, MATERIAL_ANSWER_NAMES, TRAIT_NAMES } from '#shared/domain/strategy/strategy-names.ts';

/** What is called by an id or a check's key outside the strategy; undefined where it is gone. */
type OutsideNames = (key: string) => string | undefined;

/** How a comparison calls what a communication strategy is made of; sections are those of its findings. */
export const strategyWords = (outside: OutsideNames): DocumentWords => {
  const named = (value: unknown): string =>
    typeof value === 'string' ? (outside(value) ?? 'uno que ya no está') : 'ninguno';
  const outsideField = (field: string, title: string): FieldWords => ({ field, title, show: named });
  /** What a campaign names of the diagnosis or of the programme. */
  const tie = (entity: string, section: string, field: string, word: string): DocumentWords[number] => ({
    entity,
    section,
    name: (row, _, content) => `${campaignOf(row.campaignId, content)}, ${word}`,
    summary: (row) => named(row[field]),
    fields: [outsideField(field, word)],
  });
  return [
    {
      entity: 'strategy',
      section: 'strategy',
      name: () => 'Datos generales',
      summary: () => '',
      fields: [
        textField('title', 'título'),
        richField('mission', 'misión'),
        richField('vision', 'visión'),
        richField('institutionalObjective', 'objetivo institucional'),
        richField('objective', 'objetivo de la comunicación'),
        textField('planAxes', 'ejes del plan de desarrollo'),
        dateField('preparedOn', 'fecha de elaboración'),
      ],
    },
    {
      entity: 'topic',
      section: 'topics',
      name: (row, number) => rowName('Tema', number, row.topic),
      summary: (row) => joined([said(row.sectorProgram), said(row.strategicObjective), said(row.topic)]),
      fields: [
        textField('sectorProgram', 'programa sectorial'),
        textField('strategicObjective', 'objetivo estratégico o transversal'),
        textField('topic', 'tema específico'),
      ],
    },
    {
      entity: 'campaign',
      section: 'campaigns',
      name: (row, number) => rowName('Campaña', number, row.name),
      summary: (row) => joined([said(row.name), said(row.kind), said(row.message), daysOf(row.startDate, row.endDate)]),
      fields: [
        textField('name', 'nombre'),
        textField('kind', 'tipo'),
        textField('topic', 'tema'),
        textField('objective', 'objetivo de comunicación'),
        textField('goal', 'meta'),
        textField('message', 'mensaje'),
        textField('tone', 'tono'),
        choiceField('audience', 'a quién se dirige', CAMPAIGN_AUDIENCE_NAMES),
        textField('audienceNote', 'qué personal o público'),
        textField('coverage', 'cobertura'),
        dateField('startDate', 'empieza'),
        dateField('endDate', 'termina'),
        textField('coIssuers', 'coemisores'),
        textField('serviceNote', 'información de servicio'),
      ],
    },
    {
      entity: 'campaignTrait',
      section: 'audiences',
      name: (row, _, content) =>
        `${campaignOf(row.campaignId, content)}, ${(TRAIT_NAMES[row.trait as 'sex'] ?? 'rasgo').toLowerCase()}`,
      summary: (row) => said(row.value),
      fields: [choiceField('trait', 'rasgo', TRAIT_NAMES), textField('value', 'valor')],
    },
    tie('campaignSegment', 'audiences', 'segmentId', 'grupo'),
    tie('campaignTerritory', 'audiences', 'territoryId', 'territorio'),
    tie('campaignConclusion', 'campaigns', 'conclusionId', 'hallazgo que atiende'),
    tie('campaignStrategy', 'campaigns', 'strategyId', 'estrategia del programa que lleva a cabo'),
    {
      entity: 'material',
      section: 'materials',
      name: (row, number) => rowName('Material', number, row.name),
      summary: (row, content) =>
        joined([
          said(row.name),
          said(row.format),
          saidReference(content, 'campaign', row.campaignId),
          daysOf(row.startDate, row.endDate),
        ]),
      fields: [
        referenceField('campaignId', 'campaña', 'campaign'),
        textField('name', 'nombre'),
        textField('format', 'formato'),
        textField('body', 'texto o guion'),
        dateField('startDate', 'empieza'),
        dateField('endDate', 'termina'),
      ],
    },
    {
      entity: 'materialCheck',
      section: 'materials',
      name: (row, _, content) => `${materialOf(row.materialId, content)}, «${named(row.checkId)}»`,
      summary: (row) => joined([MATERIAL_ANSWER_NAMES[row.answer as 'applies'] ?? 'Sin contestar', said(row.evidence)]),
      fields: [choiceField('answer', 'respuesta', MATERIAL_ANSWER_NAMES), textField('evidence', 'evidencia')],
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

/** «Campaña 2 (Patio limpio)»: whose group, reason or trait a row is. */
const campaignOf = (id: unknown, content: ComparedContent): string => {
  const index = content.campaign?.findIndex((row) => row.id === id) ?? -1;
  return index < 0 ? 'Campaña borrada' : rowName('Campaña', index + 1, content.campaign?.[index]?.name);
};

const materialOf = (id: unknown, content: ComparedContent): string => {
  const index = content.material?.findIndex((row) => row.id === id) ?? -1;
  return index < 0 ? 'Material borrado' : rowName('Material', index + 1, content.material?.[index]?.name);
};

const daysOf = (start: unknown, end: unknown): string =>
  said(start) === '' && said(end) === '' ? '' : `${saidDate(start) || '?'} a ${saidDate(end) || '?'}`;
