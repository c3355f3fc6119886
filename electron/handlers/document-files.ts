import { type DocumentSource, renderDocument, renderWorkbook } from '#electron/documents/document-builder.ts';
import type { RenderOptions } from '#electron/documents/document-service.ts';
import { flowchartFile } from '#electron/documents/flowchart-file.ts';
import { pageCount } from '#electron/documents/pdf/pdf-writer.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { readFrozen } from '#electron/storage/repositories/procedure-repository.ts';
import { readDocumentVersions } from '#electron/storage/repositories/review-repository.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

export const FORMAT_MIME: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  png: 'image/png',
  bpmn: 'application/xml',
};

/** The bytes of a document in a format, those that were frozen where it is authorised as it stands. */
export const documentFile = async (
  context: AppContext,
  source: DocumentSource,
  format: ExportFormat,
  options: RenderOptions,
): Promise<Uint8Array> => {
  if (format === 'pdf' || format === 'docx') return (await documentPaper(context, source, format, options)).bytes;
  if (format === 'xlsx') return renderWorkbook(context.documents, source, options);
  if (source.kind === 'procedure') return flowchartFile(context.documents, source.content, format, options);
  throw new DomainError('invalid-input', NO_FLOWCHART[source.kind]);
};

const NO_FLOWCHART: Readonly<Record<Exclude<DocumentSource['kind'], 'procedure'>, string>> = {
  manual:
    'El flujograma se exporta de un procedimiento a la vez. Abra el procedimiento y expórtelo desde ahí, o exporte el manual en PDF o DOCX.',
  'program-record': 'Una ficha de programa no tiene flujograma. Expórtela en PDF o DOCX.',
  budget: 'Un presupuesto no tiene flujograma. Expórtelo en PDF, DOCX o XLSX.',
  distribution: 'Un presupuesto no tiene flujograma. Expórtelo en PDF, DOCX o XLSX.',
  diagnosis: 'Un diagnóstico no tiene flujograma. Expórtelo en PDF o DOCX.',
  'annual-program': 'Un programa anual no tiene flujograma. Expórtelo en PDF, DOCX o XLSX.',
  compliance: 'Una hoja de cumplimiento no tiene flujograma. Expórtela en PDF o DOCX.',
  strategy: 'Una estrategia de comunicación no tiene flujograma. Expórtela en PDF o DOCX.',
  'media-plan': 'Un plan de medios no tiene flujograma. Expórtelo en PDF, DOCX o XLSX.',
  'insertion-order': 'Una orden de inserción no tiene flujograma. Expórtela en PDF o DOCX.',
  letter: 'Un oficio no tiene flujograma. Expórtelo en PDF o DOCX.',
  directory: 'Un directorio no tiene flujograma. Expórtelo en PDF, DOCX o XLSX.',
  agreement: 'Un convenio no tiene flujograma. Expórtelo en PDF o DOCX.',
  progress: 'Un informe de avance no tiene flujograma. Expórtelo en PDF o DOCX.',
  bulletin: 'Un boletín no tiene flujograma. Expórtelo en PDF o DOCX.',
  transparency: 'Las filas de transparencia no tienen flujograma. Expórtelas en XLSX.',
  consolidated: 'Un consolidado no tiene flujograma. Expórtelo en PDF, DOCX o XLSX.',
};

/** The same of a format that has pages. */
export const documentPaper = async (
  context: AppContext,
  source: DocumentSource,
  format: 'pdf' | 'docx',
  options: RenderOptions,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const frozen = frozenFiles(context, source);
  if (!frozen) return renderDocument(context.documents, source, format, context.store.blobs.get, options);
  const bytes = context.store.blobs.get(format === 'pdf' ? frozen.pdfSha : frozen.docxSha);
  return { bytes, pages: format === 'pdf' ? pageCount(bytes) : 0 };
};

/** The files that were frozen when the document was authorised as it stands; undefined for a draft. */
export const frozenFiles = (
  { store }: AppContext,
  source: DocumentSource,
): { readonly pdfSha: string; readonly docxSha: string } | undefined => {
  if (source.kind === 'procedure') {
    return source.version.stage === 'authorised' ? readFrozen(store.read, source.version.id) : undefined;
  }
  const documentId = reviewedIdOf(source);
  if (documentId === undefined || !('authorisation' in source) || !source.authorisation) return undefined;
  const { version } = source.authorisation;
  return readDocumentVersions(store.read, documentId).find(({ number }) => number === version);
};

/** Whose own paper it is: a sheet or a letter about a document is made anew each time. */
const reviewedIdOf = (source: DocumentSource): string | undefined => {
  switch (source.kind) {
    case 'budget':
      return source.content.budget[0]?.id;
    case 'diagnosis':
      return source.content.diagnosis[0]?.id;
    case 'annual-program':
      return source.content.annualProgram[0]?.id;
    case 'strategy':
      return source.content.strategy[0]?.id;
    case 'media-plan':
      return source.content.mediaPlan[0]?.id;
    default:
      return undefined;
  }
};
