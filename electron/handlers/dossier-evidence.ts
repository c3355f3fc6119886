import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { writeAct } from '#electron/handlers/dossier-course.ts';
import { requireInUse } from '#electron/handlers/dossier-editing.ts';
import type { ReadWalkedProcedure } from '#electron/handlers/dossier-procedure.ts';
import type { DossierSummaries } from '#electron/handlers/dossier-summary.ts';
import { saveEvidence } from '#electron/handlers/keep-evidence.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import { safeFileName } from '#shared/domain/common/file-name.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { recogniseFile } from '#shared/domain/common/recognise-file.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { dossierOf, type Evidence } from '#shared/domain/dossier/dossier.ts';

/** Files kept with an activity: stored by content as they came, and only ever given back to be saved. */
export const dossierEvidence = (
  context: AppContext,
  procedureOf: ReadWalkedProcedure,
  summaries: DossierSummaries,
): Handlers<'dossier.addEvidence' | 'dossier.saveEvidence'> => {
  const { store } = context;
  return {
    'dossier.addEvidence': ({ dossierId, activityId, name, bytes, description }) => {
      requireInUse(store.read, dossierId);
      if (bytes.byteLength === 0) throw isEmpty(name);
      const clean = safeFileName(name, UNNAMED);
      const mime = recogniseFile(clean, bytes);
      const sha = store.blobs.put(bytes);
      const done = store.write((db) => {
        requireInUse(db, dossierId);
        const content = readDossierContent(db, dossierId);
        const { activity } = procedureOf(db, dossierOf(content).procedureVersionId).content;
        if (!activity.some(({ id }) => id === activityId)) throw noSuchActivity();
        if (content.evidence.length >= MOST_EVIDENCE) throw tooMany();
        registerBlob(db, { sha, sizeBytes: bytes.byteLength, mime }, context.now());
        const row: Evidence = {
          id: context.newId(),
          rank: ranksAt(content.evidence, content.evidence.length, 1).ranks[0] ?? 'a0',
          activityId,
          name: clean,
          mime,
          sha,
          sizeBytes: bytes.byteLength,
          description,
          addedOn: todayOf(context),
          addedBy: readAuthor(db).officerName,
        };
        return writeAct(db, context, dossierId, `Agregar la evidencia «${clean}»`, [
          { op: 'insert', entity: 'evidence', row },
        ]);
      });
      return { ...done, summary: summaries.of(store.read, dossierId) };
    },
    'dossier.saveEvidence': ({ dossierId, evidenceId }) => {
      const evidence = readDossierContent(store.read, dossierId).evidence.find(({ id }) => id === evidenceId);
      if (!evidence) throw noSuchEvidence();
      return saveEvidence(context, evidence, UNNAMED);
    },
  };
};

const UNNAMED = 'Evidencia';

/** The bound of the content's own schema. */
const MOST_EVIDENCE = 20_000;

const isEmpty = (name: string): DomainError =>
  new DomainError(
    'file-rejected',
    `El archivo «${name.slice(0, 200)}» está vacío: no trae nada que guardar. Ábralo para ver si se copió completo y vuelva a elegirlo.`,
  );

const noSuchActivity = (): DomainError =>
  new DomainError(
    'invalid-input',
    'No se guardó la evidencia: la actividad no es del procedimiento de este expediente. Vuelva a abrir el expediente y elija una de sus actividades.',
  );

const tooMany = (): DomainError =>
  new DomainError(
    'too-large',
    'El expediente ya tiene 20,000 evidencias, que son las que caben. Reúna varias en un archivo comprimido y borre las sueltas.',
  );

const noSuchEvidence = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró la evidencia: se borró, o es de otro expediente. Vuelva a abrir el expediente y elija una de la lista.',
  );
