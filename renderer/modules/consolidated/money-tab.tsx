import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { Choice } from '#renderer/modules/consolidated/choice.tsx';
import { SumsTable } from '#renderer/modules/consolidated/sums-table.tsx';
import { Chart } from '#renderer/ui/chart.tsx';
import { chapterChart, monthChart } from '#shared/documents/chart.ts';
import { printedSubtotals } from '#shared/documents/compose/budget-parts.ts';
import { type Amounts, quartersOf } from '#shared/domain/budget/totals.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import {
  type ConsolidatedFilter,
  consolidatedTotals,
  MONEY_VIEW_BASES,
  MONEY_VIEW_NAMES,
  MONEY_VIEWS,
  type MoneyView,
} from '#shared/domain/consolidated/consolidated-totals.ts';

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(24rem, 1fr))',
    gap: tokens.spacingHorizontalXXL,
    flexShrink: 0,
  },
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Props = { readonly all: Consolidated; readonly filter: ConsolidatedFilter };
type Period = 'quarters' | 'months';

/** What there is of each item in each month, and charts of it. */
export const MoneyTab = ({ all, filter }: Props) => {
  const styles = useStyles();
  const [view, setView] = useState<MoneyView>('asked');
  const [period, setPeriod] = useState<Period>('quarters');
  const names = useMemo(() => new Map(all.items.map(({ code, name }) => [code, name])), [all]);
  const totals = useMemo(
    () => new Map(MONEY_VIEWS.map((one) => [one, consolidatedTotals(all, one, filter)])),
    [all, filter],
  );
  const charts = useMemo(() => {
    // What nobody has begun yet only makes the bars thinner.
    const sides = MONEY_VIEWS.flatMap((one) => {
      const sums = totals.get(one);
      return sums && (one === 'asked' || sums.cells.length > 0)
        ? [{ view: one, name: MONEY_VIEW_NAMES[one], totals: sums }]
        : [];
    });
    return {
      chapter: chapterChart(sides, (code) => names.get(code)),
      month: monthChart(sides.filter((side) => side.view === 'asked' || side.view === 'modified')),
    };
  }, [totals, names]);
  const shown = totals.get(view) ?? consolidatedTotals(all, view, filter);
  // The year first: twelve months reach beyond the edge.
  const amountsOf = (amounts: Amounts) => [
    amounts.annual,
    ...(period === 'quarters' ? quartersOf(amounts) : amounts.months),
  ];
  return (
    <>
      <div className={styles.controls}>
        <Choice label="Qué se suma" value={view} options={VIEW_OPTIONS} onChange={setView} />
        <Choice label="Por trimestre o por mes" value={period} options={PERIODS} onChange={setPeriod} />
        <Text size={200}>
          {MONEY_VIEW_NAMES[view]}: {MONEY_VIEW_BASES[view]}. En pesos.
        </Text>
      </div>
      {shown.cells.length === 0 ? (
        <Text>{`Todavía no hay nada ${MONEY_VIEW_NAMES[view].toLowerCase()} en lo que está a la vista.`}</Text>
      ) : (
        <SumsTable
          label={`${MONEY_VIEW_NAMES[view]} por partida`}
          nameTitle="Capítulo, concepto y partida"
          titles={['Año', ...(period === 'quarters' ? QUARTERS : MONTHS)]}
          rows={printedSubtotals(shown).map(({ code, level, amounts }) => ({
            key: `${level} ${code}`,
            name: code.trim() === '' ? 'Sin partida' : `${code} ${names.get(code) ?? '(no está en el clasificador)'}`,
            level: LEVELS[level],
            amounts: amountsOf(amounts),
          }))}
          total={amountsOf(shown.total)}
        />
      )}
      <div className={styles.charts}>
        <Chart spec={charts.chapter} />
        <Chart spec={charts.month} />
      </div>
    </>
  );
};

const LEVELS = { chapter: 0, concept: 1, generic: 2, item: 3 } as const;
const VIEW_OPTIONS = MONEY_VIEWS.map((value) => ({ value, label: MONEY_VIEW_NAMES[value] }));
const PERIODS = [
  { value: 'quarters', label: 'Por trimestre' },
  { value: 'months', label: 'Por mes' },
] as const;
const QUARTERS = [1, 2, 3, 4].map((quarter) => `Trimestre ${quarter}`);
const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1, 3));
