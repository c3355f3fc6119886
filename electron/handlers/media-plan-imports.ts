import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { mediaSurroundings } from '#electron/handlers/media-context.ts';
import type { PlanEditing } from '#electron/handlers/plan-editing.ts';
import { waitingPreviews } from '#electron/handlers/waiting-previews.ts';
import type { ReadSheet } from '#electron/imports/cells/read-best-sheet.ts';
import { readMediaPlanContent, readMediaPlanRow } from '#electron/storage/repositories/media-plan-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { broadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import { columnWords } from '#shared/domain/media/import-columns.ts';
import { importMediaLines, type MediaImport } from '#shared/domain/media/import-lines.ts';
import { type MediaPlanChange, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { payersOf } from '#shared/domain/media/payers.ts';

type MediaImportChannel = 'mediaPlan.importPreview' | 'mediaPlan.importConfirm';
type Waiting = {
  readonly mediaPlanId: string;
  readonly scenarioId: string;
  readonly sheet: Pick<ReadSheet, 'table' | 'beside'>;
  /** What the person was shown and agreed to. */
  readonly shown: MediaImport['rows'];
};

/** A sheet of media lines in two steps: read and show, then write what was shown. Nothing is written before. */
export const mediaPlanImports = (
  context: AppContext,
  editing: PlanEditing<MediaPlanChange>,
): Handlers<MediaImportChannel> => {
  const waiting = waitingPreviews<Waiting>('se leyeron otras hojas', 'Lea la hoja de nuevo.');
  const { store } = context;
  return {
    'mediaPlan.importPreview': async ({ mediaPlanId, scenarioId, source }) => {
      const { fiscalYear } = readMediaPlanRow(store.read, mediaPlanId);
      const { notices, ...sheet } = await context.imports.readMediaSheet({ source });
      const read = takeSheet(context, store.read, { mediaPlanId, scenarioId, sheet });
      const token = context.newId();
      waiting.keep(token, { mediaPlanId, scenarioId, sheet, shown: read.rows });
      const calendar = broadcastCalendar(fiscalYear);
      return {
        token,
        scenarioId,
        columns: read.columns.map((column) => ({ heading: column.heading, takenAs: columnWords(column, calendar) })),
        rows: read.rows.map((row) => ({ ...row, cells: [...row.cells], problems: [...row.problems] })),
        taken: read.taken,
        refused: read.refused,
        skipped: read.skipped,
        notices: [...notices, ...read.notices],
      };
    },
    'mediaPlan.importConfirm': ({ token }) => {
      const { shown, ...kept } = waiting.wanted(token);
      const taken = store.write((db) => {
        // Made again out of plan and strategy as they are now: others may have changed them since the preview.
        const read = takeSheet(context, db, kept);
        if (JSON.stringify(read.rows) !== JSON.stringify(shown)) throw hasChanged();
        if (read.changes.length > 0) {
          // One step, which undo takes back whole: a wrong sheet must not cost a clerk forty deletions.
          editing.editIn(db, {
            documentId: kept.mediaPlanId,
            label: 'Importar renglones de una hoja',
            coalesce: null,
            changes: read.changes,
          });
        }
        return read.taken;
      });
      waiting.forget(token);
      return { mediaPlanId: kept.mediaPlanId, taken };
    },
  };
};

const takeSheet = (
  context: AppContext,
  db: ReadableDb,
  { mediaPlanId, scenarioId, sheet: { table, beside } }: Omit<Waiting, 'shown'>,
): MediaImport => {
  const content = readMediaPlanContent(db, mediaPlanId);
  if (!content.scenario.some(({ id }) => id === scenarioId)) throw noSuchScenario();
  const { strategy, budget, catalogue } = mediaSurroundings(context, db, content);
  const around = {
    scenarioId,
    catalogue,
    campaigns: strategy.campaign,
    materials: strategy.material,
    payers: payersOf(budget, NO_ITEM_NAMES),
    calendar: broadcastCalendar(mediaPlanOf(content).fiscalYear),
    newId: context.newId,
  };
  const read = importMediaLines(content, table, around, beside);
  if (!read.ok) throw new DomainError(read.error.code, read.error.message);
  return read.value;
};

/** Only lines of the budget are looked for, which say their own words. */
const NO_ITEM_NAMES: ReadonlyMap<string, string> = new Map();

const noSuchScenario = (): DomainError =>
  new DomainError(
    'not-found',
    'La copia del plan en que se cargaría la hoja ya no está. Elija otra copia y lea la hoja de nuevo.',
  );

const hasChanged = (): DomainError =>
  new DomainError(
    'conflict',
    'El plan o la estrategia cambiaron después de la vista previa, y la hoja ya no se tomaría igual. No se guardó nada. Lea la hoja de nuevo.',
  );
