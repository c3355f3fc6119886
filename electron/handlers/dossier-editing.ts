import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { closingHistoryWords, dossierHistoryWords } from '#electron/handlers/dossier-history-words.ts';
import type { ReadWalkedProcedure } from '#electron/handlers/dossier-procedure.ts';
import { requireYearOpen } from '#electron/handlers/year-closed.ts';
import { dossierTables } from '#electron/storage/dossier-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { isDossierArchived, readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import {
  type DossierChange,
  type DossierContent,
  dossierChange,
  dossierContent,
  dossierOf,
} from '#shared/domain/dossier/dossier.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

type EditingChannel = 'dossier.edit' | 'dossier.undo' | 'dossier.redo' | 'dossier.history';

/** What a person writes in a dossier, with undo: notes, who holds a post, what an evidence is about. */
export const dossierEditing = (context: AppContext, procedureOf: ReadWalkedProcedure): Handlers<EditingChannel> => {
  const { store } = context;
  const takeBack = (dossierId: string, direction: 'undo' | 'redo') =>
    store.write((db) => {
      requireInUse(db, dossierId);
      const undone = runUndo(db, dossierTables, dossierId, direction, readAuthor(db), context.now());
      return { ...undone, changes: undone.changes.map((change) => dossierChange.parse(change)) };
    });
  return {
    'dossier.edit': ({ dossierId, label, coalesce, changes }) =>
      store.write((db) => {
        requireInUse(db, dossierId);
        for (const change of changes) if (!isWritten(change)) throw notWritten();
        const command = { scopeId: dossierId, kind: 'edit', label, coalesce, changes } as const;
        const saved = runCommand(db, dossierTables, { ...command, who: readAuthor(db), at: context.now() });
        if (changes.some(touchesShape)) {
          const content = readDossierContent(db, dossierId);
          requireShape(content, procedureOf(db, dossierOf(content).procedureVersionId).content);
        }
        return saved;
      }),
    'dossier.undo': ({ dossierId }) => takeBack(dossierId, 'undo'),
    'dossier.redo': ({ dossierId }) => takeBack(dossierId, 'redo'),
    'dossier.history': ({ dossierId, before, limit }) => {
      const content = readDossierContent(store.read, dossierId);
      const procedure = procedureOf(store.read, dossierOf(content).procedureVersionId).content;
      const steps = (kind: string) => readHistory(store.read, { kind, id: dossierId }, before, limit);
      return [
        ...steps('dossier').map((step) => dossierHistoryWords(step, { content, procedure })),
        ...steps('year-closing').map(closingHistoryWords),
      ]
        .toSorted((a, b) => b.sequence - a.sequence)
        .slice(0, limit);
    },
  };
};

/** @throws DomainError not-found, not-allowed for an archived dossier, frozen for one whose year is closed */
export const requireInUse = (db: ReadableDb, dossierId: string): void => {
  requireNotArchived(db, dossierId);
  requireYearOpen(db, dossierId);
};

/** @throws DomainError not-found, not-allowed for an archived dossier */
export const requireNotArchived = (db: ReadableDb, dossierId: string): void => {
  if (!isDossierArchived(db, dossierId)) return;
  throw new DomainError(
    'not-allowed',
    'El expediente está archivado y ya no se modifica. Sáquelo del archivo y repita el cambio.',
  );
};

/** What is written, not done: everything else in a dossier changes by acts only. */
const isWritten = (change: DossierChange): boolean => {
  if (change.entity === 'activityNote' || change.entity === 'assignment') return true;
  if (change.entity !== 'evidence') return false;
  return change.op === 'delete' || (change.op === 'update' && change.field === 'description');
};

/** Typing in a note changes nothing that must be checked. */
const touchesShape = (change: DossierChange): boolean =>
  change.op === 'insert' || (change.op === 'update' && (change.field === 'activityId' || change.field === 'postId'));

/** Notes and people of activities and posts that the procedure has; one note an activity; no more rows than fit. */
const requireShape = (content: DossierContent, procedure: ProcedureContent): void => {
  const activities = new Set(procedure.activity.map(({ id }) => id));
  const posts = new Set(procedure.post.map(({ id }) => id));
  const noted = content.activityNote.map(({ activityId }) => activityId);
  if (noted.some((activityId) => !activities.has(activityId))) throw unknownPlace('una actividad');
  if (content.assignment.some(({ postId }) => !posts.has(postId))) throw unknownPlace('un puesto');
  if (new Set(noted).size !== noted.length) {
    throw new DomainError(
      'conflict',
      'No se guardó la nota: esa actividad ya tiene una, escrita en otra ventana. Vuelva a abrir el expediente y agregue lo suyo a la que está.',
    );
  }
  if (!dossierContent.safeParse(content).success) {
    throw new DomainError(
      'too-large',
      'No se guardó el cambio: el expediente ya tiene todos los renglones que caben. Borre los que no se usen.',
    );
  }
};

const unknownPlace = (what: string): DomainError =>
  new DomainError(
    'invalid-input',
    `No se guardó el cambio: nombra ${what} que el procedimiento de este expediente no tiene. Vuelva a abrir el expediente y repita el cambio.`,
  );

const notWritten = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se guardó el cambio: el curso de un expediente y sus datos no se escriben a mano. Use «Terminar actividad», «Regresar» o «Agregar evidencia».',
  );
