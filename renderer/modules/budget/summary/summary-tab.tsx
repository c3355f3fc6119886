import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DataPieRegular } from '@fluentui/react-icons/svg/data-pie';
import { useMemo, useState } from 'react';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { PlainSelect } from '#renderer/modules/budget/plain-select.tsx';
import { COURSE_COLUMNS, courseRows } from '#renderer/modules/budget/summary/course-rows.ts';
import { CourseTable } from '#renderer/modules/budget/summary/course-table.tsx';
import { type Period, type SumBy, sumRows } from '#renderer/modules/budget/summary/summary-rows.ts';
import { SumsTable } from '#renderer/modules/budget/summary/sums-table.tsx';
import { Chart } from '#renderer/ui/chart.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { type ChartSide, chapterChart, monthChart } from '#shared/documents/chart.ts';
import { draftAmount, recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import { totalsOf } from '#shared/domain/budget/totals.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  figures: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    '@media (max-width: 64rem)': { gridTemplateColumns: 'repeat(auto-fit, minmax(9.5rem, 1fr))' },
    gap: tokens.spacingHorizontalM,
  },
  figure: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(24rem, 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Side = 'asked' | 'authorised' | 'distributed';

/** «Resumen»: every sum of the budget, in tables and charts, and what became of each item. */
export const SummaryTab = () => {
  const styles = useStyles();
  const { classifierIndex } = useBudget();
  const content = useContent((all) => all);
  const [side, setSide] = useState<Side>('asked');
  const [by, setBy] = useState<SumBy>('code');
  const [period, setPeriod] = useState<Period>('quarters');

  const totals = useMemo(() => {
    const isRecorded = recordedRows(content);
    return {
      asked: totalsOf(content.line),
      authorised: totalsOf(content.authorised.filter(isRecorded)),
      distributed: totalsOf(content.distribution.filter(isRecorded)),
    };
  }, [content]);
  const { rows: course, total } = useMemo(
    () => courseRows(content, totals.asked, totals.distributed),
    [content, totals],
  );
  const nameOf = useMemo(() => (code: string) => classifierIndex?.find(code)?.name, [classifierIndex]);
  const charts = useMemo(() => {
    // What nobody has begun yet only makes the bars thinner.
    const sides = SIDES.filter(({ value }) => value === 'asked' || totals[value].cells.length > 0).map(
      ({ value, label }): ChartSide => ({ name: label, totals: totals[value] }),
    );
    return { chapter: chapterChart(sides, nameOf), month: monthChart(sides) };
  }, [totals, nameOf]);
  const rows = useMemo(() => sumRows(totals[side], by, { item: nameOf, content }), [totals, side, by, nameOf, content]);

  if (content.line.length === 0 && content.authorised.length === 0 && content.distribution.length === 0) {
    return (
      <EmptyState icon={<DataPieRegular />} title="Todavía no hay nada que sumar">
        En cuanto haya renglones, aquí se suman por capítulo, concepto, partida, departamento, mes y trimestre.
      </EmptyState>
    );
  }
  return (
    <div className={styles.root} data-help="budget">
      <dl className={styles.figures} aria-label="El presupuesto en números">
        {COURSE_COLUMNS.map(({ key, title }) => (
          <div key={key} className={styles.figure}>
            <dt className={styles.term}>{title}</dt>
            <dd className={styles.amount}>{formatMoney(total[key])}</dd>
          </div>
        ))}
      </dl>
      <DraftNotice authorised={draftAmount(content, 'authorised')} distributed={draftAmount(content, 'distribution')} />
      <div className={styles.charts}>
        <Chart spec={charts.chapter} />
        <Chart spec={charts.month} />
      </div>
      <section className={styles.section} aria-labelledby="summary-sums">
        <div className={styles.controls}>
          <h2 id="summary-sums" className={styles.heading}>
            Sumas
          </h2>
          <PlainSelect label="Qué se suma" value={side} options={SIDES} onChange={setSide} />
          <PlainSelect label="Cómo se agrupa" value={by} options={GROUPS} onChange={setBy} />
          <PlainSelect label="Por trimestre o por mes" value={period} options={PERIODS} onChange={setPeriod} />
          <Text size={200}>En pesos.</Text>
        </div>
        <SumsTable
          label={`${labelOf(SIDES, side)} ${labelOf(GROUPS, by).toLowerCase()}`}
          rows={rows}
          total={totals[side].total}
          period={period}
        />
      </section>
      <section className={styles.section} aria-labelledby="summary-course">
        <h2 id="summary-course" className={styles.heading}>
          De lo solicitado a lo disponible
        </h2>
        <Text size={200}>
          Modificado es lo autorizado con sus adecuaciones registradas; disponible, lo modificado menos lo comprometido.
          En pesos, del año completo.
        </Text>
        <CourseTable rows={course} total={total} nameOf={nameOf} />
      </section>
    </div>
  );
};

type Drafts = { readonly authorised: Centavos; readonly distributed: Centavos };

const DraftNotice = ({ authorised, distributed }: Drafts) => {
  const parts = [
    ...(authorised === 0 ? [] : [`${formatMoney(authorised)} de autorización`]),
    ...(distributed === 0 ? [] : [`${formatMoney(distributed)} de distribución`]),
  ];
  return parts.length === 0 ? null : (
    <Text size={300}>
      Además hay {parts.join(' y ')} en oficios en borrador: no se suman aquí hasta que se registren.
    </Text>
  );
};

const SIDES: readonly { readonly value: Side; readonly label: string }[] = [
  { value: 'asked', label: 'Solicitado' },
  { value: 'authorised', label: 'Autorizado' },
  { value: 'distributed', label: 'Distribuido' },
];

const GROUPS: readonly { readonly value: SumBy; readonly label: string }[] = [
  { value: 'code', label: 'Por capítulo, concepto y partida' },
  { value: 'department', label: 'Por departamento' },
  { value: 'source', label: 'Por fuente' },
];

const PERIODS: readonly { readonly value: Period; readonly label: string }[] = [
  { value: 'quarters', label: 'Por trimestre' },
  { value: 'months', label: 'Por mes' },
];

const labelOf = <T extends string>(options: readonly { readonly value: T; readonly label: string }[], value: T) =>
  options.find((option) => option.value === value)?.label ?? '';
