import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { reviewedFindings } from '#electron/handlers/document-content.ts';
import { ownRow, reviewOf } from '#electron/handlers/review-acts.ts';
import { documentStanding, requireDocumentEditable } from '#electron/handlers/review-standing.ts';
import { todayOf } from '#electron/handlers/today.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

/** A finding at its place, as a justification names it. */
type Justified = { readonly findingCode: string; readonly rowId: string | null };
const keyOf = ({ findingCode, rowId }: Justified): string => `${findingCode} ${rowId ?? ''}`;

type Reviewed = { readonly kind: ReviewedKind; readonly documentId: string };

/** What who prepares writes between two sendings: answers to observations, and why a finding is let stand. */
export const reviewAnswers = (
  context: AppContext,
  opened: (document: Reviewed) => OpenedReview,
): Handlers<'review.answer' | 'review.justify' | 'review.justifyAll'> => {
  const { store } = context;
  const write = (db: WritableDb, { documentId }: Reviewed, label: string, changes: readonly LooseChange[]): void => {
    const at = context.now();
    runCommand(db, reviewTables, {
      scopeId: documentId,
      kind: 'edit',
      label,
      coalesce: null,
      who: readAuthor(db),
      at,
      changes,
    });
  };
  const justify = (document: Reviewed, wanted: readonly Justified[], text: string): void => {
    const { kind, documentId } = document;
    const found = new Map(
      reviewedFindings(context, kind, documentId).map((finding) => [
        keyOf({ findingCode: finding.code, rowId: finding.place.rowId ?? null }),
        finding,
      ]),
    );
    const keys = new Set(wanted.map(keyOf));
    store.write((db) => {
      requireDocumentEditable(db, kind, documentId);
      const { justification } = reviewOf(db, kind, documentId);
      const gone = justification
        .filter((row) => keys.has(keyOf(row)))
        .map(({ id }): LooseChange => ({ op: 'delete', entity: 'justification', id }));
      if (text === '') {
        if (gone.length > 0) write(db, document, 'Quitar una justificación', gone);
        return;
      }
      for (const key of keys) {
        const finding = found.get(key);
        if (!finding) throw noSuchFinding();
        if (finding.severity === 'blocking') throw mustBeMended(finding.remedy);
      }
      const { ranks } = ranksAt(justification, justification.length, keys.size);
      const author = readAuthor(db).officerName;
      const rows = [...new Map(wanted.map((one) => [keyOf(one), one])).values()].map(
        ({ findingCode, rowId }, index): LooseChange => ({
          op: 'insert',
          entity: 'justification',
          row: { id: context.newId(), rank: ranks[index] ?? 'a0', findingCode, rowId, text, author },
        }),
      );
      const label = rows.length === 1 ? 'Justificar un hallazgo' : `Justificar ${rows.length} hallazgos`;
      write(db, document, label, [...ownRow(db, kind, documentId), ...gone, ...rows]);
    });
  };
  return {
    'review.answer': ({ observationId, answer, ...document }) => {
      store.write((db) => {
        const content = reviewOf(db, document.kind, document.documentId);
        const observation = content.observation.find(({ id }) => id === observationId);
        if (!observation) throw noSuchObservation();
        // An answer that was sent is part of what was judged: only those of the last return are still open.
        const last = content.act.findLast(({ act }) => act === 'return');
        const { state } = documentStanding(db, document.kind, document.documentId);
        if (state !== 'returned' || observation.actId !== last?.id) throw alreadySent();
        requireDocumentEditable(db, document.kind, document.documentId);
        const set = (field: string, value: string): LooseChange => ({
          op: 'update',
          entity: 'observation',
          id: observationId,
          field,
          value,
        });
        const given = answer !== '';
        write(db, document, 'Contestar una observación', [
          set('answer', answer),
          set('answeredBy', given ? readAuthor(db).officerName : ''),
          set('answeredOn', given ? todayOf(context) : ''),
        ]);
      });
      return opened(document);
    },
    'review.justify': ({ findingCode, rowId, text, ...document }) => {
      justify(document, [{ findingCode, rowId }], text);
      return opened(document);
    },
    'review.justifyAll': ({ findings, text, ...document }) => {
      justify(document, findings, text);
      return opened(document);
    },
  };
};

const noSuchObservation = (): DomainError =>
  new DomainError('not-found', 'No se encontró esa observación: es de otro documento. Elija una de la lista.');

const alreadySent = (): DomainError =>
  new DomainError(
    'frozen',
    'No se guardó la respuesta: solo se contestan las observaciones de la última devolución, mientras el documento está devuelto. Lo que ya se envió queda como se envió.',
  );

const noSuchFinding = (): DomainError =>
  new DomainError(
    'not-found',
    'No se guardó la justificación: ese hallazgo ya no está. Vuelva a abrir la revisión y elija uno de la lista.',
  );

const mustBeMended = (remedy: string): DomainError =>
  new DomainError(
    'not-allowed',
    `No se guardó la justificación: este hallazgo impide enviar y hay que corregirlo. ${remedy}`,
  );
