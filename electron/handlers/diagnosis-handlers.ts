import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { ensureDiagnosis } from '#electron/handlers/create-plan.ts';
import { groupsOf } from '#electron/handlers/diagnosis-groups.ts';
import { diagnosisHistoryWords } from '#electron/handlers/diagnosis-history-words.ts';
import { planEditing } from '#electron/handlers/plan-editing.ts';
import { planFindings } from '#electron/handlers/plan-findings.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { readProgramUses } from '#electron/storage/repositories/annual-program-repository.ts';
import {
  countDiagnosisRows,
  findDiagnosisOf,
  readDiagnosisContent,
  readDiagnosisRow,
} from '#electron/storage/repositories/diagnosis-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { changeSchema } from '#shared/domain/common/changes.ts';
import { circularRows, type OutlineRow } from '#shared/domain/common/outline.ts';
import { DomainError } from '#shared/domain/common/result.ts';
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
    requireSound: requireNoCircle,
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

const CIRCLES = {
  treeNode: 'el recuadro quedaría colgado de sí mismo. Súbalo primero de nivel, o muévalo a otra rama.',
  territory: 'el territorio dependería de sí mismo. Elija otro del que dependa.',
} as const;

/** A circle that came with a package stays until somebody takes it apart. @throws DomainError invalid-input for a new one */
const requireNoCircle = (db: ReadableDb, diagnosisId: string, changes: readonly LooseChange[]): void => {
  for (const entity of ['treeNode', 'territory'] as const) {
    const hung = new Set(changes.flatMap((change) => (change.entity === entity ? hungRow(change) : [])));
    if (hung.size === 0) continue;
    const rows = readRows(db, tableOf(diagnosisTables, entity), diagnosisId) as unknown as readonly OutlineRow[];
    if (circularRows(rows).some(({ id }) => hung.has(id))) {
      throw new DomainError('invalid-input', `No se guardó el cambio: ${CIRCLES[entity]}`);
    }
  }
};

/** The row that a change hangs on another one. */
const hungRow = (change: LooseChange): readonly string[] => {
  if (change.op === 'insert') return (change.row as Partial<OutlineRow>).parentId == null ? [] : [change.row.id];
  return change.op === 'update' && change.field === 'parentId' && change.value !== null ? [change.id] : [];
};
