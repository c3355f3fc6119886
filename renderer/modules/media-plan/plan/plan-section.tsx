import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { focusPlace } from '#renderer/editing/focus-place.ts';
import { FindingNotes } from '#renderer/modules/media-plan/finding-notes.tsx';
import {
  useAbout,
  useArrival,
  useContent,
  useCosts,
  useFindingsAt,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { PlanCostBase, PlanScenario, PlanTitle, PlanVat } from '#renderer/modules/media-plan/plan/plan-fields.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { missingWords } from '#shared/domain/media/missing-costs.ts';
import { totalsOf } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';

const useStyles = makeStyles({
  root: { maxWidth: '60rem', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '4px 8px' },
  cell: { padding: '4px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  name: {
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** «Plan»: what the plan is called, its rates, which copy it is, and what each campaign has in it. */
export const PlanSection = () => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const findings = [...useFindingsAt('plan').values()].flat();
  useArrival('plan', (place) => focusPlace(root.current, place));
  return (
    <SectionLayout
      title="Plan"
      about="Los datos de todo el plan. Las campañas son las de la estrategia."
      help="media-plan.plan"
      scrolls
    >
      <div ref={root} className={styles.root}>
        <FindingNotes findings={findings} label="Avisos del plan" />
        <div className={styles.fields}>
          <div className={styles.wide}>
            <PlanTitle />
          </div>
          <PlanVat />
          <PlanCostBase />
          <PlanScenario />
        </div>
        <CampaignTable />
      </div>
    </SectionLayout>
  );
};

/** Each campaign of the strategy with what the copy that is the plan has for it. */
const CampaignTable = () => {
  const styles = useStyles();
  const { strategy } = useAbout();
  const scenarioId = useContent(({ mediaPlan }) => mediaPlan[0]?.scenarioId ?? null);
  const line = useContent((content) => content.line);
  const costs = useCosts((all) => all);
  const rows = useMemo(() => {
    const lines = scenarioId === null ? [] : scenarioLines({ line }, scenarioId);
    return strategy.campaign.map((campaign) => {
      const own = lines.filter(({ campaignId }) => campaignId === campaign.id);
      return {
        campaign,
        totals: totalsOf(
          costs,
          own.map(({ id }) => id),
        ),
      };
    });
  }, [strategy, scenarioId, line, costs]);
  if (rows.length === 0) {
    return (
      <Text className={styles.quiet} data-fields="lines">
        La estrategia todavía no tiene campañas. Ábrala con el botón «Estrategia» y agregue la primera.
      </Text>
    );
  }
  return (
    <section data-fields="lines">
      <h3 className={styles.heading}>Campañas de la estrategia</h3>
      <table className={styles.table} aria-label="Campañas con lo que tienen en el plan">
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Campaña
            </th>
            <th scope="col" className={styles.head}>
              Vigencia
            </th>
            <th scope="col" className={`${styles.head} ${styles.number}`}>
              Renglones
            </th>
            <th scope="col" className={`${styles.head} ${styles.number}`}>
              Inserciones
            </th>
            <th scope="col" className={`${styles.head} ${styles.number}`}>
              Total con IVA
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ campaign, totals }) => (
            <tr key={campaign.id}>
              <th scope="row" className={styles.cell} style={{ fontWeight: 'normal', textAlign: 'left' }}>
                <span className={styles.name} title={campaign.name.trim()}>
                  {campaign.name.trim() || 'Sin nombre'}
                </span>
              </th>
              <td className={styles.cell}>{spanWords(campaign)}</td>
              <td className={`${styles.cell} ${styles.number}`}>{totals.lines === 0 ? 'ninguno' : totals.lines}</td>
              <td className={`${styles.cell} ${styles.number}`}>
                {(totals.paid + totals.bonus).toLocaleString('es-MX')}
              </td>
              <td className={`${styles.cell} ${styles.number}`}>
                {formatMoney(totals.total)}
                {totals.unknown > 0 && (
                  <Text block size={200} className={styles.quiet}>
                    {missingWords(totals)}
                  </Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const spanWords = ({ startDate, endDate }: { readonly startDate: string; readonly endDate: string }): string => {
  if (startDate === '' && endDate === '') return 'sin fechas';
  return `${startDate === '' ? '…' : formatLongDate(startDate)} a ${endDate === '' ? '…' : formatLongDate(endDate)}`;
};
