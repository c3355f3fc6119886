import { sha256 } from '#electron/storage/blobs.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';

/**
 * What deliveries, revisions and kept contents say against each other: a content that no longer has its hash, a revision that
 * continues none that is there, a delivery of a revision that is gone. With any of them two copies could not be compared.
 */
export const deliveryProblems = ({ read }: StoreHandle): readonly string[] => {
  const problems: string[] = [];
  for (const { sha, json } of read.iterate<{ sha: string; json: string }>('SELECT sha, json FROM document_content')) {
    if (sha256(json) !== sha) problems.push(`Un contenido que se entregó (${sha.slice(0, 12)}…) cambió. ${REMEDY}`);
  }
  const orphans = read.all<{ documentId: string }>(
    `SELECT DISTINCT r.document_id AS documentId FROM document_revision r, json_each(r.parents) p
     WHERE NOT EXISTS (SELECT 1 FROM document_revision o
       WHERE o.document_id = r.document_id AND o.id = p.value AND o.position < r.position)`,
  );
  const lost = read.all<{ documentId: string }>(
    `SELECT DISTINCT d.document_id AS documentId FROM delivery d
     WHERE d.revision_id <> ''
       AND NOT EXISTS (SELECT 1 FROM document_revision r WHERE r.document_id = d.document_id AND r.id = d.revision_id)`,
  );
  for (const { documentId } of [...orphans, ...lost]) {
    problems.push(`La cadena de versiones de un documento (${documentId}) está rota. ${REMEDY}`);
  }
  return problems;
};

const REMEDY = 'Restaure el respaldo más reciente.';
