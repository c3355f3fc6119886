import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';

/** How the commands are called that take in what another computer recorded: by it they are told from what was done here. */
export type ReceivingLabel = `Recibir ${string}`;

export type ForeignAct = { readonly actId: string; readonly who: string };

/** Acts that another computer recorded, each with who has to correct it there. */
export const actsFromElsewhere = (
  db: ReadableDb,
  documentId: string,
  { act, correction }: Pick<ReviewContent, 'act' | 'correction'>,
): readonly ForeignAct[] => {
  const received = receivedActs(db, documentId);
  return act.flatMap(({ id, officerName, recordedBy }) => {
    if (!received.has(id)) return [];
    const last = correction.filter(({ actId }) => actId === id).at(-1);
    return [{ actId: id, who: last?.recordedBy || recordedBy || officerName }];
  });
};

/** An act that came, went and came again is where it was inserted last. */
const receivedActs = (db: ReadableDb, documentId: string): ReadonlySet<string> => {
  const received = new Set<string>();
  const inserts = db.all<{ readonly actId: string; readonly label: string }>(
    `SELECT c.row_id AS actId, m.label FROM journal_command m JOIN journal_change c ON c.sequence = m.sequence
     WHERE m.scope_kind = 'review' AND m.scope_id = ? AND c.entity = 'act' AND c.op = 'insert'
     ORDER BY m.sequence`,
    documentId,
  );
  for (const { actId, label } of inserts) {
    if (label.startsWith(RECEIVING)) received.add(actId);
    else received.delete(actId);
  }
  return received;
};

const RECEIVING = 'Recibir ' satisfies ReceivingLabel;
