import type { DocumentService, RenderOptions } from '#electron/documents/document-service.ts';
import { composeManual, type ManualInput } from '#shared/documents/compose/manual.ts';
import { composeProcedure, type ProcedureInput } from '#shared/documents/compose/procedure.ts';
import { glyphFindings } from '#shared/documents/glyph-coverage.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';

/**
 * Everything a document prints, gathered by a handler, the command line or the act of authorising. `createdAt` is the
 * instant of the last change, so that two exports of the same state are the same file.
 */
export type DocumentSource = { readonly createdAt: string } & (
  | ({ readonly kind: 'procedure' } & Omit<ProcedureInput, 'embed'>)
  | ({ readonly kind: 'manual' } & Omit<ManualInput, 'embed'>)
);

/** The model that writers draw. Only Word files carry the content for a lossless re-import. */
export const documentModel = (source: DocumentSource, format: 'pdf' | 'docx'): DocumentModel => {
  const embed = format === 'docx';
  return source.kind === 'procedure' ? composeProcedure({ ...source, embed }) : composeManual({ ...source, embed });
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
export const documentFindings = (source: DocumentSource): readonly Finding[] => {
  if (source.kind === 'procedure')
    return [...checkProcedure(source.content, source.profile), ...glyphFindings(documentModel(source, 'pdf'))];
  const members = source.members.flatMap(({ content, profile }) => {
    const title = coverOf(content).title.trim() || 'Procedimiento sin título';
    return checkProcedure(content, profile).map((finding) => ({ ...finding, where: `${title}: ${finding.where}` }));
  });
  return [...members, ...glyphFindings(documentModel(source, 'pdf'))];
};

/** @throws DomainError `blocked-by-findings` naming every place, when one of the findings stops an export */
export const requireExportable = (findings: readonly Finding[]): void => {
  const blocking = findings.filter((finding) => finding.severity === 'blocking');
  if (blocking.length === 0) return;
  const places = blocking.slice(0, 5).map((finding) => `${finding.where}: ${finding.message}`);
  const rest = blocking.length > 5 ? ` Y ${blocking.length - 5} más.` : '';
  throw new DomainError(
    'blocked-by-findings',
    `No se exportó: hay ${blocking.length === 1 ? 'una rama que perdió su destino' : `${blocking.length} ramas que perdieron su destino`}. ${places.join(' ')}${rest} Elija a qué actividad sigue cada una y vuelva a exportar.`,
  );
};

/** A file name that Windows accepts: the code and the title, or what there is of them. */
export const documentName = (source: DocumentSource, extension: string): string => {
  const { title, code } =
    source.kind === 'procedure' ? coverOf(source.content) : (source.manual.manual[0] ?? { title: '', code: '' });
  const fallback = source.kind === 'procedure' ? 'Procedimiento' : 'Manual de procedimientos';
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

/** Device names of Windows, with or without extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
