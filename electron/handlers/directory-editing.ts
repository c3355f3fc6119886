import type { AppContext } from '#electron/handlers/app-context.ts';
import { directoryTables } from '#electron/storage/directory-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { countDirectoryRows, requireDirectory } from '#electron/storage/repositories/directory-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type DirectoryChange, directoryChange, MOST_DIRECTORY_ROWS } from '#shared/domain/partners/directory.ts';
import type { Saved } from '#shared/ipc/history.ts';

type Edit = {
  readonly directoryId: string;
  readonly label: string;
  readonly coalesce: string | null;
  readonly changes: readonly DirectoryChange[];
};

export type DirectoryEditing = ReturnType<typeof directoryEditing>;

/** What is typed into the directory and taken back. It is the desk's own: no Vo.Bo. and no loan ever closes it. */
export const directoryEditing = (context: AppContext) => ({
  editIn: (db: WritableDb, { directoryId, changes, ...step }: Edit): Saved => {
    requireDirectory(db, directoryId);
    if (changes.some(({ entity, op }) => entity === 'directory' && op !== 'update')) throw oneDirectory();
    const command = { ...step, scopeId: directoryId, kind: 'edit', changes } as const;
    const saved = runCommand(db, directoryTables, { ...command, who: readAuthor(db), at: context.now() });
    requireRoom(db, directoryId, changes);
    return saved;
  },
  takeBack: (directoryId: string, direction: 'undo' | 'redo') =>
    context.store.write((db) => {
      requireDirectory(db, directoryId);
      const undone = runUndo(db, directoryTables, directoryId, direction, readAuthor(db), context.now());
      return { ...undone, changes: undone.changes.map((change) => directoryChange.parse(change)) };
    }),
});

/** A directory with more rows than its schema allows could not be opened again. @throws DomainError `too-large` */
const requireRoom = (db: ReadableDb, directoryId: string, changes: readonly DirectoryChange[]): void => {
  const grown = new Set(changes.filter(({ op }) => op === 'insert').map(({ entity }) => entity));
  for (const [entity, most] of Object.entries(MOST_DIRECTORY_ROWS)) {
    const name = entity as keyof typeof MOST_DIRECTORY_ROWS;
    if (!grown.has(name) || countDirectoryRows(db, directoryId, name) <= most) continue;
    throw new DomainError(
      'too-large',
      `No se guardó el cambio: el directorio admite hasta ${most} ${ROOM_WORDS[name]} y quedaría con más. Borre lo que no se use.`,
    );
  }
};

const ROOM_WORDS = {
  partner: 'organismos',
  partnerTerritory: 'territorios',
  contact: 'personas',
  post: 'cargos',
  contactWay: 'teléfonos y correos',
  encounter: 'gestiones',
} as const satisfies Record<keyof typeof MOST_DIRECTORY_ROWS, string>;

const oneDirectory = (): DomainError =>
  new DomainError(
    'invalid-input',
    'No se guardó el cambio: el directorio tiene un solo encabezado. Vuelva a abrirlo y repita el cambio.',
  );
