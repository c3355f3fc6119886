import type { Ref } from 'react';
import { MediaGrid, type MediaGridHandle } from '#renderer/modules/media-plan/grid/media-grid.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { choiceColumn, decimalColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import type { MediaPlanChange, MediaPlanContent, Universe } from '#shared/domain/media/media-plan.ts';
import { type NewMediaRow, removeMediaRow, setMediaField } from '#shared/domain/media/media-rows.ts';

/** Whom ratings and reach are percentages of. */
export const Universes = ({ ref }: { readonly ref: Ref<MediaGridHandle> }) => (
  <MediaGrid
    ref={ref}
    part="audience"
    entity="universe"
    label="Universos"
    rowNames={ROW_NAMES}
    columns={COLUMNS}
    blank={blankUniverse}
    remove={removeUniverses}
    empty={
      <EmptyState title="Todavía no hay universos">
        Un universo dice de quiénes son los puntos: cuántas personas, de qué plaza y según qué fuente. Sin él, el rating
        y el alcance no se pueden usar.
      </EmptyState>
    }
  />
);

const ROW_NAMES = ['universo', 'universos'] as const;

const blankUniverse = (): NewMediaRow<'universe'> => ({
  kind: 'target',
  name: '',
  place: '',
  people: '',
  source: '',
  date: '',
});

const COLUMNS: readonly GridColumn<Universe>[] = [
  textColumn<Universe>({ key: 'name', title: 'Quiénes', width: 220, value: ({ name }) => name }),
  choiceColumn<Universe>({
    key: 'kind',
    title: 'Es',
    width: 190,
    options: [
      { value: 'target', label: 'El grupo objetivo (TRP)' },
      { value: 'population', label: 'Toda la población (GRP)' },
    ],
    value: ({ kind }) => kind,
    check: (value) => (value === '' ? 'Elija si es el grupo objetivo o toda la población.' : undefined),
  }),
  textColumn<Universe>({ key: 'place', title: 'Plaza', width: 140, value: ({ place }) => place }),
  decimalColumn<Universe>({
    key: 'people',
    title: 'Personas',
    width: 100,
    align: 'end',
    value: ({ people }) => people,
    check: (value) =>
      value !== '' && (quantityNumber(value) ?? 0) <= 0
        ? 'Un universo de cero personas no sirve para calcular. Escriba cuántas son, o déjelo vacío.'
        : undefined,
  }),
  textColumn<Universe>({ key: 'source', title: 'Fuente', width: 240, value: ({ source }) => source }),
  textColumn<Universe>({ key: 'date', title: 'Fecha (o s/f)', width: 104, value: ({ date }) => date }),
];

/** Lines that were of it are of none from then on; what was measured of it goes with it. */
const removeUniverses = (content: MediaPlanContent, ids: readonly string[]): readonly MediaPlanChange[] => {
  const gone = new Set(ids);
  return [
    ...content.line
      .filter(({ universeId }) => universeId !== null && gone.has(universeId))
      .map(({ id }) => setMediaField('line', id, 'universeId', null)),
    ...content.measuredReach
      .filter(({ universeId }) => gone.has(universeId))
      .map(({ id }) => removeMediaRow('measuredReach', id)),
    ...ids.map((id) => removeMediaRow('universe', id)),
  ];
};
