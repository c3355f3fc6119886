import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type ComparisonRow, comparisonRows } from '#renderer/modules/media-plan/compare/comparison-rows.ts';
import { useAbout, useContent, useCosts } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { PlainTable } from '#renderer/modules/media-plan/totals/plain-table.tsx';
import { COST_BASE_NAMES } from '#shared/domain/media/line-figures.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  difference: { display: 'block', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  note: { color: tokens.colorNeutralForeground2 },
});

const PARTS = { money: 'Importes', figures: 'Cifras', media: 'Costo por medio, con IVA' } as const;

/** Every copy as a column, with how it differs from one of them. */
export const ComparisonTable = ({ against }: { readonly against: string }) => {
  const styles = useStyles();
  const mediaPlan = useContent((content) => content.mediaPlan);
  const scenario = useContent((content) => content.scenario);
  const line = useContent((content) => content.line);
  const universe = useContent((content) => content.universe);
  const measuredReach = useContent((content) => content.measuredReach);
  const costs = useCosts((all) => all);
  const { catalogue } = useAbout();
  const base = mediaPlanOf({ mediaPlan }).costBase;
  const rows = useMemo(
    () => comparisonRows({ mediaPlan, scenario, line, universe, measuredReach }, costs, catalogue, against),
    [mediaPlan, scenario, line, universe, measuredReach, costs, catalogue, against],
  );
  const columns = scenario.map(({ id, name }, at) => ({
    title: `${at + 1}. ${name.trim() || 'Sin nombre'}${id === mediaPlan[0]?.scenarioId ? ' (es el plan)' : ''}`,
  }));
  const shown = (Object.keys(PARTS) as ComparisonRow['part'][]).flatMap((part) => [
    { key: part, name: PARTS[part], cells: [], look: 'total' as const },
    ...rows
      .filter((row) => row.part === part)
      .map(({ key, name, cells }) => ({
        key,
        name,
        look: 'under' as const,
        cells: cells.map(({ value, difference }) => (
          <>
            {value}
            {difference !== '' && <span className={styles.difference}>{difference}</span>}
          </>
        )),
      })),
  ]);
  return (
    <div className={styles.root}>
      <PlainTable label="Copias lado a lado" nameTitle="Qué" columns={columns} rows={shown} />
      <Text size={200} className={styles.note}>
        Costos por unidad sobre {COST_BASE_NAMES[base]}. En blanco, lo que no se conoce; * va sin los renglones que no
        lo dicen: el costo por millar y por punto divide solo lo que cuestan los demás. Los puntos sobre universos
        distintos no se comparan.
      </Text>
    </div>
  );
};
