import type { Finding } from '#shared/domain/common/finding.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';

/** What keeps the sums from being exact: a cell or a total with more centavos than a computer counts one by one. */
export const checkConsolidated = ({ cells }: Pick<Consolidated, 'cells'>): readonly Finding[] => {
  const size = cells.reduce((sum, { annual }) => sum + Math.abs(annual), 0);
  return size <= Number.MAX_SAFE_INTEGER
    ? []
    : [
        {
          code: 'total-too-large',
          severity: 'blocking',
          place: { section: 'consolidated' },
          where: 'Totales del consolidado',
          message: 'Los importes juntos tienen más de 15 cifras, y ya no se suman al centavo.',
          remedy: 'Busque en los presupuestos el importe al que le sobran cifras.',
        },
      ];
};
