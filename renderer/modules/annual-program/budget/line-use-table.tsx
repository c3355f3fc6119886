import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { nameOfActivity } from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import { useAbout, useContent, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { LineUse } from '#shared/domain/annual-program/budget-tie.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '6px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    padding: '4px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: 'normal',
    overflowWrap: 'anywhere',
  },
  figure: { textAlign: 'right', whiteSpace: 'nowrap' },
  link: {
    display: 'block',
    border: 'none',
    padding: '1px 0',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Every line with the activities that use it, and what is left of it or goes beyond it. */
export const LineUseTable = ({ uses }: { readonly uses: readonly LineUse[] }) => {
  const styles = useStyles();
  const { lines } = useAbout();
  const { jump } = useProgram();
  const activities = useContent((content) => content.activity);
  const amounts = useContent((content) => content.activityLine);
  const [shown, setShown] = useState(FIRST);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const ordered = uses.toSorted((a, b) => weight(a) - weight(b));
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label="Renglones y actividades">
          <thead>
            <tr>
              {['Partida', 'Renglón', 'Actividades'].map((title) => (
                <th key={title} scope="col" className={styles.head}>
                  {title}
                </th>
              ))}
              {['Del renglón', 'Usan', 'Queda'].map((title) => (
                <th key={title} scope="col" className={mergeClasses(styles.head, styles.figure)}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, shown).map(({ lineId, annual, taken, left }) => {
              const line = byId.get(lineId);
              return (
                <tr key={lineId} data-row={lineId}>
                  <td className={styles.cell}>{line?.itemCode || 'Sin partida'}</td>
                  <th scope="row" className={styles.cell} tabIndex={-1}>
                    {line?.description.trim() || 'Renglón sin descripción'}
                  </th>
                  <td className={styles.cell}>
                    {amounts
                      .filter((row) => row.lineId === lineId)
                      .map(({ id, activityId, amount }) => {
                        const index = activities.findIndex((activity) => activity.id === activityId);
                        const activity = activities[index];
                        return (
                          activity && (
                            <button
                              key={id}
                              type="button"
                              className={styles.link}
                              onClick={() => jump({ section: 'activities', rowId: activityId, field: 'lines' })}
                            >
                              {index + 1}. {nameOfActivity(activity)}: {formatMoney(amount)}
                            </button>
                          )
                        );
                      })}
                  </td>
                  <td className={mergeClasses(styles.cell, styles.figure)}>{formatMoney(annual, false)}</td>
                  <td className={mergeClasses(styles.cell, styles.figure)}>{formatMoney(taken, false)}</td>
                  <td className={mergeClasses(styles.cell, styles.figure)}>
                    {left === 0 ? (
                      '0.00'
                    ) : (
                      <Badge appearance="tint" color={left < 0 ? 'danger' : 'warning'}>
                        {left < 0 ? `Excede ${formatMoney(-left, false)}` : formatMoney(left, false)}
                      </Badge>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {ordered.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + FIRST)}>
            Ver {Math.min(FIRST, ordered.length - shown)} renglones más de {ordered.length - shown}
          </Button>
        </div>
      )}
    </>
  );
};

const FIRST = 100;

/** Excess first, then what is left over, then what ties. */
const weight = ({ left }: LineUse): number => (left < 0 ? 0 : left > 0 ? 1 : 2);
