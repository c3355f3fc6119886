import { makeStyles, tokens } from '@fluentui/react-components';
import { momentTitle } from '#renderer/modules/execution/names.ts';
import { MOMENTS } from '#shared/domain/budget/balance.ts';
import type { SpendingMoment } from '#shared/domain/budget/budget.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  root: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(7rem, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    minWidth: 0,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  amount: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

type Props = { readonly moments: Readonly<Record<SpendingMoment, Centavos>> };

/** How far the money of a commitment went. */
export const MoneySteps = ({ moments }: Props) => {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {MOMENTS.map((moment) => (
        <div key={moment} className={styles.step}>
          <dt className={styles.name}>{momentTitle(moment)}</dt>
          <dd className={styles.amount}>{formatMoney(moments[moment])}</dd>
        </div>
      ))}
    </dl>
  );
};
