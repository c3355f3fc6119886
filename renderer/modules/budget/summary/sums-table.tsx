import { mergeClasses } from '@fluentui/react-components';
import {
  type Period,
  periodAmounts,
  periodTitles,
  type SumRow,
} from '#renderer/modules/budget/summary/summary-rows.ts';
import { useTableStyles } from '#renderer/modules/budget/summary/summary-styles.ts';
import type { Amounts } from '#shared/domain/budget/totals.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

type Props = {
  readonly label: string;
  readonly rows: readonly SumRow[];
  readonly total: Amounts;
  readonly period: Period;
};

/** Sums by whatever the rows are, with quarters or months and the year. */
export const SumsTable = ({ label, rows, total, period }: Props) => {
  const styles = useTableStyles();
  const titles = periodTitles(period);
  const levelClass = (level: number) =>
    level === 1 ? styles.chapter : level === 2 ? styles.concept : level === 3 ? styles.generic : undefined;
  const indent = (level: number) =>
    level === 2 ? styles.indent2 : level === 3 ? styles.indent3 : level === 4 ? styles.indent4 : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name, styles.headName)}>
              Concepto
            </th>
            {titles.map(({ short, long }) => (
              <th key={short} scope="col" className={styles.head} title={long}>
                {short}
              </th>
            ))}
            <th scope="col" className={styles.head}>
              Año
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label: name, level, amounts }) => (
            <tr key={key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name, levelClass(level), indent(level))}>
                {name}
              </th>
              {periodAmounts(amounts, period).map((amount, index) => (
                <td
                  key={titles[index]?.short ?? index}
                  className={mergeClasses(styles.cell, levelClass(level), amount < 0 && styles.negative)}
                >
                  {formatMoney(amount, false)}
                </td>
              ))}
              <td className={mergeClasses(styles.cell, styles.year, levelClass(level))}>
                {formatMoney(amounts.annual, false)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.total)}>
              Total
            </th>
            {periodAmounts(total, period).map((amount, index) => (
              <td key={titles[index]?.short ?? index} className={mergeClasses(styles.cell, styles.total)}>
                {formatMoney(amount, false)}
              </td>
            ))}
            <td className={mergeClasses(styles.cell, styles.total)}>{formatMoney(total.annual, false)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
