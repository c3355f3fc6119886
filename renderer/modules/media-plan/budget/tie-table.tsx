import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useAbout, useLookups } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import type { BudgetTie, TieRow } from '#shared/domain/media/budget-tie.ts';
import { itemWords } from '#shared/domain/media/charged-item.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    marginTop: '6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase200, width: '100%' },
  head: {
    padding: '6px 8px',
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'nowrap',
  },
  item: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: '11rem',
    minWidth: '11rem',
    padding: '6px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  what: { padding: '3px 8px', textAlign: 'left', fontWeight: 'normal', whiteSpace: 'nowrap' },
  first: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  amount: { padding: '3px 8px', textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  left: { fontWeight: tokens.fontWeightSemibold },
  short: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  none: { marginTop: '6px', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: 'normal' },
});

/** Item by item: what there is, what the plan takes, what is left; what doesn't fit says so in words too. */
export const TieTable = ({ tie }: { readonly tie: BudgetTie }) => {
  const styles = useStyles();
  const { budget } = useAbout();
  if (tie.rows.length === 0) {
    return (
      <Text block className={styles.none}>
        Ningún renglón del plan dice todavía qué partida o renglón del presupuesto lo paga.
      </Text>
    );
  }
  const departments = new Map(budget.department.map(({ id, name }) => [id, name.trim() || 'Sin nombre']));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable with the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Presupuesto por partida y mes, se desplaza">
      <table className={styles.table} aria-label="Plan y presupuesto por partida y mes">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.item)}>
              Partida
            </th>
            <th scope="col" className={styles.head} style={{ textAlign: 'left' }}>
              Con IVA
            </th>
            {MONTH_NAMES.map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {name.slice(0, 3)}
              </th>
            ))}
            <th scope="col" className={styles.head}>
              Año
            </th>
          </tr>
        </thead>
        {tie.rows.map((row) => (
          <ItemRows
            key={`${row.from} ${row.itemCode} ${row.departmentId ?? ''}`}
            row={row}
            department={
              row.departmentId === null ? null : (departments.get(row.departmentId) ?? 'Departamento borrado')
            }
          />
        ))}
      </table>
    </section>
  );
};

type ItemProps = { readonly row: TieRow; readonly department: string | null };

const ItemRows = ({ row, department }: ItemProps) => {
  const styles = useStyles();
  const { items } = useLookups();
  const parts = [
    ['Disponible', row.available, row.annual.available],
    ['Plan', row.planned, row.annual.planned],
    ['Queda', row.left, row.annual.left],
  ] as const;
  return (
    <tbody data-row={row.lineIds.join(' ')}>
      {parts.map(([name, months, year], at) => (
        <tr key={name}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={3} className={styles.item} tabIndex={-1}>
              {itemWords(row.itemCode, items)}
              <Text block size={200} className={styles.quiet}>
                {row.from === 'authorised' ? 'Toda la dirección' : (department ?? 'Sin departamento')}
              </Text>
              <Text block size={200} className={styles.quiet}>
                {row.lineIds.length === 1 ? '1 renglón' : `${row.lineIds.length} renglones`}
              </Text>
              {row.unknown > 0 && (
                <Text block size={200} className={styles.quiet}>
                  {row.unknown === 1 ? 'de uno falta' : `de ${row.unknown} falta`} tarifa o IVA: puede no caber
                </Text>
              )}
            </th>
          )}
          <th scope="row" className={mergeClasses(styles.what, at === 0 && styles.first)}>
            {name}
          </th>
          {months.map((amount, month) => (
            <Amount key={MONTH_NAMES[month]} amount={amount} first={at === 0} left={at === 2} />
          ))}
          <Amount amount={year} first={at === 0} left={at === 2} />
        </tr>
      ))}
    </tbody>
  );
};

type AmountProps = { readonly amount: Centavos; readonly first: boolean; readonly left: boolean };

const Amount = ({ amount, first, left }: AmountProps) => {
  const styles = useStyles();
  const isShort = left && amount < 0;
  return (
    <td className={mergeClasses(styles.amount, first && styles.first, left && styles.left, isShort && styles.short)}>
      {isShort && 'falta '}
      {formatMoney(isShort ? -amount : amount, false)}
    </td>
  );
};
