import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useContent, useExecutionEdit, useReadOnly } from '#renderer/modules/execution/execution-context.tsx';
import { QuantityField } from '#renderer/modules/execution/fields.tsx';
import { figureOf, percentOf } from '#renderer/modules/execution/figures.ts';
import { Light } from '#renderer/modules/execution/indicators/light.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import type { ExecutionContent, IndicatorResult } from '#shared/domain/execution/execution.ts';
import { executionRows } from '#shared/domain/execution/execution-edits.ts';
import type { IndicatorProgress } from '#shared/domain/execution/indicator-progress.ts';

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `0 ${tokens.spacingHorizontalL}` },
  quiet: { color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto', padding: '2px' },
  table: { width: '100%', minWidth: '30rem', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: LINE,
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  month: { textAlign: 'left', textTransform: 'capitalize', paddingTop: '10px' },
  plain: { paddingTop: '10px', whiteSpace: 'nowrap' },
  left: { textAlign: 'left' },
  figure: { minWidth: '6rem' },
  // What the figure comes from stands below it, where there is room to read it.
  above: { borderBottomStyle: 'none' },
  below: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`, borderBottom: LINE },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  text: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  input: { flex: '1 1 0', minWidth: 0 },
});

type Props = { readonly progress: IndicatorProgress; readonly upTo: number };

/** What one indicator measured, month by month that its card asks for, beside its goal. */
export const IndicatorCard = ({ progress, upTo }: Props) => {
  const styles = useStyles();
  const { indicator, periods, toDate } = progress;
  const results = useContent((content) => content.indicatorResult);
  const name = indicator.name.trim() || 'Indicador sin nombre';
  const hasParts = indicator.numerator.trim() !== '' || indicator.denominator.trim() !== '';
  return (
    <section className={styles.root} aria-label={name} data-row={indicator.id}>
      <div>
        <h3 className={styles.title}>{name}</h3>
        <div className={styles.facts}>
          <Light light={toDate.light} />
          <Text size={200}>
            {toDate.value === undefined
              ? `Sin medir a ${monthName(upTo)}`
              : `A ${monthName(upTo)}: ${figureOf(toDate.value)} de ${toDate.goal === undefined ? 'una meta sin escribir' : figureOf(toDate.goal)}${toDate.attainment === undefined ? '' : `, ${percentOf(toDate.attainment)} de la meta`}`}
          </Text>
        </div>
        <Quiet>
          {[
            indicator.unit.trim() === '' ? '' : `En ${indicator.unit.trim()}`,
            FREQUENCY[indicator.frequency],
            SENSE[indicator.sense],
            indicator.cumulative ? 'metas acumuladas' : '',
            thresholds(indicator),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Quiet>
        {hasParts && (
          <Text size={200} block className={styles.quiet}>
            {indicator.numerator.trim() || 'Numerador'} ÷ {indicator.denominator.trim() || 'denominador'}
          </Text>
        )}
      </div>
      {periods.length === 0 ? (
        <Quiet>Hasta {monthName(upTo)} todavía no le toca medirse. Elija un mes posterior para capturarlo.</Quiet>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section className={styles.scroll} tabIndex={0} aria-label={`Resultados de ${name}`}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.left)}>
                  Mes
                </th>
                <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  Meta
                </th>
                <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.left)}>
                  Valor
                </th>
                {hasParts && (
                  <>
                    <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.left)}>
                      Numerador
                    </th>
                    <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.left)}>
                      Denominador
                    </th>
                  </>
                )}
                <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  De la meta
                </th>
                <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.left)}>
                  Semáforo
                </th>
              </tr>
            </thead>
            {periods.map(({ month, goal, attainment, light }) => {
              const row = results.find((one) => one.indicatorId === indicator.id && one.month === month);
              const of = { indicatorId: indicator.id, name, month, row };
              return (
                <tbody key={month} data-fields={`m${String(month).padStart(2, '0')}`} data-row={row?.id}>
                  <tr>
                    <th scope="row" className={mergeClasses(styles.cell, styles.above, styles.month)}>
                      {monthName(month)}
                    </th>
                    <td className={mergeClasses(styles.cell, styles.above, styles.plain)}>
                      {goal === undefined ? '—' : figureOf(goal)}
                    </td>
                    <td className={mergeClasses(styles.cell, styles.above, styles.figure)}>
                      <ResultFigure {...of} field="value" label="Valor" />
                    </td>
                    {hasParts && (
                      <>
                        <td className={mergeClasses(styles.cell, styles.above, styles.figure)}>
                          <ResultFigure {...of} field="numerator" label="Numerador" />
                        </td>
                        <td className={mergeClasses(styles.cell, styles.above, styles.figure)}>
                          <ResultFigure {...of} field="denominator" label="Denominador" />
                        </td>
                      </>
                    )}
                    <td className={mergeClasses(styles.cell, styles.above, styles.plain)}>
                      {attainment === undefined ? '—' : percentOf(attainment)}
                    </td>
                    <td className={mergeClasses(styles.cell, styles.above, styles.plain, styles.left)}>
                      <Light light={light} />
                    </td>
                  </tr>
                  <tr>
                    <td className={styles.below} colSpan={hasParts ? 7 : 5}>
                      <div className={styles.texts}>
                        <ResultText {...of} field="source" label="Fuente" />
                        <ResultText {...of} field="note" label="Nota" />
                      </div>
                    </td>
                  </tr>
                </tbody>
              );
            })}
          </table>
        </section>
      )}
    </section>
  );
};

const FREQUENCY = {
  monthly: 'se mide cada mes',
  quarterly: 'se mide cada trimestre',
  semiannual: 'se mide cada semestre',
  annual: 'se mide una vez al año',
} as const;

const SENSE = {
  ascending: 'más es mejor',
  descending: 'menos es mejor',
  regular: 'la meta se cumple sin pasarse',
  nominal: 'la meta se cumple sin pasarse',
} as const;

const thresholds = ({ greenFrom, yellowFrom }: IndicatorProgress['indicator']): string =>
  greenFrom === ''
    ? 'su ficha no da umbrales'
    : `verde desde ${greenFrom} %${yellowFrom === '' ? '' : `, amarillo desde ${yellowFrom} %`}`;

type ResultField = 'value' | 'numerator' | 'denominator' | 'source' | 'note';

type ResultProps = {
  readonly indicatorId: string;
  readonly name: string;
  readonly month: number;
  readonly row: IndicatorResult | undefined;
  readonly field: ResultField;
  readonly label: string;
};

/** Stores a field of what was measured in a month; the row is made with the first figure, and goes with the last. */
const usePutResult = ({ indicatorId, name, month, field, label }: ResultProps) => {
  const edit = useExecutionEdit();
  return (value: string) =>
    edit(
      (content: ExecutionContent) => {
        const row = content.indicatorResult.find((one) => one.indicatorId === indicatorId && one.month === month);
        if (!row) {
          return value === ''
            ? []
            : executionRows.append(
                content,
                'indicatorResult',
                [
                  {
                    indicatorId,
                    month,
                    value: '',
                    numerator: '',
                    denominator: '',
                    source: '',
                    note: '',
                    [field]: value,
                  },
                ],
                newId,
              );
        }
        const rest = FIELDS.filter((one) => one !== field).some((one) => row[one] !== '');
        return value === '' && !rest
          ? [executionRows.remove('indicatorResult', row.id)]
          : [executionRows.set('indicatorResult', row.id, field, value)];
      },
      `Cambiar ${label.toLowerCase()} de «${name}» en ${monthName(month)}`,
      // A figure is finished when it is taken; text comes in pieces.
      field === 'source' || field === 'note' ? `${indicatorId} ${month} ${field}` : null,
    );
};

const FIELDS: readonly ResultField[] = ['value', 'numerator', 'denominator', 'source', 'note'];

const ResultFigure = (props: ResultProps) => {
  const put = usePutResult(props);
  return (
    <QuantityField
      bare
      label={`${props.label} de ${monthName(props.month)}`}
      value={props.row?.[props.field] ?? ''}
      of={`«${props.name}»`}
      {...(props.field === 'denominator' ? { refuse: refuseZero } : {})}
      onCommit={put}
    />
  );
};

const refuseZero = (value: string): string | undefined =>
  quantityNumber(value) === 0
    ? 'El denominador no puede ser cero. Escriba entre cuánto se divide, o déjelo vacío.'
    : undefined;

const ResultText = (props: ResultProps) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const put = usePutResult(props);
  return (
    <div className={styles.text} data-fields={props.field}>
      <Text size={200} aria-hidden className={styles.quiet}>
        {props.label}
      </Text>
      <DraftInput
        className={styles.input}
        aria-label={`${props.label} de ${monthName(props.month)}`}
        value={props.row?.[props.field] ?? ''}
        maxLength={props.field === 'note' ? 20_000 : 2_000}
        readOnly={readOnly}
        onCommit={put}
      />
    </div>
  );
};
