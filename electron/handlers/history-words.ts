import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import { plainText, richText } from '#shared/domain/common/rich-text.ts';
import { describeChange } from '#shared/domain/procedure/describe-change.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

const LONGEST = 300;

/** What the document says at present, for the words that only it knows: numbers, posts, targets, section titles. */
export type HistoryContext = { readonly content: ProcedureContent; readonly profile: ProcedureProfile | undefined };

/** A step of the journal in words: what changed, from what to what. */
export const historyWords = (step: HistoryStep, procedure: HistoryContext | null = null): HistoryEntry => {
  const { records, ...line } = step;
  return {
    ...line,
    details: records.flatMap((record) =>
      procedure !== null && Object.hasOwn(procedure.content, record.entity)
        ? [describeChange(journalChange(record), procedure.content, procedure.profile)]
        : detailOf(record),
    ),
  };
};

const journalChange = (record: ChangeRecord) => ({
  entity: record.entity,
  rowId: record.rowId,
  field: record.op === 'update' ? record.field : null,
  before: parsed(record.before),
  after: parsed(record.after),
});

const detailOf = (record: ChangeRecord): HistoryEntry['details'] => {
  const entity = ENTITIES[record.entity] ?? record.entity;
  const before = parsed(record.before);
  const after = parsed(record.after);
  if (record.op !== 'update') {
    const what = record.op === 'insert' ? `${entity}: se agregó` : `${entity}: se borró`;
    return [{ what, before: rowWords(before), after: rowWords(after) }];
  }
  const field = record.field ?? '';
  // Order keys and ids say nothing to a person.
  if (field === 'rank') return [{ what: `${entity}: lugar en la lista`, before: 'cambió de lugar', after: '' }];
  if (/(Id|Sha)$/.test(field)) return [{ what: `${entity}: ${FIELDS[field] ?? field}`, before: '', after: 'cambió' }];
  return [{ what: `${entity}: ${FIELDS[field] ?? field}`, before: words(before), after: words(after) }];
};

/** A value of the journal. */
export const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

/** What a row says, without ids and order keys: its texts, the longest first words a person would know it by. */
export const rowWords = (row: unknown): string => {
  if (typeof row !== 'object' || row === null) return '';
  const said = Object.entries(row)
    .filter(([field, value]) => field !== 'id' && field !== 'rank' && !/(Id|Sha|Mime)$/.test(field) && isText(value))
    .map(([, value]) => words(value))
    .filter((text) => text !== '');
  return shortened(said.join(' · '));
};

const isText = (value: unknown): boolean => typeof value === 'string' || Array.isArray(value);

/** A value as a person reads it, shortened. */
export const words = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return shortened(VALUES[value] ?? value);
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  if (typeof value === 'number') return String(value);
  const rich = richText.safeParse(value);
  if (rich.success) return shortened(plainText(rich.data));
  if (Array.isArray(value)) return shortened(value.map(words).join('; '));
  return shortened(Object.values(value).map(words).filter(Boolean).join(', '));
};

const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

const ENTITIES: Readonly<Record<string, string>> = {
  version: 'Versión',
  cover: 'Portada',
  coverField: 'Dato de la portada',
  sectionText: 'Texto de sección',
  area: 'Área que interviene',
  post: 'Puesto',
  activity: 'Actividad',
  branch: 'Respuesta de una decisión',
  activityDocument: 'Documento de una actividad',
  responsibility: 'Responsabilidad',
  collaborator: 'Colaborador',
  definition: 'Definición',
  reference: 'Documento de referencia',
  form: 'Formato',
  revision: 'Cambio del documento',
  annex: 'Anexo',
  signatory: 'Firmante',
  leftover: 'Texto sin colocar',
  manual: 'Manual',
  member: 'Procedimiento del manual',
  record: 'Manual',
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'título',
  code: 'código',
  areaName: 'área',
  versionLabel: 'versión',
  documentedOn: 'fecha de documentación',
  updatedOn: 'fecha de actualización',
  authorisedOn: 'fecha de autorización',
  limitStart: 'inicia cuando',
  limitEnd: 'termina con',
  profileId: 'guía técnica',
  value: 'valor',
  body: 'texto',
  name: 'nombre',
  postId: 'puesto responsable',
  description: 'descripción',
  question: 'pregunta de la decisión',
  predefinedProcedure: 'procedimiento al que envía',
  workspace: 'espacio de trabajo',
  nextKind: 'qué sigue',
  targetId: 'actividad que sigue',
  answer: 'respuesta',
  outcome: 'resultado',
  flow: 'movimiento',
  copies: 'copias',
  filing: 'archivo',
  sourceId: 'documento relacionado',
  document: 'documento',
  functions: 'funciones',
  group: 'grupo',
  role: 'papel',
  term: 'término',
  meaning: 'significado',
  date: 'fecha',
  subject: 'tema',
  summary: 'resumen',
  alt: 'texto alternativo',
  imageSha: 'imagen',
  imageMime: 'tipo de imagen',
  widthPx: 'ancho',
  heightPx: 'alto',
  position: 'cargo',
  text: 'texto',
  hint: 'pista',
  stage: 'etapa',
  authorisedAt: 'fecha y hora de autorización',
  supersededBy: 'sustituida por otra versión',
  upToDate: 'actualizado',
  obsolete: 'obsoleto',
  dictamen: 'dictamen',
  contentSha: 'huella del contenido',
  pdfSha: 'PDF autorizado',
  docxSha: 'Word autorizado',
  scanSha: 'escaneo firmado',
  presentation: 'presentación',
  legalBasis: 'marco jurídico',
  archived: 'archivado',
};

const VALUES: Readonly<Record<string, string>> = {
  next: 'sigue la siguiente actividad',
  activity: 'sigue otra actividad',
  end: 'termina el procedimiento',
  receives: 'recibe',
  produces: 'elabora',
  files: 'archiva',
  definitive: 'definitivo',
  temporary: 'temporal',
  alphabetical: 'alfabético',
  draft: 'borrador',
  authorised: 'autorizada',
  advisor: 'asesor',
  unit: 'unidad',
};
