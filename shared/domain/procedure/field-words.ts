import type { ProcedureEntity } from '#shared/domain/procedure/procedure.ts';
import { WORKSPACE_NAMES } from '#shared/domain/procedure/workspace-names.ts';

/** What a person calls the rows of a collection: singular, plural and the grammatical gender. */
export const entityWords: Readonly<
  Record<ProcedureEntity, { readonly one: string; readonly many: string; readonly feminine: boolean }>
> = {
  cover: { one: 'Portada', many: 'Portada', feminine: true },
  coverField: { one: 'Portada', many: 'Portada', feminine: true },
  sectionText: { one: 'Texto de sección', many: 'Textos de sección', feminine: false },
  area: { one: 'Área', many: 'Áreas', feminine: true },
  post: { one: 'Puesto', many: 'Puestos', feminine: false },
  activity: { one: 'Actividad', many: 'Actividades', feminine: true },
  branch: { one: 'Respuesta', many: 'Respuestas', feminine: true },
  activityDocument: { one: 'Documento', many: 'Documentos', feminine: false },
  responsibility: { one: 'Responsabilidad', many: 'Responsabilidades', feminine: true },
  collaborator: { one: 'Colaborador', many: 'Colaboradores', feminine: false },
  definition: { one: 'Definición', many: 'Definiciones', feminine: true },
  reference: { one: 'Documento de referencia', many: 'Documentos de referencia', feminine: false },
  form: { one: 'Formato', many: 'Formatos', feminine: false },
  revision: { one: 'Cambio', many: 'Cambios', feminine: false },
  annex: { one: 'Anexo', many: 'Anexos', feminine: false },
  signatory: { one: 'Firmante', many: 'Firmantes', feminine: false },
  leftover: { one: 'Texto sin lugar', many: 'Textos sin lugar', feminine: false },
};

const FIELDS: Readonly<Record<string, string>> = {
  profileId: 'guía técnica',
  title: 'título',
  code: 'código',
  areaName: 'área',
  versionLabel: 'versión',
  documentedOn: 'fecha de documentación',
  updatedOn: 'fecha de actualización',
  authorisedOn: 'fecha de autorización',
  limitStart: 'inicio de los límites',
  limitEnd: 'final de los límites',
  value: 'valor',
  body: 'texto',
  name: 'nombre',
  postId: 'responsable',
  description: 'descripción',
  question: 'pregunta',
  predefinedProcedure: 'procedimiento al que remite',
  workspace: 'espacio de trabajo',
  nextKind: 'continuación',
  targetId: 'actividad de destino',
  answer: 'respuesta',
  outcome: 'qué sucede entonces',
  flow: 'uso del documento',
  copies: 'tantos',
  filing: 'tipo de archivo',
  sourceId: 'enlace con la lista',
  activityId: 'actividad',
  document: 'documento',
  functions: 'funciones',
  group: 'grupo',
  role: 'papel',
  position: 'cargo',
  term: 'palabra',
  meaning: 'definición',
  date: 'fecha',
  subject: 'referencia del cambio',
  summary: 'descripción del cambio',
  alt: 'descripción de la imagen',
  imageSha: 'imagen',
  imageMime: 'tipo de imagen',
  widthPx: 'ancho de la imagen',
  heightPx: 'alto de la imagen',
  text: 'texto',
  hint: 'indicio',
  rank: 'orden',
  sectionKey: 'sección',
  key: 'dato',
};

/** What a person calls a field of a row; the field's own name where it has none. */
export const fieldWords = (entity: string, field: string): string =>
  entity === 'leftover' && field === 'text' ? 'texto' : (FIELDS[field] ?? field);

/** Values of closed lists in words. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nextKind: { next: 'siguiente actividad', activity: 'otra actividad', end: 'fin del procedimiento' },
  flow: { receives: 'recibe', produces: 'genera', files: 'archiva' },
  filing: { definitive: 'definitivo', temporary: 'temporal', alphabetical: 'alfabético' },
  group: { advisor: 'asesoró', unit: 'colaboró' },
  workspace: WORKSPACE_NAMES,
};
