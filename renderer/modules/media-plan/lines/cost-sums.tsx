import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLineSpread } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { formatMoney } from '#shared/domain/common/money.ts';
import { netRate } from '#shared/domain/media/line-cost.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';

const useStyles = makeStyles({
  wide: { gridColumn: '1 / -1' },
  quiet: { color: tokens.colorNeutralForeground2 },
  sums: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: '1fr max-content',
    rowGap: '2px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  amount: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** How the total came about, step by step. */
export const CostSums = ({ line }: { readonly line: MediaLine }) => {
  const styles = useStyles();
  const spread = useLineSpread(line.id);
  if (!spread) return null;
  const { cost } = spread;
  const rate = netRate(line);
  if (!cost.priced || cost.tooLarge) {
    return (
      <Text size={200} className={`${styles.quiet} ${styles.wide}`}>
        {cost.tooLarge
          ? 'Su costo es demasiado grande y no se suma.'
          : 'Falta la tarifa o el tamaño: su costo no se conoce y no está en los totales.'}
      </Text>
    );
  }
  const steps = [
    [`Bruto (${spread.paid} pagadas)`, cost.gross],
    ['Neto, tras descuentos', cost.net],
    ['Comisión', cost.commission],
    ['Producción', cost.production],
    ['Subtotal', cost.subtotal],
    ...(cost.known ? ([['IVA', cost.vat]] as const) : []),
  ] as const;
  return (
    <dl className={styles.sums} aria-label="Cómo se calcula el total">
      {rate !== null && line.discounts !== '' && (
        <>
          <dt>Tarifa neta (para leer)</dt>
          <dd className={styles.amount}>{formatMoney(rate)}</dd>
        </>
      )}
      {steps.map(([name, amount]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className={styles.amount}>{formatMoney(amount)}</dd>
        </div>
      ))}
      <dt className={styles.total}>Total con IVA</dt>
      <dd className={`${styles.amount} ${styles.total}`}>
        {cost.known ? formatMoney(cost.total) : 'falta la tasa de IVA'}
      </dd>
    </dl>
  );
};
