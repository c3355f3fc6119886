import { sha256 } from '#electron/storage/blobs.ts';
import { type Id, uuidV7 } from '#shared/domain/common/ids.ts';

/**
 * Id of the copy of a row that a document got out of the year before: always the same for the same two, so that a second
 * bringing knows what came along, also where a person changed or deleted it since.
 */
export const carriedId = (documentId: Id, from: Id): Id =>
  uuidV7(
    Number.parseInt(documentId.replaceAll('-', '').slice(0, 12), 16),
    Buffer.from(sha256(`${documentId} ${from}`), 'hex'),
  );
