import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { deleteCourseWorkOf } from '#electron/handlers/create-course-work.ts';
import { deleteMediaOf } from '#electron/handlers/create-media.ts';
import { deletePlansOf } from '#electron/handlers/create-plan.ts';
import type { ReadWalkedProcedure } from '#electron/handlers/dossier-procedure.ts';
import type { DossierSummaries } from '#electron/handlers/dossier-summary.ts';
import { searchDocuments } from '#electron/handlers/search-index.ts';
import { requireBudgetNotClosed } from '#electron/handlers/year-closed.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { dossierTables } from '#electron/storage/dossier-tables.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { budgetInserts, readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readYearClosed, wasEverClosed } from '#electron/storage/repositories/closing-repository.ts';
import { readDeliveriesOfDossier } from '#electron/storage/repositories/delivery-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import {
  countDossiersOfBudget,
  dossierDeletes,
  isDossierArchived,
  readDossierContent,
  readDossierHeadline,
  readDossierHeadlines,
} from '#electron/storage/repositories/dossier-repository.ts';
import { forgetGuidePlaces } from '#electron/storage/repositories/guide-repository.ts';
import { readActs } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { hasRecords } from '#shared/domain/budget/has-records.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';
import { wasSent } from '#shared/domain/dossier/was-sent.ts';

type ShelfChannel = 'dossier.list' | 'dossier.open' | 'dossier.findings' | 'dossier.archive' | 'dossier.delete';

/** The home: what there is, how it stands, and what is put away. */
export const dossierShelf = (
  context: AppContext,
  procedureOf: ReadWalkedProcedure,
  summaries: DossierSummaries,
): Handlers<ShelfChannel> => {
  const { store } = context;
  return {
    'dossier.list': ({ archived, query }) => {
      const wanted = foldText(query).split(' ').filter(Boolean);
      const inText = wanted.length > 0 ? new Set(searchDocuments(context, query)) : undefined;
      const headlines = readDossierHeadlines(store.read, null).filter((headline) => headline.archived === archived);
      return summaries.ofAll(store.read, headlines).filter((summary) => {
        const { programName, fiscalYear, procedureTitle, current } = summary;
        const people = [current?.postName, current?.officerName, ...summary.held.map(({ officerName }) => officerName)];
        const head = foldText([programName, fiscalYear, procedureTitle, ...people].join(' '));
        return wanted.every((word) => head.includes(word)) || inText?.has(summary.dossierId);
      });
    },
    'dossier.open': ({ dossierId }) => {
      const db = store.read;
      const content = readDossierContent(db, dossierId);
      const { version, content: procedure } = procedureOf(db, dossierOf(content).procedureVersionId);
      return {
        content,
        programName: readDossierHeadline(db, dossierId).programName,
        procedure,
        version,
        newerVersion: version.supersededBy !== null,
        summary: summaries.of(db, dossierId),
        history: historyStateOf(db, { kind: 'dossier', id: dossierId }),
      };
    },
    'dossier.findings': ({ dossierId }) => [...summaries.findings(store.read, dossierId)],
    'dossier.archive': ({ dossierId, archived }) => {
      store.write((db) => {
        if (isDossierArchived(db, dossierId) === archived) return;
        if (!archived) requireBudgetStaysClosed(db, dossierId);
        runCommand(db, dossierTables, {
          scopeId: dossierId,
          kind: 'act',
          label: archived ? 'Archivar el expediente' : 'Sacar el expediente del archivo',
          coalesce: null,
          who: readAuthor(db),
          at: context.now(),
          changes: [{ op: 'update', entity: 'dossier', id: dossierId, field: 'archived', value: archived }],
        });
      });
      return summaries.of(store.read, dossierId);
    },
    'dossier.delete': ({ dossierId }) => {
      store.write((db) => {
        const content = readDossierContent(db, dossierId);
        const { budgetId, fiscalYear, procedureVersionId } = dossierOf(content);
        if (wasSent(content, procedureOf(db, procedureVersionId).content)) throw alreadySent();
        if (readDeliveriesOfDossier(db, dossierId).length > 0) throw wasDelivered();
        if (wasEverClosed(db, dossierId)) throw wasClosed();
        deleteCourseWorkOf(db, context, dossierId);
        deleteMediaOf(db, context, dossierId);
        deletePlansOf(db, context, dossierId);
        const command = { kind: 'act', coalesce: null, who: readAuthor(db), at: context.now() } as const;
        runCommand(db, dossierTables, {
          ...command,
          scopeId: dossierId,
          label: `Borrar el expediente de ${fiscalYear}`,
          changes: dossierDeletes(content),
        });
        forgetGuidePlaces(db, dossierId);
        if (countDossiersOfBudget(db, budgetId) > 0) return;
        const budget = readBudgetContent(db, budgetId);
        if (hasRecords(budget)) throw budgetHasRecords();
        if (readActs(db, budgetId).length > 0) throw budgetWasSent();
        runCommand(db, budgetTables, {
          ...command,
          scopeId: budgetId,
          label: 'Borrar el presupuesto con su expediente',
          changes: deletesOf(budgetInserts(budget)),
        });
        forgetGuidePlaces(db, budgetId);
      });
      return { deleted: true };
    },
  };
};

/** One whose own year is closed is taken out freely: it opens nothing. */
const requireBudgetStaysClosed = (db: ReadableDb, dossierId: string): void => {
  if (readYearClosed(db, dossierId)) return;
  const { budgetId } = readDossierHeadline(db, dossierId);
  requireBudgetNotClosed(db, budgetId, 'El expediente no salió del archivo');
};

/** The changes that take away what these put there, last first. */
const deletesOf = (inserts: readonly LooseChange[]): readonly LooseChange[] =>
  inserts
    .flatMap(({ entity, ...change }) => ('row' in change ? [{ op: 'delete' as const, entity, id: change.row.id }] : []))
    .reverse();

const budgetWasSent = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se borró el expediente: su anteproyecto se envió a validación y su historia se conserva. Archive el expediente.',
  );

const wasDelivered = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se borró el expediente: uno de sus documentos se entregó a otra computadora, o vino de una, y sus entregas se conservan. Archive el expediente.',
  );

const wasClosed = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se borró el expediente: su ejercicio se cerró, y los documentos de ese cierre se conservan. Archive el expediente.',
  );

const alreadySent = (): DomainError =>
  new DomainError(
    'not-allowed',
    'El expediente ya pasó de un puesto a otro, y lo que se envió no se borra. Archívelo: deja de verse en la lista y se conserva.',
  );

const budgetHasRecords = (): DomainError =>
  new DomainError(
    'not-allowed',
    'El presupuesto del expediente ya tiene oficios, adecuaciones o gasto registrados, y eso no se borra. Archive el expediente: deja de verse en la lista y se conserva.',
  );
