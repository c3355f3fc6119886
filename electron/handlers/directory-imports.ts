import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import type { DirectoryEditing } from '#electron/handlers/directory-editing.ts';
import { waitingPreviews } from '#electron/handlers/waiting-previews.ts';
import type { ReadSheet } from '#electron/imports/cells/read-best-sheet.ts';
import { readDirectoryContent, requireDirectory } from '#electron/storage/repositories/directory-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { importPartners, type PartnerImport } from '#shared/domain/partners/import-partners.ts';
import type { DirectoryImportPreview } from '#shared/ipc/partner-channels.ts';

type DirectoryImportChannel = 'directory.importPreview' | 'directory.importAnswer' | 'directory.importConfirm';
type Answers = ReadonlyMap<number, 'new' | 'join'>;
type Waiting = {
  readonly directoryId: string;
  readonly sheet: ReadSheet;
  readonly answers: Answers;
  /** With whom a row may be the same, by its line; kept once it is answered. */
  readonly maybe: ReadonlyMap<number, readonly string[]>;
  /** What the person was shown and agreed to. */
  readonly shown: string;
};

/**
 * A sheet of bodies and people in two steps: read and show, with the person's word on who may be in already, then write
 * what was shown. Nothing is written before.
 */
export const directoryImports = (context: AppContext, editing: DirectoryEditing): Handlers<DirectoryImportChannel> => {
  const waiting = waitingPreviews<Waiting>('se leyeron otras hojas', 'Lea la hoja de nuevo.');
  const { store } = context;
  const show = (token: string, preview: Omit<Waiting, 'shown' | 'maybe'>, asked: Waiting['maybe'] = new Map()) => {
    const read = takeSheet(context, store.read, preview);
    const maybe = new Map(asked);
    for (const row of read.rows) {
      const names = row.maybe.map(({ name }) => name);
      if (names.length > 0) maybe.set(row.line, names);
    }
    waiting.keep(token, { ...preview, maybe, shown: shownOf(read) });
    return previewOf(token, read, maybe, preview.sheet.notices);
  };
  return {
    'directory.importPreview': async ({ directoryId, source }) => {
      requireDirectory(store.read, directoryId);
      const sheet = await context.imports.readDirectorySheet({ source });
      return show(context.newId(), { directoryId, sheet, answers: new Map() });
    },
    'directory.importAnswer': ({ token, answers }) => {
      const { directoryId, sheet, maybe } = waiting.wanted(token);
      const said = new Map(answers.map(({ line, answer }) => [line, answer]));
      return show(token, { directoryId, sheet, answers: said }, maybe);
    },
    'directory.importConfirm': ({ token }) => {
      const { shown, ...preview } = waiting.wanted(token);
      const { directoryId } = preview;
      const taken = store.write((db) => {
        // Made again out of the directory as it is now: another window may have changed it since the preview.
        const read = takeSheet(context, db, preview);
        if (shownOf(read) !== shown) throw hasChanged();
        if (read.changes.length > 0) {
          // One step, which undo takes back whole.
          const label = `Importar ${read.added === 1 ? 'un organismo' : `${read.added} organismos`} de una hoja`;
          editing.editIn(db, { directoryId, label, coalesce: null, changes: read.changes });
        }
        return { added: read.added, joined: read.joined };
      });
      waiting.forget(token);
      return { directoryId, ...taken };
    },
  };
};

const takeSheet = (
  context: AppContext,
  db: ReadableDb,
  { directoryId, sheet, answers }: Pick<Waiting, 'directoryId' | 'sheet' | 'answers'>,
): PartnerImport => {
  const content = readDirectoryContent(db, directoryId);
  const { states } = context.planResources;
  const read = importPartners(content, sheet.table, { states, answers, newId: context.newId });
  if (!read.ok) throw new DomainError(read.error.code, read.error.message);
  return read.value;
};

/** Ids of bodies that the sheet itself adds are others each time. */
const shownOf = ({ rows }: PartnerImport): string =>
  JSON.stringify(rows.map(({ line, state, words }) => [line, state, words]));

const previewOf = (
  token: string,
  read: PartnerImport,
  maybe: Waiting['maybe'],
  notices: readonly string[],
): DirectoryImportPreview => ({
  token,
  rows: read.rows.map(({ line, cells, state, words }) => ({
    line,
    cells: [...cells],
    state,
    words,
    maybe: [...(maybe.get(line) ?? [])],
  })),
  unused: [...read.unused],
  added: read.added,
  joined: read.joined,
  doubtful: read.doubtful,
  refused: read.refused,
  notices: [...notices],
});

const hasChanged = (): DomainError =>
  new DomainError(
    'conflict',
    'El directorio cambió después de la vista previa, y la hoja ya no se tomaría igual. No se guardó nada. Lea la hoja de nuevo.',
  );
