import type { AppContext } from '#electron/handlers/app-context.ts';
import { authoriseProcedure } from '#electron/handlers/authorise-procedure.ts';
import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import { createClassifierIn } from '#electron/handlers/create-classifier.ts';
import { newDossierRow, writeDossier } from '#electron/handlers/create-dossier.ts';
import { createProcedureFromContent } from '#electron/handlers/create-procedure.ts';
import { createProgramIn } from '#electron/handlers/create-program.ts';
import { writeAct } from '#electron/handlers/dossier-course.ts';
import { walkedProcedures } from '#electron/handlers/dossier-procedure.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { readNewestOpenClassifier } from '#electron/storage/repositories/classifier-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { emptyClassifier } from '#shared/domain/classifier/classifier.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { currentStep } from '#shared/domain/dossier/course.ts';
import { finishActivity } from '#shared/domain/dossier/course-acts.ts';
import { type SampleDossier, sampleBudget, sampleContent } from '#shared/domain/dossier/sample-dossier.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';

export type SampleDesk = {
  readonly procedureId: Id;
  readonly versionId: Id;
  readonly programId: Id;
  readonly dossierId: Id;
};

/**
 * The whole sample: its procedure, authorised in the name of its fictitious signatories, its programme, and a dossier
 * with its budget that stands at the second activity. Drawing the authorised papers takes some seconds, and the library
 * then shows an authorised procedure: so only who asks for it by name gets it, never the first start.
 * @param andThen what else goes into the dossier, in the same transaction
 * @throws DomainError what authorising throws; the procedure then stays as a draft
 */
export const createSampleDesk = async (
  context: AppContext,
  andThen: (db: WritableDb, desk: SampleDesk) => void = () => undefined,
): Promise<SampleDesk> => {
  const { store } = context;
  const sample = context.sampleDossier();
  for (const image of context.sampleImages()) store.blobs.put(image.bytes);
  const { procedureId, versionId } = createProcedureFromContent(context, context.sampleProcedure(), {
    kind: 'sample',
    label: 'Agregar el procedimiento de ejemplo',
  });
  const content = readContent(store.read, versionId);
  const { code, versionLabel, documentedOn, updatedOn } = coverOf(content);
  await authoriseProcedure(context, {
    versionId,
    code,
    versionLabel,
    documentedOn,
    updatedOn,
    authorisedOn: sample.authorisedOn,
    signatories: content.signatory.map(({ role, name, position }) => ({ role, name, position })),
    dictamen: null,
    upToDate: true,
    scan: null,
  });
  return store.write((db) => {
    const { programId } = createProgramIn(db, context, context.sampleRecord(), {
      kind: 'import',
      label: 'Agregar la ficha de ejemplo',
    });
    const dossierId = writeSample(db, context, sample, programId, versionId);
    const desk = { procedureId, versionId, programId, dossierId };
    andThen(db, desk);
    return desk;
  });
};

const writeSample = (db: WritableDb, context: AppContext, sample: SampleDossier, programId: Id, versionId: Id): Id => {
  const { fiscalYear } = sample;
  const walked = walkedProcedures()(db, versionId);
  if (!readNewestOpenClassifier(db, fiscalYear)) {
    const scheme = { ...sample.classifier, fiscalYear, id: context.newId() };
    const classifier = emptyClassifier({ ...scheme, baseId: context.classifierCatalogues.base.id });
    createClassifierIn(db, context, classifier, { kind: 'import', label: 'Agregar el clasificador de ejemplo' });
  }
  const { budgetId } = createBudgetIn(db, context, sampleBudget(sample, context.newId), {
    kind: 'import',
    label: 'Agregar el presupuesto de ejemplo',
  });
  const row = { ...newDossierRow(context, walked), programId, fiscalYear, budgetId, carriedFromId: null };
  const content = sampleContent(sample, row, walked.content, context.newId);
  const { dossierId } = writeDossier(
    db,
    context,
    content,
    walked,
    sample.startedOn,
    'Agregar el expediente de ejemplo',
  );
  const begun = readDossierContent(db, dossierId);
  const finished = finishActivity(
    begun,
    {
      activityId: currentStep(begun)?.activityId ?? '',
      branchId: null,
      endedOn: sample.finishedOn,
      officerName: '',
      note: '',
    },
    { procedure: walked.content, today: todayOf(context), newId: context.newId },
  );
  if (!finished.ok) throw new DomainError(finished.error.code, finished.error.message);
  writeAct(db, context, dossierId, 'Terminar la actividad 1', finished.value);
  return dossierId;
};
