import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import {
  useAbout,
  useContent,
  useCosts,
  useLookups,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { PlainTable } from '#renderer/modules/media-plan/totals/plain-table.tsx';
import { totalsChart } from '#renderer/modules/media-plan/totals/totals-chart.ts';
import {
  GROUP_TITLES,
  groupCells,
  groupRows,
  monthRows,
  partly,
  SEGMENT_TITLES,
  type ShownTotals,
  segmentRows,
  TIME_TITLES,
  weekRows,
} from '#renderer/modules/media-plan/totals/totals-rows.ts';
import type { TotalsView } from '#renderer/modules/media-plan/totals/totals-views.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import { formatMoney } from '#shared/domain/common/money.ts';
import { itemWords } from '#shared/domain/media/charged-item.ts';
import { missingWords } from '#shared/domain/media/missing-costs.ts';
import { type MediaTotals, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { totalsByCampaign, totalsByItem, totalsByMedium, totalsBySegment } from '#shared/domain/media/plan-tables.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

export type SumsKind = Exclude<TotalsView, 'figures' | 'lines'>;

/** One way of adding up the lines: its chart, and the same figures to the centavo. */
export const SumsView = ({ view }: { readonly view: SumsKind }) => {
  const styles = useStyles();
  const lines = useScenarioLines();
  const costs = useCosts((all) => all);
  const lineSegment = useContent((content) => content.lineSegment);
  const { catalogue } = useAbout();
  const lookups = useLookups();
  const totals = useMemo(
    () =>
      totalsOf(
        costs,
        lines.map(({ id }) => id),
      ),
    [costs, lines],
  );
  const rows = useMemo((): readonly ShownTotals[] => {
    switch (view) {
      case 'week':
        return weekRows(totals, costs.calendar);
      case 'month':
        return monthRows(totals);
      case 'medium':
        return groupRows(totalsByMedium(costs, lines, catalogue), (name) => name || 'Sin medio elegido');
      case 'item':
        return groupRows(totalsByItem(costs, lines, lookups.budgetLines), (code) => itemWords(code, lookups.items));
      case 'campaign':
        return groupRows(totalsByCampaign(costs, lines), (id) => nameOf(lookups.campaigns.get(id), id, 'campaña'));
      case 'segment':
        return segmentRows(totalsBySegment(costs, lines, { lineSegment }), (id) =>
          nameOf(lookups.segments.get(id), id, 'grupo'),
        );
    }
  }, [view, totals, costs, lines, catalogue, lookups, lineSegment]);
  const { title, name, columns } = FACES[view];
  const chart = useMemo(
    () => totalsChart(title, name, rows, view === 'week' || view === 'month' ? 'columns' : 'bars'),
    [title, name, rows, view],
  );
  const shown = useMemo(
    () => [
      ...rows.map(({ key, name: text, cells }) => ({ key, name: text, cells })),
      { key: 'total', name: 'Total', cells: totalCells(view, totals), look: 'total' as const },
    ],
    [rows, totals, view],
  );
  return (
    <div className={styles.root}>
      <Chart spec={chart.spec} height={chart.height} />
      <PlainTable label={title} nameTitle={name} columns={columns} rows={shown} />
      <Text size={200} className={styles.note}>
        {[totals.unknown > 0 ? `* ${missingWords(totals)}: los importes van sin eso.` : '', NOTES[view] ?? '']
          .filter(Boolean)
          .join(' ')}
      </Text>
    </div>
  );
};

const titled = (titles: readonly string[]) => titles.map((title) => ({ title }));
const GROUPED = titled(GROUP_TITLES);
const TIMED = titled(TIME_TITLES);

const FACES: Readonly<
  Record<
    SumsKind,
    { readonly title: string; readonly name: string; readonly columns: readonly { readonly title: string }[] }
  >
> = {
  medium: { title: 'Costo por medio', name: 'Medio', columns: GROUPED },
  month: { title: 'Costo por mes', name: 'Mes', columns: TIMED },
  week: { title: 'Costo por semana', name: 'Semana', columns: TIMED },
  item: { title: 'Costo por partida', name: 'Partida', columns: GROUPED },
  segment: { title: 'Costo por grupo', name: 'Grupo', columns: titled(SEGMENT_TITLES) },
  campaign: { title: 'Costo por campaña', name: 'Campaña', columns: GROUPED },
};

const NOTES: Partial<Readonly<Record<SumsKind, string>>> = {
  month: 'Cada costo está en el mes de sus días, o entero en el mes de pago del renglón.',
  week: 'De lunes a domingo, por los días en que se difunde; el mes de pago no cambia la semana.',
  segment:
    'Un renglón que llega a varios grupos se reparte por igual entre ellos: las partes suman el total, y el costo de lo que le llega a cada grupo no se suma.',
};

const nameOf = (row: { readonly name: string } | undefined, id: string, what: string): string =>
  id === '' ? `Sin ${what}` : row ? row.name.trim() || `Sin nombre (${what})` : `Ya no está (${what})`;

const totalCells = (view: SumsKind, totals: MediaTotals): readonly string[] => {
  const insertions = (totals.paid + totals.bonus).toLocaleString('es-MX');
  const total = partly(formatMoney(totals.total, false), totals.unknown);
  if (view === 'week' || view === 'month') return [insertions, total];
  if (view === 'segment') return [totals.lines.toLocaleString('es-MX'), insertions, '', total];
  return groupCells(totals, totals.total === 0 ? null : 10_000);
};
