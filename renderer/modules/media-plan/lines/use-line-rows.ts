import { useMemo, useRef } from 'react';
import type { LineRow } from '#renderer/modules/media-plan/lines/line-columns.ts';
import { useContent, useCosts, useScenarioLines } from '#renderer/modules/media-plan/media-plan-context.tsx';
import type { GridRow, GridTotals } from '#renderer/ui/grid/grid-types.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { totalsOf } from '#shared/domain/media/plan-costs.ts';

type Row = Extract<GridRow<LineRow>, { readonly kind: 'data' }>;

/** The lines of the copy that is shown; a row is the same while neither its line nor its cost changed. */
export const useLineRows = (): readonly GridRow<LineRow>[] => {
  const lines = useScenarioLines();
  const costs = useCosts((all) => all);
  const planVat = useContent(({ mediaPlan }) => mediaPlan[0]?.vatPercent ?? '');
  const before = useRef<ReadonlyMap<string, Row>>(new Map());
  return useMemo(() => {
    const rows = lines.flatMap((line): readonly Row[] => {
      const spread = costs.byLine.get(line.id);
      if (!spread) return [];
      const known = before.current.get(line.id);
      const isSame = known?.data.line === line && known.data.spread === spread && known.data.planVat === planVat;
      return [isSame ? known : { kind: 'data', id: line.id, data: { line, spread, planVat } }];
    });
    before.current = new Map(rows.map((row) => [row.id, row]));
    return rows;
  }, [lines, costs, planVat]);
};

/** What the lines shown cost together; says of how many that isn't known. */
export const useLineTotals = (): readonly GridTotals[] => {
  const lines = useScenarioLines();
  const costs = useCosts((all) => all);
  return useMemo(() => {
    const { paid, bonus, production, total, unknown } = totalsOf(
      costs,
      lines.map(({ id }) => id),
    );
    return [
      {
        id: 'total',
        cells: {
          mediumKey: 'Total',
          outlet: unknown === 0 ? '' : unknown === 1 ? 'sin contar un renglón' : `sin contar ${unknown} renglones`,
          paid: paid.toLocaleString('es-MX'),
          bonus: bonus.toLocaleString('es-MX'),
          production: formatMoney(production, false),
          total: formatMoney(total, false),
        },
      },
    ];
  }, [lines, costs]);
};
