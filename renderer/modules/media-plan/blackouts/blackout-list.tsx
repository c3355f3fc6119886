import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { MediaGrid, type MediaGridHandle } from '#renderer/modules/media-plan/grid/media-grid.tsx';
import { useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { dateColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn, GridPlace } from '#renderer/ui/grid/grid-types.ts';
import type { Blackout, MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { removeMediaRow } from '#shared/domain/media/media-rows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  grid: { height: '190px', width: '100%', minWidth: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Props = { readonly ref?: Ref<{ readonly goTo: (place: GridPlace) => void }> };

/** The blackouts of the year, as their agreements set them. */
export const BlackoutList = ({ ref }: Props) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const grid = useRef<MediaGridHandle>(null);
  useImperativeHandle(ref, () => ({ goTo: (place) => grid.current?.goTo(place) }));
  return (
    <div className={styles.root} data-own-enter>
      {!readOnly && (
        <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => grid.current?.add()}>
          Agregar veda
        </Button>
      )}
      <div className={styles.grid}>
        <MediaGrid
          ref={grid}
          part="blackouts"
          entity="blackout"
          label="Vedas"
          rowNames={ROW_NAMES}
          columns={COLUMNS}
          blank={blankBlackout}
          remove={removeBlackouts}
          empty={
            <EmptyState title="Ninguna veda escrita">
              Si en el ejercicio hay elecciones o una consulta, agregue su periodo: Cauce avisa de cada renglón y día
              que caiga en él.
            </EmptyState>
          }
        />
      </div>
    </div>
  );
};

const ROW_NAMES = ['veda', 'vedas'] as const;

const blankBlackout = () => ({ process: '', agreement: '', scope: '', startDate: '', endDate: '' });

const COLUMNS: readonly GridColumn<Blackout>[] = [
  textColumn<Blackout>({ key: 'process', title: 'Proceso', width: 200, value: ({ process }) => process }),
  dateColumn<Blackout>({ key: 'startDate', title: 'Primer día', width: 104, value: ({ startDate }) => startDate }),
  dateColumn<Blackout>({ key: 'endDate', title: 'Último día', width: 104, value: ({ endDate }) => endDate }),
  textColumn<Blackout>({
    key: 'agreement',
    title: 'Acuerdo que la establece',
    width: 250,
    value: ({ agreement }) => agreement,
  }),
  textColumn<Blackout>({ key: 'scope', title: 'Dónde aplica', width: 190, value: ({ scope }) => scope }),
];

/** Answers go with the blackout that they are of; dependents first, so that undo brings the blackout first. */
const removeBlackouts = (content: MediaPlanContent, ids: readonly string[]): readonly MediaPlanChange[] => {
  const gone = new Set(ids);
  return [
    ...content.blackoutAnswer
      .filter(({ blackoutId }) => gone.has(blackoutId))
      .map(({ id }) => removeMediaRow('blackoutAnswer', id)),
    ...ids.map((id) => removeMediaRow('blackout', id)),
  ];
};
