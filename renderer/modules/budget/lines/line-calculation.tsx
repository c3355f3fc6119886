import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { isWorkedOut, spreadingOptions } from '#renderer/modules/budget/lines/line-columns.ts';
import { spreadingKey, spreadingOf } from '#renderer/modules/budget/lines/line-edits.ts';
import { PlainSelect } from '#renderer/modules/budget/plain-select.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { BudgetChange, BudgetLine } from '#shared/domain/budget/budget.ts';
import { editLine, spreadLines } from '#shared/domain/budget/budget-edits.ts';
import { monthField, monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Result } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sum: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  gap: {
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, max-content 1fr)',
    gap: '0 8px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  month: { color: tokens.colorNeutralForeground2 },
  amount: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

type Props = { readonly line: BudgetLine; readonly number: number };

/** How the year came about, and how it falls on the months: to the centavo, with what is left over. */
export const LineCalculation = ({ line, number }: Props) => {
  const styles = useStyles();
  const { session, readOnly } = useBudget();
  const notify = useNotify();
  const patterns = useContent((content) => content.pattern);
  const gap = line.annual - sumOfMonths(line);
  const last = lastMonthWithMoney(line);

  const put = (changes: Result<readonly BudgetChange[]>, label: string) => {
    if (changes.ok) session.edit(changes.value, `${label}, renglón ${number}`);
    else notify({ intent: 'error', title: 'No se pudo cambiar', body: changes.error.message });
  };
  const spreadBy = (key: string) => {
    const { spreading, patternId } = spreadingOf(key);
    put(spreadLines(session.getState().content, [line.id], spreading, patternId), 'Cambiar el reparto');
  };
  const settleGap = () => {
    const field = monthField(last + 1);
    put(editLine(session.getState().content, line.id, { [field]: line[field] + gap }), 'Ajustar un mes');
  };
  const toggleBasis = () => {
    const free = isWorkedOut(line);
    put(
      editLine(session.getState().content, line.id, free ? { basis: 'free' } : { quantity: line.quantity }),
      free ? 'Escribir el importe directamente' : 'Calcular el importe',
    );
  };

  return (
    <section className={styles.root} aria-label="Cómo se calculó">
      <h3 className={styles.heading}>Cómo se calculó</h3>
      <Text size={300} className={styles.sum}>
        {isWorkedOut(line) ? (
          <>
            {line.quantity} {line.unit.trim()} × {formatMoney(line.unitCost)} × {line.times || '?'} ={' '}
            <strong>{formatMoney(line.annual)}</strong>
          </>
        ) : (
          <>
            Importe escrito directamente: <strong>{formatMoney(line.annual)}</strong>
          </>
        )}
      </Text>
      {!readOnly && line.quantity !== '' && (
        <Button size="small" onClick={toggleBasis}>
          {isWorkedOut(line) ? 'Escribir el importe directamente' : 'Calcular con cantidad × costo × veces'}
        </Button>
      )}
      <h3 className={styles.heading}>En qué meses</h3>
      <PlainSelect
        label="Cómo se reparte en los meses"
        large
        disabled={readOnly}
        value={spreadingKey(line.spreading, line.patternId)}
        options={spreadingOptions(patterns)}
        onChange={spreadBy}
      />
      <dl className={styles.months} aria-label="Importe de cada mes">
        {inTwoColumns(monthsOf(line)).map(({ month, amount }) => (
          <MonthAmount key={month} month={month} amount={amount} />
        ))}
      </dl>
      {gap === 0 ? (
        <Text size={200} className={styles.quiet}>
          Los doce meses suman exactamente el importe anual.
        </Text>
      ) : (
        <div className={styles.gap} role="status">
          Los meses suman {formatMoney(sumOfMonths(line))}: {gap > 0 ? 'faltan' : 'sobran'}{' '}
          <strong>{formatMoney(Math.abs(gap))}</strong>.
          {!readOnly && (
            <div>
              <Button size="small" onClick={settleGap}>
                {gap > 0 ? 'Sumarlo' : 'Restarlo'} a {monthName(last + 1)}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
};

const MonthAmount = ({ month, amount }: { readonly month: number; readonly amount: number }) => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.month}>{monthName(month)}</dt>
      <dd className={styles.amount}>{formatMoney(amount, false)}</dd>
    </>
  );
};

/** January beside July: read down, as a calendar page. */
const inTwoColumns = (months: readonly number[]) =>
  [0, 1, 2, 3, 4, 5].flatMap((row) =>
    [row, row + 6].map((index) => ({ month: index + 1, amount: months[index] ?? 0 })),
  );

/** 0-based; December where no month has any. */
const lastMonthWithMoney = (line: BudgetLine): number => {
  const at = monthsOf(line).findLastIndex((amount) => amount !== 0);
  return at < 0 ? 11 : at;
};
