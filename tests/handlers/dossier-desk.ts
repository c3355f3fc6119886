import type { AppContext } from '#electron/handlers/app-context.ts';
import { createProcedureIn } from '#electron/handlers/create-procedure.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import {
  readContent,
  readVersion,
  readVersions,
  versionChanges,
} from '#electron/storage/repositories/procedure-repository.ts';
import { insertFrozen } from '#electron/storage/repositories/snapshot-repository.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { currentStep } from '#shared/domain/dossier/course.ts';
import { PROCEDURE_SCHEMA_VERSION, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { openTestApp, PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { ANA, temporaryFolder } from '#tests/storage/test-store.ts';

export const NOW = '2026-06-30T18:00:00.000Z';

/** Freezes a draft as authorising does, without drawing its papers, which these tests never look at. */
export const freeze = ({ context }: TestApp, versionId: string): void => {
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
    const act = { kind: 'act', label: 'Autorizar', coalesce: null, who: ANA, at: NOW } as const;
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
export const authorised = (app: TestApp, content: ProcedureContent) => {
  const made = app.context.store.write((db) =>
    createProcedureIn(db, app.context, content, { kind: 'new', label: 'Crear el procedimiento' }),
  );
  freeze(app, made.versionId);
  return made;
};

/** A desk with a programme and an authorised procedure of ten activities, and nothing else. */
export const deskWithProcedure = async (folder = temporaryFolder(), saveFile?: AppContext['saveFile']) => {
  const app = await openTestApp(folder, saveFile);
  await app.ask('desk.saveUser', PERSON);
  const { programId } = await app.ask('program.create', { name: 'Ferias de Barrio' });
  const { procedureId, versionId } = authorised(app, seedShapedProcedure());
  return { app, folder, programId, procedureId, versionId };
};

/** The same with its dossier of 2026, at activity 1 since 5 January. */
export const deskWithDossier = async (folder = temporaryFolder(), saveFile?: AppContext['saveFile']) => {
  const desk = await deskWithProcedure(folder, saveFile);
  const { dossierId } = await desk.app.ask('dossier.create', creation(desk));
  return { ...desk, dossierId };
};

export const creation = (
  desk: { readonly programId: string; readonly versionId: string },
  more: Partial<ChannelInput<'dossier.create'>> = {},
): ChannelInput<'dossier.create'> => ({
  programId: desk.programId,
  fiscalYear: 2026,
  procedureVersionId: desk.versionId,
  startedOn: '2026-01-05',
  budget: { kind: 'new' },
  ...more,
});

/** Finishes the current activity, with the answer where it decides. */
export const finish = async (app: TestApp, dossierId: string, endedOn: string, answer?: string) => {
  const { content, procedure } = await app.ask('dossier.open', { dossierId });
  const activityId = currentStep(content)?.activityId ?? '';
  const branch = procedure.branch.find((row) => row.activityId === activityId && row.answer === answer);
  return app.ask('dossier.finishActivity', {
    dossierId,
    activityId,
    branchId: branch?.id ?? null,
    endedOn,
    officerName: '',
    note: '',
  });
};
