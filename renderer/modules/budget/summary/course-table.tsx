import { mergeClasses } from '@fluentui/react-components';
import { COURSE_COLUMNS, type Course, type CourseOf } from '#renderer/modules/budget/summary/course-rows.ts';
import { useTableStyles } from '#renderer/modules/budget/summary/summary-styles.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

type Props = {
  readonly rows: readonly CourseOf[];
  readonly total: Course;
  readonly nameOf: (code: string) => string | undefined;
};

const LABEL = 'De lo solicitado a lo disponible, por partida';

/** What became of each item: asked for, authorised, distributed, modified, spent, and what is left. */
export const CourseTable = ({ rows, total, nameOf }: Props) => {
  const styles = useTableStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={LABEL}>
      <table className={styles.table} aria-label={LABEL}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name, styles.headName)}>
              Partida
            </th>
            {COURSE_COLUMNS.map(({ key, title }) => (
              <th key={key} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ itemCode, course }) => (
            <tr key={itemCode}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {itemCode === '' ? 'Sin partida' : `${itemCode} ${nameOf(itemCode) ?? ''}`.trim()}
              </th>
              {COURSE_COLUMNS.map(({ key }) => (
                <td key={key} className={mergeClasses(styles.cell, course[key] < 0 && styles.negative)}>
                  {formatMoney(course[key], false)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.total)}>
              Total
            </th>
            {COURSE_COLUMNS.map(({ key }) => (
              <td key={key} className={mergeClasses(styles.cell, styles.total, total[key] < 0 && styles.negative)}>
                {formatMoney(total[key], false)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
