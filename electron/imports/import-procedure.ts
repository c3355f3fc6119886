import { createHash } from 'node:crypto';
import { readEmbedded } from '#electron/documents/docx/embedded-model.ts';
import { OFFICE_LIMITS, readArchive } from '#electron/imports/archive-guard.ts';
import type { ImportedProcedure, ImportRequest } from '#electron/imports/import-job.ts';
import type { ImportedImage } from '#electron/imports/procedure/build-content.ts';
import { readProcedure } from '#electron/imports/procedure/read-procedure.ts';
import { readDocx } from '#electron/imports/read-docx.ts';
import { readHtml } from '#electron/imports/read-html.ts';
import { readText } from '#electron/imports/read-text.ts';
import { recogniseSource, recogniseText } from '#electron/imports/recognise-source.ts';
import type { SourceBlock } from '#electron/imports/source-blocks.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { imageHeader } from '#shared/domain/common/image-header.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { MANUAL_EXCHANGE_TYPE } from '#shared/domain/manual/manual.ts';
import { withFreshIds } from '#shared/domain/procedure/fresh-ids.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { PROCEDURE_EXCHANGE_TYPE, parseExchange } from '#shared/domain/procedure/procedure-snapshot.ts';

/**
 * Reads a source whatever it is. A DOCX that Cauce wrote gives back the very procedure it carries.
 * @throws DomainError `not-a-procedure`, `file-rejected`, `too-large`, `invalid-input`
 */
export const importProcedure = async (request: ImportRequest, newId: IdSource): Promise<ImportedProcedure> => {
  const { source } = request;
  const recognised = source.kind === 'text' ? recogniseText(source.text) : recogniseSource(source.name, source.bytes);
  if (recognised.kind !== 'docx') {
    const blocks = recognised.kind === 'html' ? readHtml(recognised.text) : readText(recognised.text);
    return understand(blocks, [], request, newId);
  }
  const own = await ownFile(recognised.bytes, request.profiles, newId);
  if (own) return own;
  const { blocks, headerTexts } = await readDocx(recognised.bytes);
  return understand(blocks, headerTexts, request, newId);
};

const understand = (
  blocks: readonly SourceBlock[],
  headerTexts: readonly string[],
  { profiles, profileId }: ImportRequest,
  newId: IdSource,
): ImportedProcedure => {
  const images = new Map<string, Uint8Array>();
  const imageOf = (bytes: Uint8Array): ImportedImage | null => {
    const header = imageHeader(bytes);
    if (!header) return null;
    const sha = sha256(bytes);
    images.set(sha, bytes);
    return { sha, ...header };
  };
  const read = readProcedure(blocks, { profiles, profileId, newId, imageOf, headerTexts });
  return { ...read, ownFile: null, images: [...images].map(([sha, bytes]) => ({ sha, bytes })) };
};

const ownFile = async (
  docx: Uint8Array,
  profiles: ImportRequest['profiles'],
  newId: IdSource,
): Promise<ImportedProcedure | null> => {
  const entries = await readArchive(docx, OFFICE_LIMITS);
  const embedded = await readEmbedded(docx);
  if (embedded?.type === MANUAL_EXCHANGE_TYPE) throw isManual();
  if (!embedded || embedded.type !== PROCEDURE_EXCHANGE_TYPE) return null;
  const parsed = parseExchange(embedded.json);
  // Data that was tampered with is no reason to refuse the text around it.
  if (!parsed.ok) return null;
  const { profileId } = coverOf(parsed.value);
  if (!profiles.some((profile) => profile.id === profileId)) throw unknownProfile(profileId, profiles);
  const wanted = new Set(parsed.value.annex.map((annex) => annex.imageSha));
  const images = [...entries]
    .filter(([name]) => name.startsWith('word/media/'))
    .map(([, bytes]) => ({ sha: sha256(bytes), bytes }))
    .filter((image) => wanted.has(image.sha));
  const found = new Set(images.map((image) => image.sha));
  const annex = parsed.value.annex.map((row) =>
    row.imageSha === null || found.has(row.imageSha)
      ? row
      : { ...row, imageSha: null, imageMime: null, widthPx: 0, heightPx: 0 },
  );
  const notes = embedded.edited
    ? [
        'El documento se escribió con Cauce y alguien cambió su texto después. Se recuperan los datos que guarda; lo que se cambió en Word no está aquí: compárelo antes de aceptar.',
      ]
    : ['El documento se escribió con Cauce: se recupera completo.'];
  return {
    content: withFreshIds({ ...parsed.value, annex }, newId),
    unplaced: [],
    notes,
    ownFile: { edited: embedded.edited },
    images,
  };
};

/** Read as text, several procedures would become one with the activities of all. */
const isManual = (): DomainError =>
  new DomainError(
    'file-rejected',
    'El archivo es un manual de Cauce, que reúne varios procedimientos, y se importa uno a la vez. Exporte a Word el procedimiento que necesita e importe ese archivo, o copie del manual el texto de un solo procedimiento y péguelo.',
  );

const unknownProfile = (profileId: string, profiles: ImportRequest['profiles']): DomainError =>
  new DomainError(
    'invalid-input',
    `El documento sigue la guía «${profileId}», que esta versión de Cauce no tiene (tiene: ${profiles.map((profile) => profile.id).join(', ')}). Actualice Cauce, o copie el texto del documento y péguelo.`,
  );

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
