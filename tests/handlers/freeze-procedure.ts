import type { AppContext } from '#electron/handlers/app-context.ts';
import { createProcedureIn } from '#electron/handlers/create-procedure.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import {
  readContent,
  readVersion,
  readVersions,
  versionChanges,
} from '#electron/storage/repositories/procedure-repository.ts';
import { insertFrozen } from '#electron/storage/repositories/snapshot-repository.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { PROCEDURE_SCHEMA_VERSION, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';

type App = { readonly context: AppContext };

const NOW = '2026-06-30T18:00:00.000Z';

/** Freezes a draft as authorising does, without drawing its papers, which these tests never look at. */
export const freeze = ({ context }: App, versionId: string): void => {
  const { store } = context;
  const paper = new TextEncoder().encode('%PDF-1.7 papel de prueba');
  const paperSha = store.blobs.put(paper);
  store.write((db) => {
    const content = readContent(db, versionId);
    const contentJson = canonicalJson(content);
    const draft = readVersion(db, versionId);
    const files = { contentSha: sha256(contentJson), pdfSha: paperSha, docxSha: paperSha };
    const version = { ...draft, stage: 'authorised', authorisedAt: NOW, upToDate: true, ...files } as const;
    registerBlob(db, { sha: paperSha, sizeBytes: paper.byteLength, mime: 'application/pdf' }, NOW);
    const act = { kind: 'act', label: 'Autorizar', coalesce: null, who: readAuthor(db), at: NOW } as const;
    for (const previous of readVersions(db, draft.procedureId)) {
      if (previous.stage !== 'authorised' || previous.supersededBy !== null) continue;
      const changes = versionChanges(previous, { ...previous, supersededBy: versionId });
      runCommand(db, procedureTables, { ...act, scopeId: previous.id, changes });
    }
    runCommand(db, procedureTables, { ...act, scopeId: versionId, changes: versionChanges(draft, version) });
    const printedJson = canonicalJson({});
    insertFrozen(db, {
      versionId,
      schemaVersion: PROCEDURE_SCHEMA_VERSION,
      frozenAt: NOW,
      contentJson,
      printedJson,
      printedSha: sha256(printedJson),
      ...files,
    });
  });
};

/** An authorised procedure with this content. */
export const authorised = (app: App, content: ProcedureContent) => {
  const made = app.context.store.write((db) =>
    createProcedureIn(db, app.context, content, { kind: 'new', label: 'Crear el procedimiento' }),
  );
  freeze(app, made.versionId);
  return made;
};
