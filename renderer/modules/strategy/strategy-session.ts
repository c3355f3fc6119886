import { call } from '#renderer/api.ts';
import { type DocumentSession, type Opened, startDocumentSession } from '#renderer/editing/document-session.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import type { ReviewState } from '#shared/domain/review/review-state.ts';
import type { StrategyContent, StrategyEntities } from '#shared/domain/strategy/strategy.ts';
import type { OpenedStrategy } from '#shared/ipc/strategy-channels.ts';

/** What comes with the strategy and isn't edited here; as it stood when the screen was opened. */
export type StrategyAbout = Omit<OpenedStrategy, 'content' | 'history'> & {
  /** Where it stands in its Vo.Bo. */
  readonly state: ReviewState;
};

export type StrategySession = DocumentSession<StrategyEntities, StrategyAbout>;
export type OpenedStrategySession = Opened<StrategyEntities, StrategyAbout>;

/** Reads the strategy with what surrounds it. */
export const openStrategy = async (strategyId: string): Promise<Result<OpenedStrategySession>> => {
  const [opened, review] = await Promise.all([
    call('strategy.open', { strategyId }),
    call('review.open', { kind: 'strategy', documentId: strategyId }),
  ]);
  if (!opened.ok) return opened;
  if (!review.ok) return review;
  const { content, history, ...about } = opened.value;
  return ok({ content: content as StrategyContent, history, about: { ...about, state: review.value.state } });
};

/** The strategy in memory for as long as its screen stands. */
export const startStrategySession = (strategyId: string, opened: OpenedStrategySession): StrategySession =>
  startDocumentSession<StrategyEntities, StrategyAbout>(opened, {
    edit: (edit) => call('strategy.edit', { strategyId, ...edit }),
    undo: () => call('strategy.undo', { strategyId }),
    redo: () => call('strategy.redo', { strategyId }),
    open: () => openStrategy(strategyId),
    mayEdit: ({ mayEdit }) => mayEdit,
  });
