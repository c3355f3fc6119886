import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTableStyles } from '#renderer/modules/consolidated/table-styles.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

/** A row of sums; null leaves a cell blank. `level` 0 heads, 1 to 3 stand under it, undefined is a plain row. */
export type SumsRow = {
  readonly key: string;
  readonly name: ReactNode;
  readonly level?: 0 | 1 | 2 | 3;
  readonly amounts: readonly (Centavos | null)[];
};

type Props = {
  readonly label: string;
  readonly nameTitle: string;
  readonly titles: readonly string[];
  readonly rows: readonly SumsRow[];
  readonly total: readonly Centavos[];
};

/** Amounts under their titles, with a total below. */
export const SumsTable = ({ label, nameTitle, titles, rows, total }: Props) => {
  const styles = useTableStyles();
  const weightOf = (level: SumsRow['level']) =>
    level === 0 ? styles.chapter : level === 1 ? styles.concept : undefined;
  const indentOf = (level: SumsRow['level']) =>
    level === 1 ? styles.indent1 : level === 2 ? styles.indent2 : level === 3 ? styles.indent3 : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name, styles.headName)}>
              {nameTitle}
            </th>
            {titles.map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, level, amounts }) => (
            <tr key={key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name, weightOf(level), indentOf(level))}>
                {name}
              </th>
              {titles.map((title, index) => {
                const amount = amounts[index] ?? null;
                return (
                  <td
                    key={title}
                    className={mergeClasses(
                      styles.cell,
                      weightOf(level),
                      amount !== null && amount < 0 && styles.negative,
                    )}
                  >
                    {amount === null ? '' : formatMoney(amount, false)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.total)}>
              Total
            </th>
            {titles.map((title, index) => (
              <td key={title} className={mergeClasses(styles.cell, styles.total)}>
                {formatMoney(total[index] ?? 0, false)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
