import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAbout,
  useAgreementsEdit,
  useContent,
  useCurrent,
  useMoney,
  useReadOnly,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { promiseRoots, type StandingPromise } from '#shared/domain/agreements/promises.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  lost: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorStatusWarningForeground1,
  },
});

/** What the budget made of a payment of ours: it is written where spending is, not here. */
export const OurMoney = ({ promise }: { readonly promise: StandingPromise }) => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  const { budget } = useAbout();
  const readOnly = useReadOnly();
  const edit = useAgreementsEdit();
  const reading = useMoney();
  const content = useContent((all) => all);
  const rootOf = promiseRoots(content);
  const money = reading.byAgreement.get(agreement.id)?.promises.find((one) => one.promise.root.id === promise.root.id);
  const wrong = [...reading.lost, ...reading.shared].filter(({ promiseId }) => rootOf(promiseId) === promise.root.id);
  return (
    <div className={styles.root}>
      {money && (
        <Text size={200}>
          {`Comprometido ${formatMoney(money.moments.committed)} · devengado ${formatMoney(money.moments.accrued)} · ejercido ${formatMoney(money.moments.exercised)} · pagado ${formatMoney(money.moments.paid)}`}
        </Text>
      )}
      {wrong.map((link) => (
        <span key={link.id} className={styles.lost} data-row={link.id}>
          <Text size={200}>
            {budget.spending.some(({ id }) => id === link.spendingId)
              ? 'Un compromiso del presupuesto ligado aquí ya cuenta para otro pago.'
              : 'Un compromiso ligado aquí ya no está en el presupuesto.'}
          </Text>
          {!readOnly && (
            <Button
              size="small"
              onClick={() =>
                edit(
                  () => [agreementRows.remove('commitment', link.id)],
                  `Quitar la liga con un compromiso del ${callAgreement(agreement)}`,
                )
              }
            >
              Quitar la liga
            </Button>
          )}
        </span>
      ))}
    </div>
  );
};
