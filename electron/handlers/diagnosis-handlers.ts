import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { ensureDiagnosis } from '#electron/handlers/create-plan.ts';
import { diagnosisHistoryWords } from '#electron/handlers/diagnosis-history-words.ts';
import { planEditing } from '#electron/handlers/plan-editing.ts';
import { groupsOf, planFindings } from '#electron/handlers/plan-findings.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { readProgramUses } from '#electron/storage/repositories/annual-program-repository.ts';
import {
  countDiagnosisRows,
  findDiagnosisOf,
  readDiagnosisContent,
  readDiagnosisRow,
} from '#electron/storage/repositories/diagnosis-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import { changeSchema } from '#shared/domain/common/changes.ts';
import { diagnosisEntities, MOST_DIAGNOSIS_ROWS } from '#shared/domain/diagnosis/diagnosis.ts';
import type { diagnosisChannels } from '#shared/ipc/diagnosis-channels.ts';

/** The diagnosis of a dossier: made on first asking, edited, checked, told. */
export const diagnosisHandlers = (context: AppContext): Handlers<keyof typeof diagnosisChannels> => {
  const { store } = context;
  const findings = planFindings(context);
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
        programUses: [...readProgramUses(store.read, content.diagnosis[0]?.dossierId ?? '')],
        mayEdit: editing.mayEdit(store.read, diagnosisId),
        whyReadOnly: editing.whyReadOnly(store.read, diagnosisId),
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
    'diagnosis.readTerritories': async ({ source }) => {
      const { table, notices } = await context.imports.readTerritorySheet({ source });
      return {
        rows: table.rows.map(({ line, cells }) => ({ line, cells: [...cells] })),
        notices: [...notices, ...table.problems.map(({ message }) => message)],
      };
    },
    'diagnosis.findings': ({ diagnosisId }) => [...findings.diagnosis(store.read, diagnosisId)],
  };
};
