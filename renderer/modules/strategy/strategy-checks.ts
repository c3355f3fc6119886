import type { StrategyAbout } from '#renderer/modules/strategy/strategy-session.ts';
import type { StrategyCheckContext } from '#shared/domain/strategy/strategy-rules.ts';

/** What surrounds the strategy, as its checks want it. */
export const checkContextOf = ({
  diagnosis,
  program,
  lists,
  checks,
}: Pick<StrategyAbout, 'diagnosis' | 'program' | 'lists' | 'checks'>): StrategyCheckContext => ({
  diagnosis,
  program: { strategy: program.map(({ strategyId, text }) => ({ id: strategyId, text })) },
  kinds: new Set(lists.campaignKinds.map(({ subkind }) => subkind)),
  checks,
});
