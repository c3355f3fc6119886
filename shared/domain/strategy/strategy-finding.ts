import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';

/** Where findings of a strategy live: one section for each part of the screen. */
export type StrategySection = 'strategy' | 'campaigns' | 'audiences' | 'materials' | 'signatures';

export const strategyFinding = (
  code: string,
  severity: FindingSeverity,
  place: { readonly section: StrategySection; readonly rowId?: string; readonly field?: string },
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });
