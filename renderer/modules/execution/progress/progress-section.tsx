import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { useDeferredValue, useMemo } from 'react';
import {
  useAbout,
  useContent,
  useExecution,
  useNames,
  usePlace,
} from '#renderer/modules/execution/execution-context.tsx';
import { partWords } from '#renderer/modules/execution/execution-sections.ts';
import { MonthChoice } from '#renderer/modules/execution/month-choice.tsx';
import { PlannedDetail } from '#renderer/modules/execution/progress/planned-detail.tsx';
import { type PlannedRow, plannedRows } from '#renderer/modules/execution/progress/planned-rows.ts';
import { ProgressTable } from '#renderer/modules/execution/progress/progress-table.tsx';
import { ReachedPart } from '#renderer/modules/execution/progress/reached-part.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { readExecution } from '#shared/domain/execution/execution-surroundings.ts';

/** The room that the pane beside leaves, not the window's: the detail goes below. */
const NARROW = '@container (max-width: 56rem)';

const useStyles = makeStyles({
  room: { height: '100%', minHeight: 0, containerType: 'inline-size' },
  root: {
    height: '100%',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(18rem, 24rem)',
    gridTemplateRows: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'max-content max-content',
      overflowY: 'auto',
    },
  },
  side: {
    minHeight: 0,
    overflowY: 'auto',
    paddingBottom: tokens.spacingVerticalXL,
    [NARROW]: { overflowY: 'visible' },
  },
  lists: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  detail: {
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalL,
    [NARROW]: { borderLeftStyle: 'none', paddingLeft: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was planned beside what was done, what was never done first; one of them month by month beside the list. */
export const ProgressSection = () => {
  const styles = useStyles();
  const { dossierId, go, navigate } = useExecution();
  const about = useAbout();
  const names = useNames();
  const { upTo, plannedId } = usePlace();
  const content = useDeferredValue(useContent((all) => all));
  const reading = useMemo(
    () => readExecution(content, about, upTo, names.costs ?? undefined),
    [content, about, upTo, names],
  );
  const rows = useMemo(() => plannedRows(reading, content.explanation), [reading, content.explanation]);
  const chosen = [...rows.activities, ...rows.lines].find(({ id }) => id === plannedId);
  const { title, about: words } = partWords('progress');
  const never = [...rows.activities, ...rows.lines].filter(({ state }) => state === 'never').length;
  return (
    <SectionLayout
      title={title}
      about={words}
      help="ejecucion.avance"
      actions={<MonthChoice label="Hasta" value={upTo} onChange={(month) => go({ upTo: month })} />}
    >
      {about.program === null && about.mediaPlan === null ? (
        <EmptyState
          icon={<DataTrendingRegular />}
          title="Todavía no hay contra qué comparar"
          actions={<Button onClick={() => navigate({ screen: 'dossier', dossierId })}>Ver el expediente</Button>}
        >
          El avance pone lo hecho de la bitácora junto a lo planeado. Lo planeado sale de las metas por mes del programa
          anual y de las inserciones del plan de medios; el expediente todavía no tiene ninguno de los dos.
        </EmptyState>
      ) : (
        <div className={styles.room}>
          <div className={styles.root}>
            <div className={mergeClasses(styles.side, styles.lists)}>
              <Text role="status" className={styles.quiet}>
                {never === 0
                  ? `Nada de lo planeado hasta ${monthName(upTo)} quedó sin hacer.`
                  : never === 1
                    ? `Hasta ${monthName(upTo)} hay 1 cosa planeada que nunca se hizo.`
                    : `Hasta ${monthName(upTo)} hay ${never} cosas planeadas que nunca se hicieron.`}
              </Text>
              <Group
                title="Actividades del programa"
                rows={rows.activities}
                plannedId={plannedId}
                missing={
                  about.program === null
                    ? 'El expediente todavía no tiene programa anual.'
                    : 'El programa no tiene actividades.'
                }
                onChoose={(id) => go({ plannedId: id })}
              />
              <Group
                title="Plan de medios, en inserciones"
                rows={rows.lines}
                plannedId={plannedId}
                missing={
                  about.mediaPlan === null
                    ? 'El expediente todavía no tiene plan de medios.'
                    : 'El plan de medios no tiene renglones.'
                }
                onChoose={(id) => go({ plannedId: id })}
              />
              <ReachedPart upTo={upTo} content={content} />
            </div>
            <div className={mergeClasses(styles.side, styles.detail)} data-pane="detalle">
              {chosen ? (
                <PlannedDetail key={chosen.id} row={chosen} upTo={upTo} />
              ) : (
                <Quiet>Elija una actividad o un renglón para verlo mes por mes y explicar lo que no se hizo.</Quiet>
              )}
            </div>
          </div>
        </div>
      )}
    </SectionLayout>
  );
};

type GroupProps = {
  readonly title: string;
  readonly rows: readonly PlannedRow[];
  readonly plannedId: string | null;
  /** Why there is none. */
  readonly missing: string;
  readonly onChoose: (id: string) => void;
};

const Group = ({ title, rows, plannedId, missing, onChoose }: GroupProps) => (
  <CardPart title={title}>
    {rows.length === 0 ? (
      <Quiet>{missing}</Quiet>
    ) : (
      <ProgressTable label={title} rows={rows} at={plannedId} onChoose={onChoose} />
    )}
  </CardPart>
);
