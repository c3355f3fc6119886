import type { DocumentService, RenderOptions } from '#electron/documents/document-service.ts';
import { composeManual, type ManualInput } from '#shared/documents/compose/manual.ts';
import { composeProcedure, type ProcedureInput } from '#shared/documents/compose/procedure.ts';
import { composeProgramRecord, type ProgramRecordInput } from '#shared/documents/compose/program-record.ts';
import { glyphFindings } from '#shared/documents/glyph-coverage.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';
import { recordOf } from '#shared/domain/program-record/program-record.ts';
import { checkProgramRecord, type RecordCheckOptions } from '#shared/domain/program-record/program-record-rules.ts';

/**
 * Everything a document prints, gathered by a handler, the command line or the act of authorising. `createdAt` is the
 * instant of the last change, so that two exports of the same state are the same file.
 */
export type DocumentSource = { readonly createdAt: string } & (
  | ({ readonly kind: 'procedure' } & Omit<ProcedureInput, 'embed'>)
  | ({ readonly kind: 'manual' } & Omit<ManualInput, 'embed'>)
  | ({ readonly kind: 'program-record' } & Omit<ProgramRecordInput, 'embed'> & RecordCheckOptions)
);

/** The model that writers draw. Only Word files carry the content for a lossless re-import. */
export const documentModel = (source: DocumentSource, format: 'pdf' | 'docx'): DocumentModel => {
  const embed = format === 'docx';
  switch (source.kind) {
    case 'procedure':
      return composeProcedure({ ...source, embed });
    case 'manual':
      return composeManual({ ...source, embed });
    case 'program-record':
      return composeProgramRecord({ ...source, embed });
    default:
      return assertNever(source);
  }
};

/**
 * Makes the file.
 * @param readImage bytes of an image of the store by SHA-256
 * @throws DomainError `cancelled`, `internal`
 */
export const renderDocument = (
  service: DocumentService,
  source: DocumentSource,
  format: 'pdf' | 'docx',
  readImage: (sha: string) => Uint8Array,
  options?: RenderOptions,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const model = documentModel(source, format);
  const images = new Map(model.images.map(({ sha }) => [sha, readImage(sha)]));
  return service.render({ format, model, images, createdAt: source.createdAt }, options);
};

/** What the pre-dictamen says about everything in the document; in a manual each place names its procedure. */
export const documentFindings = (source: DocumentSource): readonly Finding[] => [
  ...contentFindings(source),
  ...glyphFindings(documentModel(source, 'pdf')),
];

const contentFindings = (source: DocumentSource): readonly Finding[] => {
  switch (source.kind) {
    case 'procedure':
      return checkProcedure(source.content, source.profile);
    case 'manual':
      return source.members.flatMap(({ content, profile }) => {
        const title = coverOf(content).title.trim() || 'Procedimiento sin título';
        return checkProcedure(content, profile).map((finding) => ({ ...finding, where: `${title}: ${finding.where}` }));
      });
    case 'program-record':
      return checkProgramRecord(source.content, source);
    default:
      return assertNever(source);
  }
};

/** @throws DomainError `blocked-by-findings` naming every place, when one of the findings stops an export */
export const requireExportable = (source: DocumentSource, findings: readonly Finding[]): void => {
  const blocking = findings.filter((finding) => finding.severity === 'blocking');
  if (blocking.length === 0) return;
  const places = blocking.slice(0, 5).map((finding) => `${finding.where}: ${finding.message}`);
  const rest = blocking.length > 5 ? ` Y ${blocking.length - 5} más.` : '';
  if (source.kind === 'program-record') {
    const remedies = [...new Set(blocking.map(({ remedy }) => remedy))].slice(0, 5).join(' ');
    throw new DomainError('blocked-by-findings', `No se exportó. ${places.join(' ')}${rest} ${remedies}`);
  }
  throw new DomainError(
    'blocked-by-findings',
    `No se exportó: hay ${blocking.length === 1 ? 'una rama que perdió su destino' : `${blocking.length} ramas que perdieron su destino`}. ${places.join(' ')}${rest} Elija a qué actividad sigue cada una y vuelva a exportar.`,
  );
};

/** A file name that Windows accepts: the code and the title, or what there is of them. */
export const documentName = (source: DocumentSource, extension: string): string => {
  const { title, code, fallback } = nameParts(source);
  const stem = [code, title]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  const safe = (stem || fallback)
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .toWellFormed()
    .replace(/[. ]+$/, '')
    .trim();
  return `${RESERVED.test(safe) || safe === '' ? fallback : safe}.${extension}`;
};

const nameParts = (
  source: DocumentSource,
): { readonly title: string; readonly code: string; readonly fallback: string } => {
  switch (source.kind) {
    case 'procedure':
      return { ...coverOf(source.content), fallback: 'Procedimiento' };
    case 'manual':
      return { ...(source.manual.manual[0] ?? { title: '', code: '' }), fallback: 'Manual de procedimientos' };
    case 'program-record': {
      const name = recordOf(source.content).name.trim();
      return { title: name, code: name === '' ? '' : 'Ficha', fallback: 'Ficha del programa' };
    }
    default:
      return assertNever(source);
  }
};

/** Device names of Windows, with or without extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
