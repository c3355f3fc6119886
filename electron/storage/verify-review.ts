import { sha256 } from '#electron/storage/blobs.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';

/**
 * What authorised versions and acts say against each other: content and print that are no longer what was signed, an
 * authorising act without its version or with another's content, scans that no backup would take along.
 */
export const reviewProblems = (store: StoreHandle): readonly string[] => [
  ...alteredVersions(store),
  ...unfrozenActs(store),
  ...missingFiles(store),
];

type VersionRow = {
  readonly number: number;
  readonly documentId: string;
  readonly contentJson: string;
  readonly contentSha: string;
  readonly printedJson: string;
  readonly printedSha: string;
  readonly actSha: string | null;
};

const alteredVersions = ({ read }: StoreHandle): readonly string[] => {
  const problems: string[] = [];
  const rows = read.iterate<VersionRow>(
    `SELECT v.number, v.document_id AS documentId, v.content_json AS contentJson, v.content_sha AS contentSha,
       v.printed_json AS printedJson, v.printed_sha AS printedSha, a.content_sha AS actSha
     FROM document_version v LEFT JOIN review_act a ON a.review_id = v.document_id AND a.id = v.act_id
       AND a.act = 'authorise' ORDER BY v.document_id, v.number`,
  );
  for (const row of rows) {
    const same =
      sha256(row.contentJson) === row.contentSha &&
      sha256(row.printedJson) === row.printedSha &&
      row.actSha === row.contentSha;
    if (same) continue;
    problems.push(
      `La versión autorizada ${row.number} de un documento (${row.documentId}) ya no es la que se autorizó. Restaure el respaldo más reciente.`,
    );
  }
  return problems;
};

const unfrozenActs = ({ read }: StoreHandle): readonly string[] =>
  read
    .all<{ documentId: string }>(
      `SELECT review_id AS documentId FROM review_act
       WHERE act = 'authorise' AND id NOT IN (SELECT act_id FROM document_version) ORDER BY review_id`,
    )
    .map(
      ({ documentId }) =>
        `Un documento autorizado (${documentId}) no tiene su versión guardada. Restaure el respaldo más reciente.`,
    );

/** Files that the register of files doesn't know: no backup would take them along. */
const missingFiles = ({ read }: StoreHandle): readonly string[] =>
  read
    .all<{ documentId: string }>(
      `SELECT documentId FROM (
         SELECT review_id AS documentId, scan_sha AS sha FROM review_act WHERE scan_sha IS NOT NULL
         UNION SELECT review_id, scan_sha FROM review_correction WHERE scan_sha IS NOT NULL
         UNION SELECT document_id, pdf_sha FROM document_version
         UNION SELECT document_id, docx_sha FROM document_version)
       WHERE sha NOT IN (SELECT sha FROM blob) ORDER BY documentId`,
    )
    .slice(0, 20)
    .map(
      ({ documentId }) =>
        `Falta un archivo firmado o autorizado de un documento (${documentId}). Restaure el respaldo más reciente.`,
    );
