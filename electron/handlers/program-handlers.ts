import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createProgramIn } from '#electron/handlers/create-program.ts';
import { requireProgramInUse } from '#electron/handlers/program-archived.ts';
import { programCatalogue } from '#electron/handlers/program-catalogue.ts';
import { programHistoryWords } from '#electron/handlers/program-history-words.ts';
import { programImports } from '#electron/handlers/program-imports.ts';
import { recordCheckOptions } from '#electron/handlers/record-setup.ts';
import { searchDocuments } from '#electron/handlers/search-index.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { programTables } from '#electron/storage/program-tables.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import {
  readProgramHeadline,
  readProgramHeadlines,
  readProgramRecord,
} from '#electron/storage/repositories/program-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import {
  emptyRecord,
  programRecord,
  type RecordChange,
  recordChange,
  recordOf,
} from '#shared/domain/program-record/program-record.ts';
import { checkProgramRecord } from '#shared/domain/program-record/program-record-rules.ts';
import type { RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';
import type { programChannels } from '#shared/ipc/program-channels.ts';

/** Programmes and their records: the shelf, the editor's commands, import, catalogues. */
export const programHandlers = (context: AppContext): Handlers<keyof typeof programChannels> => ({
  ...programShelf(context),
  ...programEditing(context),
  ...programCatalogue(context),
  ...programImports(context),
});

const programShelf = (
  context: AppContext,
): Handlers<'program.list' | 'program.create' | 'program.open' | 'program.archive' | 'program.findings'> => {
  const { store } = context;
  return {
    'program.list': ({ archived, query }) => {
      const wanted = foldText(query).split(' ').filter(Boolean);
      const inText = wanted.length > 0 ? new Set(searchDocuments(context, query)) : undefined;
      return readProgramHeadlines(store.read, null)
        .filter((headline) => headline.archived === archived)
        .filter((headline) => {
          const head = foldText(`${headline.name} ${headline.agency} ${headline.recordNumber}`);
          return wanted.every((word) => head.includes(word)) || inText?.has(headline.programId);
        });
    },
    'program.create': ({ name }) =>
      store.write((db) => {
        const empty = emptyRecord(context.newId());
        const content = { ...empty, record: [{ ...recordOf(empty), name }] };
        return createProgramIn(db, context, content, { kind: 'act', label: 'Crear el programa' });
      }),
    'program.open': ({ programId }) => ({
      content: readProgramRecord(store.read, programId),
      archived: readProgramHeadline(store.read, programId).archived,
      history: historyStateOf(store.read, { kind: 'program', id: programId }),
    }),
    'program.archive': ({ programId, archived }) => {
      store.write((db) => {
        if (readProgramHeadline(db, programId).archived === archived) return;
        runCommand(db, programTables, {
          scopeId: programId,
          kind: 'act',
          label: archived ? 'Archivar el programa' : 'Sacar el programa del archivo',
          coalesce: null,
          who: readAuthor(db),
          at: context.now(),
          changes: [{ op: 'update', entity: 'program', id: programId, field: 'archived', value: archived }],
        });
      });
      return readProgramHeadline(store.read, programId);
    },
    'program.findings': ({ programId }) => [
      ...checkProgramRecord(readProgramRecord(store.read, programId), recordCheckOptions(context)),
    ],
  };
};

const programEditing = (
  context: AppContext,
): Handlers<'program.edit' | 'program.undo' | 'program.redo' | 'program.history'> => {
  const { store } = context;
  const { definitions } = context.recordResources;
  const takeBack = (programId: string, direction: 'undo' | 'redo') =>
    store.write((db) => {
      requireProgramInUse(db, programId);
      const undone = runUndo(db, programTables, programId, direction, readAuthor(db), context.now());
      return { ...undone, changes: undone.changes.map((change) => recordChange.parse(change)) };
    });
  return {
    'program.edit': ({ programId, label, coalesce, changes }) =>
      store.write((db) => {
        requireProgramInUse(db, programId);
        requireShape(definitions, changes);
        const command = { scopeId: programId, kind: 'edit', label, coalesce, changes } as const;
        const saved = runCommand(db, programTables, { ...command, who: readAuthor(db), at: context.now() });
        if (changes.some((change) => change.op === 'insert')) requireRoom(db, programId);
        return saved;
      }),
    'program.undo': ({ programId }) => takeBack(programId, 'undo'),
    'program.redo': ({ programId }) => takeBack(programId, 'redo'),
    'program.history': ({ programId, before, limit }) => {
      const content = readProgramRecord(store.read, programId);
      return readHistory(store.read, { kind: 'program', id: programId }, before, limit).map((step) =>
        programHistoryWords(step, { content, definitions }),
      );
    },
  };
};

/** One record row for ever; values and links belong to fields that exist, or nothing would ever show them. */
const requireShape = (definitions: RecordDefinitions, changes: readonly RecordChange[]): void => {
  for (const change of changes) {
    if (change.op === 'delete' || change.entity === 'record') {
      if (change.entity === 'record' && change.op !== 'update') throw oneRecordOnly();
      continue;
    }
    if (change.entity !== 'value' && change.entity !== 'link') continue;
    const key = change.op === 'insert' ? change.row.fieldKey : change.field === 'fieldKey' ? change.value : undefined;
    if (key === undefined || (change.entity === 'link' && key === '')) continue;
    const field = definitions.fields.find((one) => one.key === key);
    if (!field || (change.entity === 'value' && field.entity !== 'value')) throw noSuchField(String(key));
  }
};

/** A record with more rows than its schema allows could not be opened again. */
const requireRoom = (db: ReadableDb, programId: string): void => {
  if (programRecord.safeParse(readProgramRecord(db, programId)).success) return;
  throw new DomainError(
    'too-large',
    'No se guardó el cambio: esa parte de la ficha ya tiene todos los renglones que caben. Borre los que no se usen.',
  );
};

const oneRecordOnly = (): DomainError =>
  new DomainError(
    'invalid-input',
    'No se guardó el cambio: un programa tiene una sola ficha. Vuelva a abrir el programa y repita el cambio.',
  );

const noSuchField = (key: string): DomainError =>
  new DomainError(
    'invalid-input',
    `No se guardó el cambio: la ficha no tiene un campo de valores «${key}». Vuelva a abrir el programa y elija uno de sus campos.`,
  );
