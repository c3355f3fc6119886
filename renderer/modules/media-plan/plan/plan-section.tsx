import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { focusPlace } from '#renderer/editing/focus-place.ts';
import {
  useAbout,
  useArrival,
  useContent,
  useCosts,
  useEdit,
  useMediaPlan,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { planPatch } from '#renderer/modules/media-plan/plan/plan-patch.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { COST_BASE_NAMES } from '#shared/domain/media/line-figures.ts';
import { costBase } from '#shared/domain/media/media-plan.ts';
import { parsePercentage } from '#shared/domain/media/percentages.ts';
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
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** «Plan»: what the plan is called, its rates, which copy it is, and what each campaign has in it. */
export const PlanSection = () => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { readOnly } = useMediaPlan();
  const edit = useEdit();
  const row = useContent((content) => content.mediaPlan[0]);
  const scenarios = useContent((content) => content.scenario);
  useArrival('plan', (place) => focusPlace(root.current, place));
  if (!row) return null;
  const set = (patch: Parameters<typeof planPatch>[1], label: string, coalesce: string | null = null) =>
    edit(label, (content) => planPatch(content, patch), coalesce);
  return (
    <SectionLayout
      title="Plan"
      about="Los datos de todo el plan. Las campañas son las de la estrategia."
      help="media-plan.plan"
      scrolls
    >
      <div ref={root} className={styles.root}>
        <div className={styles.fields}>
          <Field label="Título del plan" className={styles.wide} data-fields="title">
            <DraftInput
              value={row.title}
              maxLength={2_000}
              readOnly={readOnly}
              onCommit={(title) => set({ title }, 'Escribir el título del plan', 'title')}
            />
          </Field>
          <div data-fields="vatPercent">
            <ParsedInput
              label="IVA del ejercicio, %"
              hint="La de los renglones que no dicen otra. 0 si nada la causa."
              text={row.vatPercent}
              read={parsePercentage}
              readOnly={readOnly}
              onCommit={(vatPercent) => set({ vatPercent }, 'Cambiar el IVA del plan')}
            />
          </div>
          <div data-fields="costBase">
            <SelectField
              label="Costo por millar y por punto, sobre"
              value={row.costBase}
              readOnly={readOnly}
              hint="La misma base para todo el plan: si no, no se comparan."
              onChange={(value) => set({ costBase: costBase.parse(value) }, 'Elegir la base de los costos')}
            >
              {costBase.options.map((base) => (
                <option key={base} value={base}>
                  {capitalised(COST_BASE_NAMES[base])}
                </option>
              ))}
            </SelectField>
          </div>
          <div data-fields="scenarioId">
            <SelectField
              label="La copia que es el plan"
              value={row.scenarioId ?? ''}
              readOnly={readOnly}
              hint="Es la que se revisa, se compara con el presupuesto y se imprime."
              onChange={(value) => set({ scenarioId: value === '' ? null : value }, 'Elegir la copia que es el plan')}
            >
              {!scenarios.some(({ id }) => id === row.scenarioId) && <option value="">Ninguna todavía</option>}
              {scenarios.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name.trim() || 'Sin nombre'}
                </option>
              ))}
            </SelectField>
          </div>
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
                {campaign.name.trim() || 'Sin nombre'}
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
                    sin {totals.unknown} de costo desconocido
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

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
