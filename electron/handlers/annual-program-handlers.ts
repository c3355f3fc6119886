import { annualProgramSurroundings } from '#electron/handlers/annual-program-context.ts';
import { annualProgramHistoryWords } from '#electron/handlers/annual-program-history-words.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { ensureAnnualProgram } from '#electron/handlers/create-plan.ts';
import { guidelineHandlers } from '#electron/handlers/guideline-handlers.ts';
import { planEditing } from '#electron/handlers/plan-editing.ts';
import { planFindings } from '#electron/handlers/plan-findings.ts';
import { itemNamesOf } from '#electron/handlers/plan-source.ts';
import { annualProgramTables } from '#electron/storage/annual-program-tables.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import {
  countAnnualProgramRows,
  findAnnualProgramOf,
  readAnnualProgramContent,
  readAnnualProgramRow,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import {
  type AnnualProgramContent,
  annualProgramEntities,
  MOST_PROGRAM_ROWS,
} from '#shared/domain/annual-program/annual-program.ts';
import { changeSchema } from '#shared/domain/common/changes.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';
import type { annualProgramChannels } from '#shared/ipc/annual-program-channels.ts';

/** The annual programme of a dossier, the section profiles and the guidelines that it answers. */
export const annualProgramHandlers = (context: AppContext): Handlers<keyof typeof annualProgramChannels> => {
  const { store } = context;
  const findings = planFindings(context);
  const profiles = context.planResources.programProfiles;
  const surroundingsOf = annualProgramSurroundings(context);
  const editing = planEditing(context, {
    kind: 'annual-program',
    tables: annualProgramTables,
    change: changeSchema(annualProgramEntities),
    ownEntity: 'annualProgram',
    fixedFields: new Set(['dossierId', 'fiscalYear']),
    dossierOf: (db, annualProgramId) => readAnnualProgramRow(db, annualProgramId).dossierId,
    countRows: (db, annualProgramId, entity) =>
      countAnnualProgramRows(db, annualProgramId, entity as keyof typeof MOST_PROGRAM_ROWS),
    mostRows: MOST_PROGRAM_ROWS,
    called: 'un programa anual',
    refuse: (change) => {
      if (change.op !== 'update' || change.entity !== 'annualProgram' || change.field !== 'profileId') return;
      if (!profiles.some(({ id }) => id === change.value)) throw noSuchProfile();
    },
  });
  return {
    'annualProgram.ofDossier': ({ dossierId }) => ({
      annualProgramId:
        findAnnualProgramOf(store.read, dossierId) ?? store.write((db) => ensureAnnualProgram(db, context, dossierId)),
    }),
    'annualProgram.open': ({ annualProgramId }) => {
      const content = readAnnualProgramContent(store.read, annualProgramId);
      const { profile, diagnosis, lines, guidelines, posts } = surroundingsOf(store.read, content);
      return {
        content,
        profile,
        diagnosis,
        lines: lines.map((line) => ({ ...line, months: [...line.months] })),
        items: [...itemNamesOf(context, store.read, budgetIdOf(store.read, content))].map(([code, name]) => ({
          code,
          name,
        })),
        guidelines: [...guidelines],
        posts: [...posts],
        mayEdit: editing.mayEdit(store.read, annualProgramId),
        whyReadOnly: editing.whyReadOnly(store.read, annualProgramId),
        history: historyStateOf(store.read, { kind: 'annual-program', id: annualProgramId }),
      };
    },
    'annualProgram.edit': ({ annualProgramId, ...edit }) => editing.edit({ documentId: annualProgramId, ...edit }),
    'annualProgram.undo': ({ annualProgramId }) => editing.takeBack(annualProgramId, 'undo'),
    'annualProgram.redo': ({ annualProgramId }) => editing.takeBack(annualProgramId, 'redo'),
    'annualProgram.history': ({ annualProgramId, before, limit }) => {
      const content = readAnnualProgramContent(store.read, annualProgramId);
      const known = { content, ...surroundingsOf(store.read, content) };
      return readHistory(store.read, { kind: 'annual-program', id: annualProgramId }, before, limit).map((step) =>
        annualProgramHistoryWords(step, known),
      );
    },
    'annualProgram.findings': ({ annualProgramId }) => [...findings.annualProgram(store.read, annualProgramId)],
    'annualProgram.profiles': () => [...profiles],
    ...guidelineHandlers(context),
  };
};

const budgetIdOf = (db: ReadableDb, { annualProgram: [row] }: AnnualProgramContent): string => {
  if (!row) throw new Error('An annual programme without its own row');
  return dossierOf(readDossierContent(db, row.dossierId)).budgetId;
};

const noSuchProfile = (): DomainError =>
  new DomainError(
    'invalid-input',
    'No se guardó el cambio: ese perfil de secciones no viene con esta versión de Cauce. Elija otro de la lista.',
  );
