import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { figureOf } from '#renderer/modules/execution/figures.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';

const useStyles = makeStyles({
  root: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  legend: { display: 'flex', gap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  swatch: { width: '10px', height: '10px', borderRadius: '2px' },
  planned: { backgroundColor: tokens.colorNeutralStroke1 },
  done: { backgroundColor: tokens.colorBrandBackground },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '0 1px', textAlign: 'center', fontWeight: tokens.fontWeightRegular },
  },
  name: { width: '3.4rem', textAlign: 'left', color: tokens.colorNeutralForeground2 },
  bars: { height: '90px', verticalAlign: 'bottom', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  pair: { height: '90px', display: 'flex', alignItems: 'flex-end', justifyContent: 'center', gap: '1px' },
  bar: { width: '42%', maxWidth: '12px', minHeight: '1px', borderRadius: '2px 2px 0 0' },
  later: { opacity: 0.45 },
  month: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  /** January to December. */
  readonly planned: readonly number[];
  readonly done: readonly number[];
  /** Months after it are drawn paler: nobody asks for them yet. */
  readonly upTo: number;
};

/** Twelve months, planned beside done, drawn and as figures below. */
export const MonthBars = ({ planned, done, upTo }: Props) => {
  const styles = useStyles();
  const most = Math.max(1, ...planned, ...done);
  const height = (value: number) => `${(value / most) * 100}%`;
  return (
    <figure className={styles.root}>
      <div className={styles.legend} aria-hidden>
        <span className={styles.key}>
          <span className={mergeClasses(styles.swatch, styles.planned)} /> Planeado
        </span>
        <span className={styles.key}>
          <span className={mergeClasses(styles.swatch, styles.done)} /> Hecho
        </span>
      </div>
      <table className={styles.table} aria-label="Planeado y hecho por mes">
        <thead>
          <tr aria-hidden>
            <th className={styles.name} />
            {MONTH_NAMES.map((name, at) => (
              <td key={name} className={styles.bars}>
                <div className={mergeClasses(styles.pair, at >= upTo && styles.later)}>
                  <div
                    className={mergeClasses(styles.bar, styles.planned)}
                    style={{ height: height(planned[at] ?? 0) }}
                  />
                  <div className={mergeClasses(styles.bar, styles.done)} style={{ height: height(done[at] ?? 0) }} />
                </div>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="col" className={styles.name}>
              Mes
            </th>
            {MONTH_NAMES.map((name) => (
              <th key={name} scope="col" className={styles.month} title={name} aria-label={name}>
                {name.slice(0, 1).toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Figures name="Planeado" values={planned} />
          <Figures name="Hecho" values={done} />
        </tbody>
      </table>
    </figure>
  );
};

const Figures = ({ name, values }: { readonly name: string; readonly values: readonly number[] }) => {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      {MONTH_NAMES.map((month, at) => (
        <td key={month}>{(values[at] ?? 0) === 0 ? '·' : figureOf(values[at] ?? 0)}</td>
      ))}
    </tr>
  );
};
