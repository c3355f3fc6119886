import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useRef } from 'react';
import { BlackoutAnswers } from '#renderer/modules/media-plan/blackouts/blackout-answers.tsx';
import { MediaGrid, type MediaGridHandle } from '#renderer/modules/media-plan/grid/media-grid.tsx';
import { useArrival, useContent, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { dateColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import type { Blackout, MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { removeMediaRow } from '#shared/domain/media/media-rows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingBottom: '16px' },
  grid: { height: '190px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** «Vedas»: when government publicity stops, and why a line that falls into one goes on. */
export const BlackoutsSection = () => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<MediaGridHandle>(null);
  const blackouts = useContent((content) => content.blackout);
  useArrival('blackouts', ({ rowId = '', field }) => {
    if (blackouts.some(({ id }) => id === rowId)) {
      grid.current?.goTo({ rowId, columnKey: field ?? 'process' });
      return;
    }
    const row = root.current?.querySelector<HTMLElement>(`[data-row~="${CSS.escape(rowId)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    (row?.querySelector<HTMLElement>('select, input, textarea, button') ?? row)?.focus({ preventScroll: true });
  });
  return (
    <SectionLayout
      title="Vedas"
      about="Los periodos en que se suspende la propaganda gubernamental, como los fija cada acuerdo. Cauce no trae ninguno: se escriben aquí."
      help="media-plan.blackouts"
      scrolls
      actions={
        !readOnly && (
          <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => grid.current?.add()}>
            Agregar veda
          </Button>
        )
      }
    >
      <div ref={root} className={styles.root}>
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
        <section>
          <h3 className={styles.heading} tabIndex={-1}>
            Renglones que se difunden durante una veda
          </h3>
          <Text block size={200} className={styles.quiet}>
            La excepción la declara una persona y otra la revisa; ninguna se da por hecha, tampoco la de salud.
          </Text>
          <BlackoutAnswers />
        </section>
      </div>
    </SectionLayout>
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
