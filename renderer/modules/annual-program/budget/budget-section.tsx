import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { MoneyRegular } from '@fluentui/react-icons/svg/money';
import { CostChart } from '#renderer/modules/annual-program/budget/cost-chart.tsx';
import { itemRows, monthsOfLines } from '#renderer/modules/annual-program/budget/item-rows.ts';
import { LineUseTable } from '#renderer/modules/annual-program/budget/line-use-table.tsx';
import { OpenBudget } from '#renderer/modules/annual-program/budget/open-budget.tsx';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useAbout, useContent } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { moneyChart } from '#shared/documents/chart.ts';
import { SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import { lineUses } from '#shared/domain/annual-program/budget-tie.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '6px 8px',
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    padding: '4px 8px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: 'normal',
  },
  name: {
    position: 'sticky',
    left: 0,
    textAlign: 'left',
    whiteSpace: 'normal',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the lines that the activities use cost by item and month, and which activity uses every peso; written elsewhere. */
export const BudgetSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const { lines, items } = useAbout();
  const amounts = useContent((content) => content.activityLine);
  const uses = lineUses({ activityLine: amounts }, lines);
  const named = new Set(amounts.map(({ lineId }) => lineId));
  const used = lines.filter(({ id }) => named.has(id));
  const left = uses.reduce((sum, use) => sum + Math.max(0, use.left), 0);
  const over = uses.reduce((sum, use) => sum + Math.max(0, -use.left), 0);
  if (lines.length === 0) {
    return (
      <SectionFrame section={section}>
        <EmptyState
          icon={<MoneyRegular />}
          title="El presupuesto del expediente todavía no tiene renglones"
          actions={<OpenBudget />}
        >
          Los renglones se capturan en el presupuesto. Después, cada actividad dice cuánto usa de cada uno.
        </EmptyState>
      </SectionFrame>
    );
  }
  const names = new Map(items.map(({ code, name }) => [code, name]));
  const rows = itemRows(used);
  const months = monthsOfLines(used);
  return (
    <SectionFrame section={section} actions={<OpenBudget />}>
      <MessageBar intent={over > 0 ? 'error' : left > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {over > 0
              ? `Las actividades exceden los renglones en ${formatMoney(over)}`
              : left > 0
                ? `Quedan ${formatMoney(left)} sin actividad`
                : 'Cada peso del presupuesto tiene su actividad'}
          </MessageBarTitle>
          Los importes se cambian en la ficha de cada actividad; los renglones, en el presupuesto.
        </MessageBarBody>
      </MessageBar>
      {used.length === 0 ? (
        <Text className={styles.quiet}>Ninguna actividad usa todavía un renglón.</Text>
      ) : (
        <>
          <h3 className={styles.heading}>Por partida y mes</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <section className={styles.scroll} tabIndex={0} aria-label="Importes por partida y mes">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={mergeClasses(styles.head, styles.name)}>
                    Partida
                  </th>
                  {SHORT_MONTHS.map((short, index) => (
                    <th key={short} scope="col" title={MONTH_NAMES[index]} className={styles.head}>
                      {short}
                    </th>
                  ))}
                  <th scope="col" className={styles.head}>
                    Año
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.code}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                      {[row.code || 'Sin partida', names.get(row.code) ?? ''].join(' ').trim()}
                    </th>
                    {row.months.map((amount, index) => (
                      <td key={SHORT_MONTHS[index]} className={styles.cell}>
                        {formatMoney(amount, false)}
                      </td>
                    ))}
                    <td className={mergeClasses(styles.cell, styles.total)}>{formatMoney(row.annual, false)}</td>
                  </tr>
                ))}
                <tr>
                  <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.total)}>
                    Total
                  </th>
                  {months.map((amount, index) => (
                    <td key={SHORT_MONTHS[index]} className={mergeClasses(styles.cell, styles.total)}>
                      {formatMoney(amount, false)}
                    </td>
                  ))}
                  <td className={mergeClasses(styles.cell, styles.total)}>
                    {formatMoney(
                      rows.reduce((sum, { annual }) => sum + annual, 0),
                      false,
                    )}
                  </td>
                </tr>
              </tbody>
            </table>
          </section>
          <Chart
            height={220}
            spec={moneyChart({
              kind: 'columns',
              title: 'Presupuesto del programa por mes',
              categoryTitle: 'Mes',
              categories: MONTH_NAMES.map((label, index) => ({ label, short: SHORT_MONTHS[index] ?? label })),
              series: [{ name: 'Importe', values: months }],
            })}
          />
        </>
      )}
      <CostChart />
      <h3 className={styles.heading}>Renglones y actividades</h3>
      <LineUseTable uses={uses} />
    </SectionFrame>
  );
};
