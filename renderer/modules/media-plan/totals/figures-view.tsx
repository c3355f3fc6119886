import { Label, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { lineTitle } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import {
  useAbout,
  useContent,
  useCosts,
  useLookups,
  useScenarioId,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { type FigureScope, figureRows } from '#renderer/modules/media-plan/totals/figure-rows.ts';
import { PlainTable } from '#renderer/modules/media-plan/totals/plain-table.tsx';
import { groupFigures, lineFigures, measuredReachOf } from '#shared/domain/media/line-figures.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { withoutVat } from '#shared/domain/media/missing-costs.ts';
import { missingIn, totalsOf } from '#shared/domain/media/plan-costs.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  select: { minWidth: 0, maxWidth: '34rem', '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
  note: { color: tokens.colorNeutralForeground2 },
});

/** What the plan, a campaign or a line gives for its money, figure by figure, with its formula and what is missing. */
export const FiguresView = () => {
  const styles = useStyles();
  const id = useId();
  const [wanted, setWanted] = useState('plan');
  const lines = useScenarioLines();
  const lookups = useLookups();
  const { formulas } = useAbout();
  const campaignIds = useMemo(() => [...new Set(lines.map(({ campaignId }) => campaignId))], [lines]);
  const scope = useScope(wanted);
  const rows = useMemo(
    () =>
      figureRows(scope, formulas).map(({ key, name, value, unit, how, missing }) => ({
        key,
        name,
        cells: [value, unit, how, missing],
      })),
    [scope, formulas],
  );
  return (
    <div className={styles.root}>
      <div className={styles.choice}>
        <Label htmlFor={id}>Cifras de</Label>
        <Select id={id} className={styles.select} value={wanted} onChange={(_, { value }) => setWanted(value)}>
          <option value="plan">Todo el plan</option>
          {campaignIds.map((campaignId) => (
            <option key={campaignId ?? ''} value={`campaign ${campaignId ?? ''}`}>
              {campaignId === null
                ? 'Renglones sin campaña'
                : `Campaña: ${lookups.campaigns.get(campaignId)?.name.trim() || 'sin nombre'}`}
            </option>
          ))}
          {lines.map((line, index) => (
            <option key={line.id} value={`line ${line.id}`}>
              {lineTitle(line, index, lookups.units.get(line.mediumKey))}
            </option>
          ))}
        </Select>
      </div>
      <PlainTable label="Cifras explicadas" nameTitle="Cifra" columns={COLUMNS} rows={rows} />
      <Text size={200} className={styles.note}>
        Lo que no se conoce queda en blanco y nunca cuenta como cero; * va sin los renglones que se dicen. El alcance no
        se suma entre medios, y los puntos solo se suman sobre el mismo universo. Las bonificadas y los tiempos
        oficiales cuestan 0 y cuentan como inserciones.
      </Text>
    </div>
  );
};

const COLUMNS = [
  { title: 'Valor' },
  { title: 'Unidad', words: true },
  { title: 'Cómo se calcula', words: true },
  { title: 'Qué falta', words: true },
];

const useScope = (wanted: string): FigureScope => {
  const lines = useScenarioLines();
  const scenarioId = useScenarioId();
  const costs = useCosts((all) => all);
  const universe = useContent((content) => content.universe);
  const measuredReach = useContent((content) => content.measuredReach);
  const base = useContent((content) => mediaPlanOf(content).costBase);
  return useMemo(() => {
    const [what = 'plan', key = ''] = wanted.split(' ');
    const universes = new Map(universe.map((row) => [row.id, row]));
    const line = what === 'line' ? lines.find((one) => one.id === key) : undefined;
    const spread = line && costs.byLine.get(line.id);
    const members = line ? [line] : lines.filter(({ campaignId }) => what !== 'campaign' || (campaignId ?? '') === key);
    // A reach without a campaign is that of the whole plan, not of the lines that name none.
    const measured =
      scenarioId === null || (what === 'campaign' && key === '')
        ? null
        : measuredReachOf({ measuredReach }, scenarioId, what === 'campaign' ? key : null);
    const figures =
      line && spread
        ? lineFigures(line, spread, universes, base)
        : groupFigures(members, costs, universes, base, measured);
    const totals = totalsOf(
      costs,
      members.map((one) => one.id),
    );
    return {
      figures,
      universe: figures.universeId === null ? undefined : universes.get(figures.universeId),
      counting: members.filter((one) => insertionsOf(costs.byLine.get(one.id)) > 0).length,
      unknown: missingIn(totals, base),
      untaxed: base === 'total' ? withoutVat(totals) : 0,
      known: totals[base],
      of: line ? ('line' as const) : ('group' as const),
    };
  }, [wanted, lines, scenarioId, costs, universe, measuredReach, base]);
};

const insertionsOf = (spread: { readonly paid: number; readonly bonus: number } | undefined): number =>
  spread ? spread.paid + spread.bonus : 0;
