import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { ensureMediaPlan } from '#electron/handlers/create-media.ts';
import { mediaSurroundings } from '#electron/handlers/media-context.ts';
import { mediaPlanHistoryWords } from '#electron/handlers/media-plan-history-words.ts';
import { mediaPlanImports } from '#electron/handlers/media-plan-imports.ts';
import { requireTiesOnce } from '#electron/handlers/media-plan-ties.ts';
import { planEditing } from '#electron/handlers/plan-editing.ts';
import { planFindings } from '#electron/handlers/plan-findings.ts';
import { itemNamesOf } from '#electron/handlers/plan-source.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import {
  countMediaPlanRows,
  findMediaPlanOf,
  readMediaPlanContent,
  readMediaPlanRow,
} from '#electron/storage/repositories/media-plan-repository.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { MOST_MEDIA_ROWS, mediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { isJudgedMedia } from '#shared/domain/media/media-plan-judged.ts';
import type { mediaPlanChannels } from '#shared/ipc/media-plan-channels.ts';

/** The media plan of a dossier: made on first asking, edited, checked, told, and filled from sheets. */
export const mediaPlanHandlers = (context: AppContext): Handlers<keyof typeof mediaPlanChannels> => {
  const { store } = context;
  const { formulas } = context.planResources.media;
  const findings = planFindings(context);
  const editing = planEditing(context, {
    kind: 'media-plan',
    tables: mediaPlanTables,
    change: mediaPlanChange,
    ownEntity: 'mediaPlan',
    fixedFields: new Set(['dossierId', 'fiscalYear']),
    dossierOf: (db, mediaPlanId) => readMediaPlanRow(db, mediaPlanId).dossierId,
    countRows: (db, mediaPlanId, entity) => countMediaPlanRows(db, mediaPlanId, entity as keyof typeof MOST_MEDIA_ROWS),
    mostRows: MOST_MEDIA_ROWS,
    called: 'un plan de medios',
    isJudged: isJudgedMedia,
    requireSound: requireTiesOnce,
  });
  return {
    'mediaPlan.ofDossier': ({ dossierId }) => ({
      mediaPlanId:
        findMediaPlanOf(store.read, dossierId) ?? store.write((db) => ensureMediaPlan(db, context, dossierId)),
    }),
    'mediaPlan.open': ({ mediaPlanId }) => {
      const content = readMediaPlanContent(store.read, mediaPlanId);
      const around = mediaSurroundings(context, store.read, content);
      return {
        content,
        ...around,
        items: [
          ...itemNamesOf(
            context,
            store.read,
            budgetOf(around.budget).id,
            [...around.budget.authorised, ...content.line].map(({ itemCode }) => itemCode).filter(Boolean),
          ),
        ].map(([code, name]) => ({ code, name })),
        formulas: [...formulas],
        mayEdit: editing.mayEdit(store.read, mediaPlanId),
        mayLinkContracts: editing.mayRecord(store.read, mediaPlanId),
        whyReadOnly: editing.whyReadOnly(store.read, mediaPlanId),
        history: historyStateOf(store.read, { kind: 'media-plan', id: mediaPlanId }),
      };
    },
    'mediaPlan.edit': ({ mediaPlanId, ...edit }) => editing.edit({ documentId: mediaPlanId, ...edit }),
    'mediaPlan.undo': ({ mediaPlanId }) => editing.takeBack(mediaPlanId, 'undo'),
    'mediaPlan.redo': ({ mediaPlanId }) => editing.takeBack(mediaPlanId, 'redo'),
    'mediaPlan.history': ({ mediaPlanId, before, limit }) => {
      const content = readMediaPlanContent(store.read, mediaPlanId);
      const known = { content, ...mediaSurroundings(context, store.read, content) };
      return readHistory(store.read, { kind: 'media-plan', id: mediaPlanId }, before, limit).map((step) =>
        mediaPlanHistoryWords(step, known),
      );
    },
    'mediaPlan.findings': ({ mediaPlanId }) => [...findings.mediaPlan(store.read, mediaPlanId)],
    ...mediaPlanImports(context, editing),
  };
};
