import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { lineName } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import {
  useContent,
  useCosts,
  useLookups,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { PlainTable } from '#renderer/modules/media-plan/totals/plain-table.tsx';
import { knownMoney, knownNumber, knownPercent, knownWhole } from '#shared/documents/compose/media-words.ts';
import { COST_BASE_NAMES, lineFigures, POINTS_NAMES } from '#shared/domain/media/line-figures.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** The figures of every line beside each other; what isn't known is blank. */
export const LineFiguresView = () => {
  const styles = useStyles();
  const lines = useScenarioLines();
  const costs = useCosts((all) => all);
  const lookups = useLookups();
  const universe = useContent((content) => content.universe);
  const base = useContent((content) => mediaPlanOf(content).costBase);
  const rows = useMemo(() => {
    const universes = new Map(universe.map((row) => [row.id, row]));
    return lines.flatMap((line, index) => {
      const spread = costs.byLine.get(line.id);
      if (!spread) return [];
      const figures = lineFigures(line, spread, universes, base);
      const of = figures.universeId === null ? undefined : universes.get(figures.universeId);
      const { name, detail } = lineName(line, lookups.units.get(line.mediumKey));
      const points = knownNumber(figures.points);
      return [
        {
          key: line.id,
          name: `${index + 1}. ${name}${detail === '' ? '' : ` · ${detail}`}`,
          cells: [
            figures.paid.toLocaleString('es-MX'),
            figures.bonus.toLocaleString('es-MX'),
            knownMoney(figures.investment),
            knownWhole(figures.impacts),
            points === '' || !of ? '' : `${points} ${POINTS_NAMES[of.kind]}`,
            knownPercent(figures.reach),
            knownNumber(figures.frequency),
            knownMoney(figures.costPerThousand),
            knownMoney(figures.costPerPoint),
            knownMoney(figures.costPerInsertion),
            knownPercent(figures.bonusPercent),
            knownNumber(figures.affinity),
          ],
        },
      ];
    });
  }, [lines, costs, lookups, universe, base]);
  return (
    <div className={styles.root}>
      <PlainTable label="Cifras por renglón" nameTitle="Renglón" columns={COLUMNS} rows={rows} />
      <Text size={200} className={styles.note}>
        Inversión y costos por unidad sobre {COST_BASE_NAMES[base]}. En blanco, lo que no se conoce; «Cifras» dice por
        qué.
      </Text>
    </div>
  );
};

const COLUMNS = [
  'Pagadas',
  'Bonificadas',
  'Inversión',
  'Impactos',
  'Puntos',
  'Alcance',
  'Frecuencia',
  'CPM',
  'Por punto',
  'Por inserción',
  'Bonificación',
  'Afinidad',
].map((title) => ({ title }));
