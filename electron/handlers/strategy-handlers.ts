import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { ensureStrategy } from '#electron/handlers/create-media.ts';
import { strategySurroundings } from '#electron/handlers/media-context.ts';
import { planEditing } from '#electron/handlers/plan-editing.ts';
import { planFindings } from '#electron/handlers/plan-findings.ts';
import { strategyHistoryWords } from '#electron/handlers/strategy-history-words.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import {
  countStrategyRows,
  findStrategyOf,
  readStrategyContent,
  readStrategyRow,
} from '#electron/storage/repositories/strategy-repository.ts';
import { strategyTables } from '#electron/storage/strategy-tables.ts';
import { MOST_STRATEGY_ROWS, strategyChange } from '#shared/domain/strategy/strategy.ts';
import type { strategyChannels } from '#shared/ipc/strategy-channels.ts';

/** The communication strategy of a dossier: made on first asking, edited, checked, told. */
export const strategyHandlers = (context: AppContext): Handlers<keyof typeof strategyChannels> => {
  const { store } = context;
  const findings = planFindings(context);
  const editing = planEditing(context, {
    kind: 'strategy',
    tables: strategyTables,
    change: strategyChange,
    ownEntity: 'strategy',
    fixedFields: new Set(['dossierId', 'fiscalYear']),
    dossierOf: (db, strategyId) => readStrategyRow(db, strategyId).dossierId,
    countRows: (db, strategyId, entity) => countStrategyRows(db, strategyId, entity as keyof typeof MOST_STRATEGY_ROWS),
    mostRows: MOST_STRATEGY_ROWS,
    called: 'una estrategia',
  });
  return {
    'strategy.ofDossier': ({ dossierId }) => ({
      strategyId: findStrategyOf(store.read, dossierId) ?? store.write((db) => ensureStrategy(db, context, dossierId)),
    }),
    'strategy.open': ({ strategyId }) => {
      const content = readStrategyContent(store.read, strategyId);
      const { diagnosis, program, checks, lists } = strategySurroundings(context, store.read, content);
      return {
        content,
        diagnosis,
        program: program.map((source) => ({
          ...source,
          conclusionIds: [...source.conclusionIds],
          segmentIds: [...source.segmentIds],
          territoryIds: [...source.territoryIds],
        })),
        checks: [...checks],
        lists,
        mayEdit: editing.mayEdit(store.read, strategyId),
        whyReadOnly: editing.whyReadOnly(store.read, strategyId),
        history: historyStateOf(store.read, { kind: 'strategy', id: strategyId }),
      };
    },
    'strategy.edit': ({ strategyId, ...edit }) => editing.edit({ documentId: strategyId, ...edit }),
    'strategy.undo': ({ strategyId }) => editing.takeBack(strategyId, 'undo'),
    'strategy.redo': ({ strategyId }) => editing.takeBack(strategyId, 'redo'),
    'strategy.history': ({ strategyId, before, limit }) => {
      const content = readStrategyContent(store.read, strategyId);
      const known = { content, ...strategySurroundings(context, store.read, content) };
      return readHistory(store.read, { kind: 'strategy', id: strategyId }, before, limit).map((step) =>
        strategyHistoryWords(step, known),
      );
    },
    'strategy.findings': ({ strategyId }) => [...findings.strategy(store.read, strategyId)],
  };
};
