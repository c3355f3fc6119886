import { type Ref, useMemo } from 'react';
import { MediaGrid, type MediaGridHandle } from '#renderer/modules/media-plan/grid/media-grid.tsx';
import { useAbout, useContent, useScenarioId } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { choiceColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { readLineField } from '#shared/domain/media/line-values.ts';
import { type MediaRow, removeMediaRow } from '#shared/domain/media/media-rows.ts';

type Measured = MediaRow<'measuredReach'>;

/** Reach of several lines together, as somebody measured it: it never follows from theirs. */
export const MeasuredReaches = ({ ref }: { readonly ref: Ref<MediaGridHandle> }) => {
  const { strategy } = useAbout();
  const scenarioId = useScenarioId();
  const universes = useContent((content) => content.universe);
  const all = useContent((content) => content.measuredReach);
  const rows = useMemo(() => all.filter((row) => row.scenarioId === scenarioId), [all, scenarioId]);
  const columns = useMemo(
    (): readonly GridColumn<Measured>[] => [
      choiceColumn<Measured>({
        key: 'campaignId',
        title: 'De qué',
        width: 240,
        options: [
          { value: '', label: 'De todo el plan' },
          ...strategy.campaign.map(({ id, name }) => ({ value: id, label: name.trim() || 'Sin nombre' })),
        ],
        value: ({ campaignId }) => campaignId ?? '',
      }),
      choiceColumn<Measured>({
        key: 'universeId',
        title: 'Universo',
        width: 220,
        options: universes.map(({ id, name, place }) => ({
          value: id,
          label: [name, place].filter((text) => text.trim() !== '').join(', ') || 'Sin nombre',
        })),
        value: ({ universeId }) => universeId,
        check: (value) => (value === '' ? 'El alcance es de un universo. Elija cuál.' : undefined),
      }),
      {
        key: 'reach',
        title: 'Alcance %',
        kind: 'decimal',
        width: 96,
        align: 'end',
        text: ({ reach }) => reach,
        parse: (typed) => {
          const read = readLineField('reach', typed);
          return read.ok ? { ok: true, value: read.value.reach ?? '' } : { ok: false, message: read.error.message };
        },
      },
      textColumn<Measured>({ key: 'source', title: 'Quién lo midió', width: 320, value: ({ source }) => source }),
    ],
    [strategy, universes],
  );
  const [universe] = universes;
  if (!universe || scenarioId === null) {
    return (
      <EmptyState title="Primero los universos">
        El alcance es un porcentaje de un universo. Agregue el universo en la pestaña «Universos» y vuelva aquí.
      </EmptyState>
    );
  }
  return (
    <MediaGrid
      ref={ref}
      part="audience"
      entity="measuredReach"
      label="Alcance medido"
      rowNames={ROW_NAMES}
      columns={columns}
      rows={rows}
      blank={() => ({ scenarioId, campaignId: null, universeId: universe.id, reach: '', source: '' })}
      remove={(_, ids) => ids.map((id) => removeMediaRow('measuredReach', id))}
      empty={
        <EmptyState title="Nadie ha medido el alcance">
          El alcance de varios medios juntos no se suma: se anota aquí cuando un estudio lo mide, y mientras tanto queda
          en blanco.
        </EmptyState>
      }
    />
  );
};

const ROW_NAMES = ['alcance medido', 'alcances medidos'] as const;
