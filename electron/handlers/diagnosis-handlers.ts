import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { ensureDiagnosis } from '#electron/handlers/create-plan.ts';
import { diagnosisHistoryWords } from '#electron/handlers/diagnosis-history-words.ts';
import { planEditing } from '#electron/handlers/plan-editing.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import {
  countDiagnosisRows,
  findDiagnosisOf,
  readDiagnosisContent,
  readDiagnosisRow,
} from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import { readProgramRecord } from '#electron/storage/repositories/program-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { changeSchema } from '#shared/domain/common/changes.ts';
import { type DiagnosisContent, diagnosisEntities, MOST_DIAGNOSIS_ROWS } from '#shared/domain/diagnosis/diagnosis.ts';
import { checkDiagnosis } from '#shared/domain/diagnosis/diagnosis-rules.ts';
import { valuesOf } from '#shared/domain/program-record/program-record.ts';
import type { diagnosisChannels } from '#shared/ipc/diagnosis-channels.ts';

/** The diagnosis of a dossier: made on first asking, edited, checked, told. */
export const diagnosisHandlers = (context: AppContext): Handlers<keyof typeof diagnosisChannels> => {
  const { store } = context;
  const editing = planEditing(context, {
    kind: 'diagnosis',
    tables: diagnosisTables,
    change: changeSchema(diagnosisEntities),
    ownEntity: 'diagnosis',
    fixedFields: new Set(['dossierId', 'fiscalYear']),
    dossierOf: (db, diagnosisId) => readDiagnosisRow(db, diagnosisId).dossierId,
    countRows: (db, diagnosisId, entity) =>
      countDiagnosisRows(db, diagnosisId, entity as keyof typeof MOST_DIAGNOSIS_ROWS),
    mostRows: MOST_DIAGNOSIS_ROWS,
    called: 'un diagnóstico',
  });
  return {
    'diagnosis.ofDossier': ({ dossierId }) => ({
      diagnosisId:
        findDiagnosisOf(store.read, dossierId) ?? store.write((db) => ensureDiagnosis(db, context, dossierId)),
    }),
    'diagnosis.open': ({ diagnosisId }) => {
      const content = readDiagnosisContent(store.read, diagnosisId);
      return {
        content,
        groups: [...groupsOf(store.read, content)],
        states: [...context.planResources.states],
        mayEdit: editing.mayEdit(store.read, diagnosisId),
        history: historyStateOf(store.read, { kind: 'diagnosis', id: diagnosisId }),
      };
    },
    'diagnosis.edit': ({ diagnosisId, ...edit }) => editing.edit({ documentId: diagnosisId, ...edit }),
    'diagnosis.undo': ({ diagnosisId }) => editing.takeBack(diagnosisId, 'undo'),
    'diagnosis.redo': ({ diagnosisId }) => editing.takeBack(diagnosisId, 'redo'),
    'diagnosis.history': ({ diagnosisId, before, limit }) => {
      const content = readDiagnosisContent(store.read, diagnosisId);
      return readHistory(store.read, { kind: 'diagnosis', id: diagnosisId }, before, limit).map((step) =>
        diagnosisHistoryWords(step, content),
      );
    },
    'diagnosis.findings': ({ diagnosisId }) => {
      const content = readDiagnosisContent(store.read, diagnosisId);
      return [...checkDiagnosis(content, { groups: groupsOf(store.read, content) })];
    },
  };
};

/** The field of the programme record that names its groups («grupos de atención»). */
const GROUPS_FIELD = 'grupos_atencion';

const groupsOf = (db: ReadableDb, content: DiagnosisContent): readonly string[] => {
  const { programId } = readDossierHeadline(db, content.diagnosis[0]?.dossierId ?? '');
  return valuesOf(readProgramRecord(db, programId), GROUPS_FIELD).map(({ value }) => value);
};
