import { useMemo } from 'react';
import { useContent, useCosts } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { formatMoney } from '#shared/domain/common/money.ts';
import { missingWords, withoutVat } from '#shared/domain/media/missing-costs.ts';
import { totalsOf } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';

/** What the copy that is the plan costs, and of how many lines that isn't known. */
export const PlanTotal = () => {
  const scenarioId = useContent(({ mediaPlan }) => mediaPlan[0]?.scenarioId ?? null);
  const line = useContent((content) => content.line);
  const costs = useCosts((all) => all);
  const totals = useMemo(
    () =>
      scenarioId === null
        ? null
        : totalsOf(
            costs,
            scenarioLines({ line }, scenarioId).map(({ id }) => id),
          ),
    [costs, line, scenarioId],
  );
  if (!totals) return 'ninguna copia es el plan';
  return (
    <>
      {formatMoney(totals.total)} {withoutVat(totals) === 0 ? 'con IVA' : 'sin todo el IVA'}
      {totals.unknown > 0 && ` · ${missingWords(totals)}`}
    </>
  );
};
