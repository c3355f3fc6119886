import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTableStyles } from '#renderer/modules/consolidated/table-styles.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { printedNumber, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { INDICATOR_WORDS, RESULT_LEVEL_NAMES } from '#shared/documents/compose/program-indicators.ts';
import { goalsOf, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import { type ConsolidatedFilter, keptDossiers } from '#shared/domain/consolidated/consolidated-totals.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

type Props = { readonly all: Consolidated; readonly filter: ConsolidatedFilter };

/** Indicators and planned figures of every programme side by side; nothing is added over programmes. */
export const GoalsTab = ({ all, filter }: Props) => {
  const styles = useStyles();
  const dossiers = keptDossiers(all, filter);
  const indicators = dossiers.flatMap(({ dossierId, programName, indicators: rows }) =>
    rows.map((row) => ({ ...row, key: `${dossierId} ${row.id}`, programName })),
  );
  const activities = dossiers.flatMap(({ dossierId, programName, activities: rows }) =>
    rows.map((row) => ({ ...row, key: `${dossierId} ${row.id}`, programName })),
  );
  if (indicators.length + activities.length === 0) {
    return (
      <EmptyState title="Todavía no hay metas">
        Aparecerán en cuanto un programa anual tenga indicadores o actividades con lo que se planea en cada mes.
      </EmptyState>
    );
  }
  return (
    <>
      <Text>
        Las metas se muestran juntas y no se suman entre programas: dos programas pueden atender a las mismas personas,
        y no todas las unidades son iguales.
      </Text>
      {indicators.length > 0 && (
        <section className={styles.section} aria-labelledby="consolidated-indicators">
          <h2 id="consolidated-indicators" className={styles.heading}>
            Indicadores
          </h2>
          <GoalTable
            label="Indicadores de los programas"
            words={['Programa', 'Nivel', 'Indicador', 'Unidad', 'Sentido', 'Frecuencia']}
            figures={['Línea base', 'Meta del año']}
            rows={indicators.map((row) => ({
              key: row.key,
              words: [
                row.programName.trim() || 'Programa sin nombre',
                row.level === null ? '' : RESULT_LEVEL_NAMES[row.level],
                row.name.trim() || 'Indicador sin nombre',
                row.unit,
                INDICATOR_WORDS.sense[row.sense],
                INDICATOR_WORDS.frequency[row.frequency],
              ],
              figures: [
                `${printedQuantity(row.baseline)} ${row.baselineYear.trim() === '' ? '' : `(${row.baselineYear.trim()})`}`.trim(),
                printedQuantity(row.annualGoal),
              ],
            }))}
          />
        </section>
      )}
      {activities.length > 0 && (
        <section className={styles.section} aria-labelledby="consolidated-activities">
          <h2 id="consolidated-activities" className={styles.heading}>
            Actividades y lo que se planea en cada mes
          </h2>
          <GoalTable
            label="Actividades de los programas"
            words={['Programa', 'Actividad', 'Unidad']}
            figures={[...MONTHS, 'Año']}
            rows={activities.map((row) => ({
              key: row.key,
              words: [
                row.programName.trim() || 'Programa sin nombre',
                row.name.trim() || 'Actividad sin nombre',
                row.unit,
              ],
              figures: [...goalsOf(row), sumOfGoals(row)].map(printedNumber),
            }))}
          />
        </section>
      )}
    </>
  );
};

const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1, 3));

type TableProps = {
  readonly label: string;
  readonly words: readonly string[];
  readonly figures: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly words: readonly string[];
    readonly figures: readonly string[];
  }[];
};

const GoalTable = ({ label, words, figures, rows }: TableProps) => {
  const styles = useTableStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {words.map((title) => (
              <th key={title} scope="col" className={mergeClasses(styles.head, styles.headWords)}>
                {title}
              </th>
            ))}
            {figures.map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {words.map((title, index) => (
                <td key={title} className={mergeClasses(styles.cell, styles.words)}>
                  {row.words[index]}
                </td>
              ))}
              {figures.map((title, index) => (
                <td key={title} className={styles.cell}>
                  {row.figures[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
