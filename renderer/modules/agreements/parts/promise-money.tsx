import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { useAbout, useCurrent } from '#renderer/modules/agreements/agreements-context.tsx';
import { Beside } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { orNull, RowChoice } from '#renderer/modules/agreements/parts/row-fields.tsx';
import type { AgreementPromise } from '#shared/domain/agreements/agreements.ts';
import { type Balance, balancesOf } from '#shared/domain/budget/balance.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { isInYear, monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  enough: { color: tokens.colorNeutralForeground2 },
  short: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

type Props = { readonly promise: AgreementPromise };

/** What pays a promise of our money: item, department, source and month, with what they have left. */
export const PromiseMoney = ({ promise }: Props) => {
  const { agreement, locked } = useCurrent();
  const { items, budget } = useAbout();
  const common = (field: keyof AgreementPromise & string, words: string) => ({
    entity: 'promise' as const,
    rowId: promise.id,
    field,
    history: `Cambiar ${words} de un pago del ${callAgreement(agreement)}`,
    readOnly: locked,
  });
  const isLost = promise.itemCode !== '' && !items.some(({ code }) => code === promise.itemCode);
  return (
    <>
      <Beside>
        <RowChoice {...common('itemCode', 'la partida')} label="Partida que paga" value={promise.itemCode}>
          <option value="">{promise.amendsPromiseId === null ? 'Elija una' : 'La misma que se firmó'}</option>
          {isLost && <option value={promise.itemCode}>{promise.itemCode} (no está en el presupuesto)</option>}
          {items.map(({ code, name }) => (
            <option key={code} value={code}>
              {[code, name].filter(Boolean).join(' ')}
            </option>
          ))}
        </RowChoice>
        <RowChoice
          {...common('departmentId', 'el departamento')}
          label="Departamento"
          value={promise.departmentId ?? ''}
          stored={orNull}
        >
          <option value="">La dirección en conjunto</option>
          {budget.department.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {[code, name].filter(Boolean).join(' ')}
            </option>
          ))}
        </RowChoice>
        <RowChoice
          {...common('fundingSourceId', 'la fuente')}
          label="Fuente de financiamiento"
          value={promise.fundingSourceId ?? ''}
          stored={orNull}
        >
          <option value="">Sin decir</option>
          {budget.fundingSource.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {[code, name].filter(Boolean).join(' ')}
            </option>
          ))}
        </RowChoice>
        <RowChoice
          {...common('month', 'el mes')}
          label="Mes que lo paga"
          value={promise.month === null ? '' : String(promise.month)}
          stored={(value) => (value === '' ? null : Number(value))}
        >
          <option value="">El de su fecha</option>
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
        </RowChoice>
      </Beside>
      {!locked && <Available promise={promise} />}
    </>
  );
};

const dayWithin = (day: string, year: number): string =>
  isInYear(day, year) ? day : day < `${year}` ? `${year}-01-01` : `${year}-12-31`;

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** What the item has left in the month that would pay, before this promise. */
const Available = ({ promise }: Props) => {
  const styles = useStyles();
  const { budget, today } = useAbout();
  const authorised = useMemo(() => balancesOf(budget, { from: 'authorised' }), [budget]);
  const ceilings = useMemo(() => balancesOf(budget, { from: 'distribution' }), [budget]);
  if (promise.itemCode === '') return null;
  const { fiscalYear, availability } = budgetOf(budget);
  // What has no day is committed on that of its signature, or when the year begins.
  const day = promise.dueDate === '' ? dayWithin(today, fiscalYear) : promise.dueDate;
  if (!isInYear(day, fiscalYear)) {
    return (
      <Text size={200} className={styles.enough}>
        Se paga en otro ejercicio: no compromete el presupuesto de {fiscalYear}.
      </Text>
    );
  }
  const month = promise.month ?? Number(day.slice(5, 7));
  const rest = availability === 'monthly' ? `en ${monthName(month)}` : `hasta ${monthName(month)}`;
  const left = (balance: Balance | undefined): number => balance?.available[month - 1] ?? 0;
  const ofItem = left(authorised.find(({ itemCode }) => itemCode === promise.itemCode));
  const ofDepartment =
    promise.departmentId === null
      ? null
      : left(
          ceilings.find(
            ({ itemCode, departmentId }) => itemCode === promise.itemCode && departmentId === promise.departmentId,
          ),
        );
  const least = Math.min(ofItem, ofDepartment ?? ofItem);
  return (
    <Text size={200} className={promise.amount > least ? styles.short : styles.enough} data-available>
      {`Disponible ${rest}: ${formatMoney(ofItem)} en la partida ${promise.itemCode}${
        ofDepartment === null ? '' : `, ${formatMoney(ofDepartment)} en el departamento`
      }.${promise.amount > least ? ` Faltarían ${formatMoney(promise.amount - least)}.` : ''}`}
    </Text>
  );
};
