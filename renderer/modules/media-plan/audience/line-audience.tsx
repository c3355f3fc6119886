import { Button } from '@fluentui/react-components';
import { type Ref, useMemo, useRef } from 'react';
import { useLineActions } from '#renderer/modules/media-plan/lines/use-line-actions.ts';
import {
  useContent,
  useCosts,
  useFindingsAt,
  useLookups,
  useMediaPlan,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { choiceColumn, computedColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { CellNote, GridColumn, GridHandle, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { lineFigures, type MediaFigures } from '#shared/domain/media/line-figures.ts';
import { lineFieldText, readLineField, type TypedField } from '#shared/domain/media/line-values.ts';
import { type MediaLine, mediaPlanOf, type Universe } from '#shared/domain/media/media-plan.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';

type AudienceRow = { readonly line: MediaLine; readonly figures: MediaFigures; readonly name: string };

/** Whom each line reaches, according to whom, and what follows from it. */
export const LineAudience = ({ ref }: { readonly ref: Ref<GridHandle> }) => {
  const { readOnly, places } = useMediaPlan();
  const { onEdit } = useLineActions();
  const universes = useContent((content) => content.universe);
  const rows = useRows(universes);
  const columns = useMemo(() => columnsOf(universes), [universes]);
  const findings = useFindingsAt('audience');
  const notes = useMemo(
    () =>
      new Map(
        [...findings].map(([rowId, found]) => {
          const cells: Record<string, CellNote> = {};
          for (const { severity, place, message, remedy } of found) {
            if (severity === 'info') continue;
            cells[place.field ?? 'name'] ??= {
              severity: severity === 'blocking' ? 'error' : 'warning',
              message: `${message} ${remedy}`,
            };
          }
          return [rowId, cells];
        }),
      ),
    [findings],
  );
  return (
    <Grid<AudienceRow>
      ref={ref}
      label="Audiencia por renglón"
      columns={columns}
      rows={rows}
      frozen={1}
      notes={notes}
      readOnly={readOnly}
      rowNames={ROW_NAMES}
      {...(readOnly ? {} : { onEdit })}
      empty={
        <EmptyState
          title="El plan no tiene renglones"
          actions={<Button onClick={() => places.jump({ section: 'lines' })}>Ir a los renglones</Button>}
        >
          Agréguelos en «Renglones»; aquí se anota a cuántas personas llega cada uno.
        </EmptyState>
      }
    />
  );
};

const ROW_NAMES = ['renglón', 'renglones'] as const;

const useRows = (universe: readonly Universe[]): readonly GridRow<AudienceRow>[] => {
  const { units } = useLookups();
  const lines = useScenarioLines();
  const costs = useCosts((all) => all);
  const base = useContent((content) => mediaPlanOf(content).costBase);
  const before = useRef(new Map<string, { readonly from: readonly unknown[]; readonly row: GridRow<AudienceRow> }>());
  return useMemo(() => {
    const known = before.current;
    const byId = new Map(universe.map((row) => [row.id, row]));
    const made = new Map<string, { readonly from: readonly unknown[]; readonly row: GridRow<AudienceRow> }>();
    for (const [index, line] of lines.entries()) {
      const spread = costs.byLine.get(line.id);
      if (!spread) continue;
      const from = [line, spread, universe, base, index];
      const same = known.get(line.id);
      if (same?.from.every((value, at) => value === from[at])) {
        made.set(line.id, same);
        continue;
      }
      const name = lineWords(line, index, units.get(line.mediumKey));
      const data = { line, figures: lineFigures(line, spread, byId, base), name };
      made.set(line.id, { from, row: { kind: 'data', id: line.id, data } });
    }
    before.current = made;
    return [...made.values()].map(({ row }) => row);
  }, [lines, costs, universe, base, units]);
};

const columnsOf = (universes: readonly Universe[]): readonly GridColumn<AudienceRow>[] => {
  const kinds = new Map(universes.map(({ id, kind }) => [id, kind === 'target' ? 'TRP' : 'GRP']));
  return [
    computedColumn<AudienceRow>({ key: 'name', title: 'Renglón', width: 210, value: ({ name }) => name }),
    choiceColumn<AudienceRow>({
      key: 'universeId',
      title: 'Universo',
      width: 150,
      options: universes.map(({ id, name, place }) => ({
        value: id,
        label: [name, place].filter((text) => text.trim() !== '').join(', ') || 'Sin nombre',
      })),
      value: ({ line }) => line.universeId ?? '',
    }),
    typedColumn('people', 'Personas', 92),
    typedColumn('rating', 'Rating', 64),
    typedColumn('totalRating', 'Rating de todos', 110),
    typedColumn('reach', 'Alcance %', 80),
    textColumn<AudienceRow>({
      key: 'figuresSource',
      title: 'Fuente',
      width: 150,
      value: ({ line }) => line.figuresSource,
    }),
    figureColumn('insertions', 'Inserciones', 86, ({ insertions }) => insertions, 0),
    figureColumn('impacts', 'Impactos', 92, ({ impacts }) => impacts, 0),
    computedColumn<AudienceRow>({
      key: 'points',
      title: 'Puntos',
      width: 96,
      align: 'end',
      value: ({ line, figures }) =>
        figures.points === null ? '' : `${shown(figures.points, 1)} ${kinds.get(line.universeId ?? '') ?? ''}`,
    }),
    figureColumn('frequency', 'Frecuencia', 82, ({ frequency }) => frequency, 2),
    figureColumn('affinity', 'Afinidad', 72, ({ affinity }) => affinity, 0),
    moneyFigure('costPerThousand', 'CPM', 92, ({ costPerThousand }) => costPerThousand),
    moneyFigure('costPerPoint', 'Costo por punto', 112, ({ costPerPoint }) => costPerPoint),
  ];
};

const typedColumn = (key: TypedField, title: string, width: number): GridColumn<AudienceRow> => ({
  key,
  title,
  kind: 'decimal',
  width,
  align: 'end',
  text: ({ line }) => lineFieldText(line, key),
  shown: ({ line }) => lineFieldText(line, key).replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')),
  parse: (typed) => {
    const read = readLineField(key, typed);
    return read.ok ? { ok: true, value: typed.trim() } : { ok: false, message: read.error.message };
  },
});

const figureColumn = (
  key: string,
  title: string,
  width: number,
  of: (figures: MediaFigures) => number | null,
  decimals: number,
): GridColumn<AudienceRow> =>
  computedColumn<AudienceRow>({
    key,
    title,
    width,
    align: 'end',
    value: ({ figures }) => {
      const value = of(figures);
      return value === null ? '' : shown(value, decimals);
    },
  });

/** Centavos that needn't be whole. */
const moneyFigure = (
  key: string,
  title: string,
  width: number,
  of: (figures: MediaFigures) => number | null,
): GridColumn<AudienceRow> =>
  computedColumn<AudienceRow>({
    key,
    title,
    width,
    align: 'end',
    value: ({ figures }) => {
      const value = of(figures);
      return value === null ? '' : formatMoney(Math.round(value), false);
    },
  });

const shown = (value: number, decimals: number): string =>
  value.toLocaleString('es-MX', { maximumFractionDigits: decimals });
