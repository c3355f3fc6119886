import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { GaugeRegular } from '@fluentui/react-icons/svg/gauge';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { IndicatorCard } from '#renderer/modules/annual-program/indicators/indicator-card.tsx';
import { nameOfIndicator } from '#renderer/modules/annual-program/indicators/indicator-fields.tsx';
import {
  useAbout,
  useContent,
  usePlace,
  useProgram,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { INDICATOR_WORDS, RESULT_LEVEL_NAMES } from '#shared/documents/compose/program-indicators.ts';
import type { Indicator, ResultLevel } from '#shared/domain/annual-program/annual-program.ts';
import { blankIndicator } from '#shared/domain/annual-program/program-edits.ts';
import { appendProgramRow, insertedProgramId, removeProgramRow } from '#shared/domain/annual-program/program-rows.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'left',
    padding: '6px 8px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    padding: '4px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    fontWeight: 'normal',
  },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
  open: {
    width: '100%',
    border: 'none',
    padding: '2px 0',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const LEVELS: readonly ResultLevel[] = ['end', 'purpose', 'component', 'activity'];

/** The indicators in the form of their year, and below the card of the one that is open. */
export const IndicatorsSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { places } = useProgram();
  const { indicatorId } = usePlace();
  const edit = useProgramEdit();
  const { profile } = useAbout();
  const form = profile.indicatorForm;
  const all = useContent((content) => content.indicator);
  const indicators = form === 'mir' ? byLevel(all) : all;
  const indicator = indicators.find(({ id }) => id === indicatorId) ?? indicators[0];

  const add = (level: ResultLevel | null) => {
    const changes = edit(
      (content) => appendProgramRow(content, 'indicator', blankIndicator(level), newId),
      level === null ? 'Agregar un indicador' : `Agregar un indicador de ${RESULT_LEVEL_NAMES[level].toLowerCase()}`,
    );
    const rowId = insertedProgramId(changes, 'indicator');
    if (rowId !== undefined) places.set({ indicatorId: rowId, wish: { section: 'indicators', rowId, field: 'name' } });
  };
  const remove = () => {
    if (!indicator) return;
    const at = indicators.indexOf(indicator);
    edit(() => [removeProgramRow('indicator', indicator.id)], `Quitar el indicador «${nameOfIndicator(indicator)}»`);
    places.set({
      indicatorId: (indicators[at + 1] ?? indicators[at - 1])?.id ?? null,
      wish: { section: 'indicators' },
    });
  };
  const adders =
    form === 'mir' ? (
      LEVELS.map((level) => (
        <Button key={level} icon={<AddRegular />} onClick={() => add(level)}>
          {RESULT_LEVEL_NAMES[level]}
        </Button>
      ))
    ) : (
      <Button appearance="primary" icon={<AddRegular />} onClick={() => add(null)}>
        Agregar indicador
      </Button>
    );
  return (
    <SectionFrame section={section} actions={!readOnly && indicators.length > 0 ? adders : undefined}>
      {indicator ? (
        <>
          <div className={styles.scroll}>
            <table className={styles.table} aria-label="Indicadores">
              <thead>
                <tr>
                  {form === 'mir' && (
                    <th scope="col" className={styles.head}>
                      Nivel
                    </th>
                  )}
                  {['Indicador', 'Unidad', 'Frecuencia'].map((title) => (
                    <th key={title} scope="col" className={styles.head}>
                      {title}
                    </th>
                  ))}
                  {['Línea base', 'Meta del año'].map((title) => (
                    <th key={title} scope="col" className={mergeClasses(styles.head, styles.figure)}>
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {indicators.map((row) => (
                  <tr key={row.id} className={row.id === indicator.id ? styles.here : undefined}>
                    {form === 'mir' && (
                      <td className={styles.cell}>
                        {row.level === null ? 'Sin nivel' : RESULT_LEVEL_NAMES[row.level]}
                      </td>
                    )}
                    <th scope="row" className={styles.cell}>
                      <button
                        type="button"
                        className={styles.open}
                        aria-current={row.id === indicator.id ? 'true' : undefined}
                        onClick={() => places.set({ indicatorId: row.id })}
                      >
                        {row.name.trim() || 'Indicador sin nombre'}
                      </button>
                    </th>
                    <td className={styles.cell}>{row.unit}</td>
                    <td className={styles.cell}>{INDICATOR_WORDS.frequency[row.frequency]}</td>
                    <td className={mergeClasses(styles.cell, styles.figure)}>{printedQuantity(row.baseline)}</td>
                    <td className={mergeClasses(styles.cell, styles.figure)}>{printedQuantity(row.annualGoal)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <IndicatorCard
            key={indicator.id}
            indicator={indicator}
            form={form}
            number={indicators.indexOf(indicator) + 1}
            onDelete={remove}
          />
        </>
      ) : (
        <EmptyState icon={<GaugeRegular />} title="Todavía no hay indicadores" actions={readOnly ? undefined : adders}>
          {form === 'mir'
            ? 'La matriz va del fin y el propósito a los componentes y las actividades; cada nivel tiene al menos un indicador con su ficha completa. Empiece por el propósito: qué cambia para las personas.'
            : 'El POA dice de cada indicador qué mide, cómo se calcula, cuánto se espera en cada periodo y quién responde.'}
        </EmptyState>
      )}
    </SectionFrame>
  );
};

/** From the end down to the activities, as the matrix is read. */
const byLevel = (rows: readonly Indicator[]): readonly Indicator[] =>
  [...LEVELS, null].flatMap((level) => rows.filter((row) => row.level === level));
