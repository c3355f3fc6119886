import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { useMemo } from 'react';
import { useContent } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { Chart } from '#renderer/ui/chart.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { coverageCharts } from '#shared/documents/compose/coverage-charts.ts';
import { diagnosisNames } from '#shared/documents/compose/diagnosis-figures.ts';
import { printedNumber, printedPercent } from '#shared/documents/compose/printed-quantities.ts';
import { coveragesOf } from '#shared/domain/diagnosis/figures.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: '60rem' },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
  },
  name: { textAlign: 'left' },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

/** Served of the target population, place by place and group by group, drawn and as a table. */
export const CoverageSection = () => {
  const styles = useStyles();
  const content = useContent((all) => all);
  const coverages = useMemo(() => coveragesOf(content), [content]);
  const charts = useMemo(() => coverageCharts(content), [content]);
  const names = diagnosisNames(content);
  return (
    <SectionLayout
      title="Cobertura"
      about="De cada cien personas de la población objetivo, cuántas se atendieron. Se calcula sola, grupo por grupo, y nunca se suma entre grupos."
      help="diagnosis.figures"
      scrolls
    >
      {coverages.length === 0 ? (
        <EmptyState icon={<DataBarVerticalRegular />} title="Todavía no hay cobertura que mostrar">
          Hace falta que un mismo territorio y segmento tenga, en personas, su población objetivo y su población
          atendida. Captúrelas en «Poblaciones».
        </EmptyState>
      ) : (
        <div className={styles.root}>
          {charts.map(({ id, spec }) => (
            <Chart key={id} spec={spec} height={Math.max(180, 60 + spec.categories.length * 26)} />
          ))}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <section className={styles.scroll} tabIndex={0} aria-label="Tabla de cobertura">
            <table className={styles.table}>
              <thead>
                <tr>
                  {['Territorio', 'Segmento', 'Población objetivo', 'Población atendida', 'Cobertura'].map(
                    (title, index) => (
                      <th
                        key={title}
                        scope="col"
                        className={mergeClasses(styles.cell, styles.head, index < 2 && styles.name)}
                      >
                        {title}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {coverages.map(({ territoryId, segmentId, target, served, percent }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a group may have two bases; the order never changes
                  <tr key={index}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                      {names.territory(territoryId)}
                    </th>
                    <td className={mergeClasses(styles.cell, styles.name)}>{names.segment(segmentId)}</td>
                    <td className={styles.cell}>{printedNumber(target)}</td>
                    <td className={styles.cell}>{printedNumber(served)}</td>
                    <td className={styles.cell}>
                      <Text weight="semibold">{printedPercent(percent)}</Text>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </SectionLayout>
  );
};
