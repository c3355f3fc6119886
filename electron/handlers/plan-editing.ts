import type { z } from 'zod';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { requireCourseHere } from '#electron/handlers/document-holding.ts';
import { requireInUse } from '#electron/handlers/dossier-editing.ts';
import { requireDocumentEditable } from '#electron/handlers/review-standing.ts';
import { whyReadOnly } from '#electron/handlers/why-read-only.ts';
import type { LooseChange, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { Saved } from '#shared/ipc/history.ts';

/** What editing must know about a document of a dossier. */
export type PlanDocument<T> = {
  /** What its Vo.Bo. calls it; null: it goes through none, and is written by who holds it while its dossier is in use. */
  readonly kind: Exclude<ReviewedKind, 'budget'> | null;
  readonly tables: ScopeTables;
  readonly change: z.ZodType<T>;
  /** Its own row, of which there is exactly one for ever. */
  readonly ownEntity: string;
  /** Fields of its own row that no edit changes: what it belongs to. */
  readonly fixedFields: ReadonlySet<string>;
  /** @throws DomainError not-found */
  readonly dossierOf: (db: ReadableDb, documentId: string) => string;
  readonly countRows: (db: ReadableDb, documentId: string, entity: string) => number;
  readonly mostRows: Readonly<Record<string, number>>;
  /** «un diagnóstico», for the messages. */
  readonly called: string;
  /** @throws DomainError invalid-input for a change that this kind of document doesn't take */
  readonly refuse?: (change: LooseChange) => void;
  /** Rows of what isn't judged are written in every state, by who holds it or sent it; absent: all are judged. */
  readonly isJudged?: (entity: string) => boolean;
  /**
   * Looks at the document before anything is written, and then at what a person would change in it, undone changes
   * included: what was signed or sent out stays.
   * @throws DomainError frozen, not-allowed from the function that it gives back
   */
  readonly guardOf?: (db: ReadableDb, documentId: string) => (changes: readonly T[]) => void;
  /** @throws DomainError invalid-input for rows that, together, can't stand as they do now */
  readonly requireSound?: (db: ReadableDb, documentId: string, changes: readonly LooseChange[]) => void;
};

type Edit<T> = {
  readonly documentId: string;
  readonly label: string;
  readonly coalesce: string | null;
  readonly changes: readonly T[];
};

export type PlanEditing<T extends LooseChange> = ReturnType<typeof planEditing<T>>;

/** Editing, undo and redo of a document of a dossier. References to other documents are judged by its findings. */
export const planEditing = <T extends LooseChange>(context: AppContext, document: PlanDocument<T>) => ({
  edit: (edit: Edit<T>): Saved => context.store.write((db) => editIn(db, context, document, edit)),
  /** The same within a transaction that does more. */
  editIn: (db: WritableDb, edit: Edit<T>): Saved => editIn(db, context, document, edit),
  /** An act within a transaction: a barrier that no undo passes, and that says itself what it may write. */
  actIn: (db: WritableDb, documentId: string, label: string, changes: readonly T[]): Saved => {
    requireInUse(db, document.dossierOf(db, documentId));
    requireCourseHere(db, documentId);
    const command = { scopeId: documentId, kind: 'act', label: label.slice(0, 300), coalesce: null, changes } as const;
    const saved = runCommand(db, document.tables, { ...command, who: readAuthor(db), at: context.now() });
    requireRoom(db, documentId, changes, document);
    return saved;
  },
  takeBack: (documentId: string, direction: 'undo' | 'redo') =>
    context.store.write((db) => {
      requireInUse(db, document.dossierOf(db, documentId));
      if (!document.isJudged) requireEditable(db, document, documentId);
      const guard = document.guardOf?.(db, documentId);
      const undone = runUndo(db, document.tables, documentId, direction, readAuthor(db), context.now());
      const changes = undone.changes.map((change) => document.change.parse(change));
      // Only now it is known what it takes back; a refusal takes the undo back with the transaction.
      requireWritable(db, documentId, undone.changes, document);
      guard?.(changes);
      return { ...undone, changes };
    }),
  mayEdit: (db: ReadableDb, documentId: string): boolean => whyNotEdited(db, document, documentId) === null,
  /** Whether what isn't judged may be written. */
  mayRecord: (db: ReadableDb, documentId: string): boolean =>
    whyReadOnly(() => {
      requireInUse(db, document.dossierOf(db, documentId));
      requireCourseHere(db, documentId);
    }) === null,
  /** Why nothing may be written, as a sentence for the screen; null where it may. */
  whyReadOnly: (db: ReadableDb, documentId: string): string | null => whyNotEdited(db, document, documentId),
});

type OfDossier = Pick<PlanDocument<never>, 'kind' | 'dossierOf'>;

const whyNotEdited = (db: ReadableDb, document: OfDossier, documentId: string): string | null =>
  whyReadOnly(() => {
    requireInUse(db, document.dossierOf(db, documentId));
    requireEditable(db, document, documentId);
  });

/** @throws DomainError `frozen` while it is judged, or goes on elsewhere */
const requireEditable = (db: ReadableDb, { kind }: Pick<OfDossier, 'kind'>, documentId: string): void => {
  if (kind === null) requireCourseHere(db, documentId);
  else requireDocumentEditable(db, kind, documentId);
};

const editIn = <T extends LooseChange>(
  db: WritableDb,
  context: AppContext,
  document: PlanDocument<T>,
  { documentId, label, coalesce, changes }: Edit<T>,
): Saved => {
  requireInUse(db, document.dossierOf(db, documentId));
  requireWritable(db, documentId, changes, document);
  for (const change of changes) refuseOwnRow(change, document);
  document.guardOf?.(db, documentId)(changes);
  const command = { scopeId: documentId, kind: 'edit', label, coalesce, changes } as const;
  const saved = runCommand(db, document.tables, { ...command, who: readAuthor(db), at: context.now() });
  requireRoom(db, documentId, changes, document);
  document.requireSound?.(db, documentId, changes);
  return saved;
};

const requireWritable = <T extends LooseChange>(
  db: ReadableDb,
  documentId: string,
  changes: readonly LooseChange[],
  { kind, isJudged = () => true }: PlanDocument<T>,
): void => {
  if (changes.some(({ entity }) => isJudged(entity))) requireEditable(db, { kind }, documentId);
  else requireCourseHere(db, documentId);
};

const refuseOwnRow = <T extends LooseChange>(
  change: T,
  { ownEntity, fixedFields, called, refuse }: PlanDocument<T>,
) => {
  if (change.entity === ownEntity) {
    if (change.op !== 'update') {
      throw invalid(`${called} tiene un solo encabezado. Vuelva a abrirlo y repita el cambio.`);
    }
    if (fixedFields.has(change.field)) {
      throw invalid('el expediente y el ejercicio de un documento no cambian. Lleve el expediente al otro ejercicio.');
    }
  }
  refuse?.(change);
};

/** A document with more rows than its schema allows could not be opened again. @throws DomainError `too-large` */
const requireRoom = <T extends LooseChange>(
  db: ReadableDb,
  documentId: string,
  changes: readonly T[],
  { countRows, mostRows, called }: PlanDocument<T>,
): void => {
  const grown = new Set(changes.filter(({ op }) => op === 'insert').map(({ entity }) => entity));
  for (const entity of grown) {
    const most = mostRows[entity];
    if (most === undefined || countRows(db, documentId, entity) <= most) continue;
    throw new DomainError(
      'too-large',
      `No se guardó el cambio: ${called} admite hasta ${most} renglones de esa parte y quedaría con más. Borre los que no se usen.`,
    );
  }
};

const invalid = (why: string): DomainError => new DomainError('invalid-input', `No se guardó el cambio: ${why}`);
