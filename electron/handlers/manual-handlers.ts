import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { profileOf } from '#electron/handlers/create-procedure.ts';
import { readSummary } from '#electron/handlers/procedure-library.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import {
  manualInserts,
  manualTables,
  noSuchManual,
  readManualContent,
  readManualHeadlines,
} from '#electron/storage/repositories/manual-repository.ts';
import { isArchived } from '#electron/storage/repositories/procedure-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ManualChange, manualChange, manualContent } from '#shared/domain/manual/manual.ts';

type ManualChannel =
  | 'manual.list'
  | 'manual.create'
  | 'manual.open'
  | 'manual.edit'
  | 'manual.undo'
  | 'manual.redo'
  | 'manual.archive';

/** Manuals: several procedures of an area under one cover. */
export const manualHandlers = (context: AppContext): Handlers<ManualChannel> => {
  const { store } = context;
  const takeBack = (manualId: string, direction: 'undo' | 'redo') =>
    store.write((db) => {
      headlineOf(db, manualId);
      const undone = runUndo(db, manualTables, manualId, direction, readAuthor(db), context.now());
      return { ...undone, changes: undone.changes.map((change) => manualChange.parse(change)) };
    });
  return {
    'manual.list': () => [...readManualHeadlines(store.read, null)],
    'manual.create': ({ profileId, title }) =>
      store.write((db) => {
        const manualId = context.newId();
        const at = context.now();
        const row = {
          id: manualId,
          profileId: profileOf(context, profileId).id,
          title,
          areaName: '',
          code: '',
          date: '',
          presentation: [],
          legalBasis: [],
        };
        runCommand(db, manualTables, {
          scopeId: manualId,
          kind: 'act',
          label: 'Crear el manual',
          coalesce: null,
          who: readAuthor(db),
          at,
          changes: [
            { op: 'insert', entity: 'record', row: { id: manualId, archived: false, createdAt: at } },
            ...manualInserts({ manual: [row], member: [], signatory: [] }),
          ],
        });
        return { manualId };
      }),
    'manual.open': ({ manualId }) => {
      const content = readManualContent(store.read, manualId);
      const procedures = [...new Set(content.member.map((member) => member.procedureId))];
      return {
        content,
        members: procedures.map((procedureId) => readSummary(store.read, procedureId)),
        archived: headlineOf(store.read, manualId).archived,
        history: historyStateOf(store.read, { kind: 'manual', id: manualId }),
      };
    },
    'manual.edit': ({ manualId, label, coalesce, changes }) =>
      store.write((db) => {
        headlineOf(db, manualId);
        requireShape(db, context, changes);
        const command = { scopeId: manualId, kind: 'edit', label, coalesce, changes } as const;
        const saved = runCommand(db, manualTables, { ...command, who: readAuthor(db), at: context.now() });
        if (changes.some((change) => change.op === 'insert')) requireRoom(db, manualId);
        return saved;
      }),
    'manual.undo': ({ manualId }) => takeBack(manualId, 'undo'),
    'manual.redo': ({ manualId }) => takeBack(manualId, 'redo'),
    'manual.archive': ({ manualId, archived }) => {
      store.write((db) => {
        if (headlineOf(db, manualId).archived === archived) return;
        runCommand(db, manualTables, {
          scopeId: manualId,
          kind: 'act',
          label: archived ? 'Archivar el manual' : 'Sacar el manual del archivo',
          coalesce: null,
          who: readAuthor(db),
          at: context.now(),
          changes: [{ op: 'update', entity: 'record', id: manualId, field: 'archived', value: archived }],
        });
      });
      return headlineOf(store.read, manualId);
    },
  };
};

const headlineOf = (db: ReadableDb, manualId: string) => {
  const headline = readManualHeadlines(db, manualId)[0];
  if (!headline) throw noSuchManual();
  return headline;
};

/** One cover row for ever; members and a profile that exist. */
const requireShape = (db: ReadableDb, context: AppContext, changes: readonly ManualChange[]): void => {
  for (const change of changes) {
    if (change.entity === 'manual' && change.op !== 'update') {
      throw new DomainError(
        'invalid-input',
        'No se guardó el cambio: un manual tiene una sola portada. Vuelva a abrir el manual y repita el cambio.',
      );
    }
    if (change.op === 'insert' && change.entity === 'member') isArchived(db, change.row.procedureId);
    if (change.op === 'update' && change.field === 'procedureId') isArchived(db, change.value);
    if (change.op === 'update' && change.field === 'profileId') profileOf(context, change.value);
  }
};

/** A manual with more rows than its schema allows could not be opened again. */
const requireRoom = (db: ReadableDb, manualId: string): void => {
  if (manualContent.safeParse(readManualContent(db, manualId)).success) return;
  throw new DomainError(
    'too-large',
    'No se guardó el cambio: un manual reúne hasta 500 procedimientos y 100 firmas. Divida el manual en varios.',
  );
};
