import { FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';
import type { DocumentWords } from '#shared/domain/review/compare-documents.ts';
import {
  choiceField,
  joined,
  quantityField,
  referenceField,
  richField,
  rowName,
  said,
  saidReference,
  textField,
} from '#shared/domain/review/field-words.ts';

/** What a choice of a diagnosis is called. */
const DIAGNOSIS_CHOICES = {
  unit: { people: 'personas', percent: 'por ciento' },
  quadrant: { strength: 'fortaleza', opportunity: 'oportunidad', weakness: 'debilidad', threat: 'amenaza' },
  tree: { problem: 'de problemas', objective: 'de objetivos' },
  side: { core: 'centro', below: 'causa o medio', above: 'efecto o fin' },
} as const;

/** How a comparison calls what a diagnosis is made of; sections are those of its findings. */
export const diagnosisWords: DocumentWords = [
  {
    entity: 'diagnosis',
    section: 'context',
    name: () => 'Datos generales',
    summary: () => '',
    fields: [textField('title', 'título'), richField('context', 'contexto'), richField('method', 'método')],
  },
  {
    entity: 'territory',
    section: 'territories',
    name: (row, number) => rowName('Territorio', number, row.name),
    summary: (row, content) =>
      joined([
        said(row.name),
        TERRITORY_NAMES[row.level as keyof typeof TERRITORY_NAMES] ?? '',
        saidReference(content, 'territory', row.parentId),
      ]),
    fields: [
      textField('name', 'nombre'),
      choiceField('level', 'nivel', TERRITORY_NAMES),
      textField('code', 'clave'),
      referenceField('parentId', 'está en', 'territory'),
    ],
  },
  {
    entity: 'source',
    section: 'populations',
    name: (row, number) => rowName('Fuente', number, row.title),
    summary: (row) => joined([said(row.title), said(row.institution), said(row.published)]),
    fields: [
      textField('title', 'documento'),
      textField('institution', 'institución'),
      textField('published', 'fecha de publicación'),
      textField('url', 'dirección'),
      textField('page', 'página'),
    ],
  },
  {
    entity: 'segment',
    section: 'segments',
    name: (row, number) => rowName('Grupo', number, row.name),
    summary: (row) => joined([said(row.name), said(row.message)]),
    fields: [
      textField('name', 'nombre'),
      textField('groupValue', 'grupo de la ficha'),
      textField('description', 'descripción'),
      richField('barriers', 'barreras'),
      textField('message', 'mensaje'),
      textField('priority', 'prioridad'),
    ],
  },
  {
    entity: 'figure',
    section: 'populations',
    name: (row, number) =>
      rowName('Cifra', number, said(row.concept) || FIGURE_NAMES[row.kind as keyof typeof FIGURE_NAMES]),
    summary: (row, content) =>
      joined([
        said(row.concept) || (FIGURE_NAMES[row.kind as keyof typeof FIGURE_NAMES] ?? ''),
        `${said(row.value)}${row.unit === 'percent' ? ' %' : ''}`,
        said(row.base),
        saidReference(content, 'territory', row.territoryId),
        saidReference(content, 'segment', row.segmentId),
      ]),
    fields: [
      choiceField('kind', 'tipo', FIGURE_NAMES),
      textField('concept', 'concepto'),
      referenceField('territoryId', 'territorio', 'territory'),
      referenceField('segmentId', 'grupo', 'segment'),
      choiceField('unit', 'unidad', DIAGNOSIS_CHOICES.unit),
      quantityField('value', 'valor'),
      textField('base', 'de quiénes'),
      quantityField('baseValue', 'cuántos son'),
      referenceField('sourceId', 'fuente', 'source'),
      textField('date', 'fecha'),
      textField('note', 'nota'),
    ],
  },
  {
    entity: 'mediaHabit',
    section: 'segments',
    name: (row, number) => rowName('Hábito de medios', number, row.medium),
    summary: (row, content) =>
      joined([saidReference(content, 'segment', row.segmentId), said(row.medium), said(row.use)]),
    fields: [
      referenceField('segmentId', 'grupo', 'segment'),
      textField('medium', 'medio'),
      textField('use', 'uso'),
      quantityField('percent', 'porcentaje'),
      referenceField('sourceId', 'fuente', 'source'),
    ],
  },
  {
    entity: 'swot',
    section: 'swot',
    name: (row, number) => rowName('FODA', number, DIAGNOSIS_CHOICES.quadrant[row.quadrant as 'strength']),
    summary: (row) => said(row.text),
    fields: [choiceField('quadrant', 'cuadrante', DIAGNOSIS_CHOICES.quadrant), textField('text', 'texto')],
  },
  {
    entity: 'treeNode',
    section: 'trees',
    name: (row, number) => rowName('Recuadro del árbol', number, DIAGNOSIS_CHOICES.tree[row.tree as 'problem']),
    summary: (row) => said(row.text),
    fields: [
      choiceField('tree', 'árbol', DIAGNOSIS_CHOICES.tree),
      choiceField('side', 'lado', DIAGNOSIS_CHOICES.side),
      referenceField('parentId', 'cuelga de', 'treeNode'),
      textField('text', 'texto'),
    ],
  },
  {
    entity: 'conclusion',
    section: 'conclusions',
    name: (_, number) => `Hallazgo ${number}`,
    summary: (row) => said(row.text),
    fields: [
      textField('text', 'texto'),
      referenceField('segmentId', 'grupo', 'segment'),
      referenceField('territoryId', 'territorio', 'territory'),
    ],
  },
  {
    entity: 'pastResult',
    section: 'results',
    name: (row, number) => rowName('Resultado', number, row.concept),
    summary: (row) => joined([said(row.fiscalYear), said(row.concept), said(row.lesson)]),
    fields: [
      textField('fiscalYear', 'ejercicio'),
      textField('concept', 'concepto'),
      textField('unit', 'unidad'),
      quantityField('planned', 'planeado'),
      quantityField('done', 'hecho'),
      referenceField('sourceId', 'fuente', 'source'),
      textField('lesson', 'lección'),
    ],
  },
];
