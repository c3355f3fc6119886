import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Author } from '#electron/storage/journal/journal-writer.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import type { Migration } from '#electron/storage/migrate.ts';
import { openStore } from '#electron/storage/open-store.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { insertsOf, libraryTables } from '#electron/storage/repositories/procedure-repository.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { DomainError, type ErrorCode } from '#shared/domain/common/result.ts';
import { emptyProcedure, type ProcedureChange, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';

/** A folder of its own, gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export const newId = (): string => uuidV7(Date.now(), randomBytes(10));

export const ANA: Author = {
  officerId: null,
  postId: null,
  officerName: 'Ana Luz Prado',
  postName: 'Jefa de Departamento',
  officeName: 'Planeación',
};

/** A clock that a test sets. */
export const clock = (start = '2026-03-02T15:00:00.000Z') => {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms).toISOString(),
    pass: (milliseconds: number) => {
      ms += milliseconds;
    },
  };
};

export const openTestStore = (
  directory: string,
  options: { readonly now?: () => string; readonly migrations?: readonly Migration[] } = {},
): StoreHandle => {
  const store = openStore({ directory, newId, now: () => new Date().toISOString(), ...options });
  onTestFinished(() => store.close());
  return store;
};

/** A draft with the given content, as the library makes one. */
export const addProcedure = (
  store: StoreHandle,
  at: string,
  contentOf: (versionId: string) => ProcedureContent = (versionId) => emptyProcedure(versionId, 'ssj'),
): { readonly procedureId: string; readonly versionId: string } => {
  const procedureId = newId();
  const versionId = newId();
  const common = { kind: 'act', label: 'Crear el procedimiento', coalesce: null, who: ANA, at } as const;
  const version = {
    id: versionId,
    procedureId,
    number: 1,
    stage: 'draft',
    authorisedAt: null,
    supersededBy: null,
    upToDate: false,
    obsolete: null,
    dictamen: null,
    contentSha: null,
    pdfSha: null,
    docxSha: null,
    scanSha: null,
  };
  store.write((db) => {
    runCommand(db, libraryTables, {
      ...common,
      scopeId: procedureId,
      changes: [{ op: 'insert', entity: 'procedure', row: { id: procedureId, archived: false, createdAt: at } }],
    });
    runCommand(db, procedureTables, {
      ...common,
      scopeId: versionId,
      changes: [{ op: 'insert', entity: 'version', row: version }, ...insertsOf(contentOf(versionId))],
    });
  });
  return { procedureId, versionId };
};

export const edit = (
  store: StoreHandle,
  versionId: string,
  changes: readonly ProcedureChange[],
  options: { readonly at?: string; readonly label?: string; readonly coalesce?: string; readonly who?: Author } = {},
) =>
  store.write((db) =>
    runCommand(db, procedureTables, {
      scopeId: versionId,
      kind: 'edit',
      label: options.label ?? 'Editar',
      coalesce: options.coalesce ?? null,
      who: options.who ?? ANA,
      at: options.at ?? new Date().toISOString(),
      changes,
    }),
  );

export const setTitle = (versionId: string, title: string): ProcedureChange => ({
  op: 'update',
  entity: 'cover',
  id: versionId,
  field: 'title',
  value: title,
});

/** The code of the DomainError that `work` throws, and its sentence. */
export const refusal = async (work: () => unknown): Promise<{ readonly code: ErrorCode; readonly message: string }> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('Nothing was refused');
};
