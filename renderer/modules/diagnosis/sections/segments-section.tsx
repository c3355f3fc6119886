import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { useEffect, useRef, useState } from 'react';
import {
  useArrival,
  useContent,
  useDiagnosis,
  useDiagnosisState,
  useEdit,
} from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { DeleteRowsDialog } from '#renderer/modules/diagnosis/grid/delete-rows-dialog.tsx';
import { isLoss, useLosses } from '#renderer/modules/diagnosis/grid/use-losses.ts';
import { SegmentForm } from '#renderer/modules/diagnosis/sections/segment-form.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import {
  deleteDiagnosisRows,
  insertDiagnosisRows,
  insertedDiagnosisIds,
} from '#shared/domain/diagnosis/diagnosis-edits.ts';
import { blankSegment, missingGroups } from '#shared/domain/diagnosis/segment-edits.ts';

const useStyles = makeStyles({
  root: { display: 'flex', height: '100%', minHeight: 0, gap: tokens.spacingHorizontalL },
  list: {
    flex: '0 0 15rem',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  priority: { color: tokens.colorNeutralForeground2 },
  form: { flex: '1 1 0', minWidth: 0, overflowY: 'auto', paddingBottom: tokens.spacingVerticalXXL },
});

/** The groups that are spoken to: what keeps them away, what is said to them and where they hear it. */
export const SegmentsSection = () => {
  const styles = useStyles();
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const losses = useLosses('segment');
  const form = useRef<HTMLDivElement>(null);
  const segments = useContent((content) => content.segment);
  const habits = useContent((content) => content.mediaHabit);
  const groups = useDiagnosisState((state) => state.about.groups);
  const [chosen, setChosen] = useState<string | null>(null);
  const [doomed, setDoomed] = useState<readonly string[] | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const at = segments.find(({ id }) => id === chosen) ?? segments[0];

  useArrival('segments', ({ rowId, field }) => {
    const habit = habits.find(({ id }) => id === rowId);
    const segmentId = habit?.segmentId ?? rowId;
    if (segmentId !== undefined) setChosen(segmentId);
    setWanted(habit ? 'habits' : (field ?? 'name'));
  });
  useEffect(() => {
    if (wanted === null) return;
    const control = form.current?.querySelector<HTMLElement>(
      `[data-field="${CSS.escape(wanted)}"] :is(input, textarea, select, [contenteditable], [tabindex="0"])`,
    );
    (control ?? form.current?.querySelector<HTMLElement>('input'))?.focus();
    setWanted(null);
  }, [wanted]);

  const add = () => {
    const changes = edit(
      (content) => insertDiagnosisRows(content, 'segment', [blankSegment('')], content.segment.length, newId),
      'Agregar segmento',
    );
    setChosen(insertedDiagnosisIds(changes, 'segment')[0] ?? null);
    setWanted('name');
  };
  const absent = missingGroups({ segment: segments }, groups);
  const addGroups = () =>
    edit(
      (content) =>
        insertDiagnosisRows(
          content,
          'segment',
          missingGroups(content, groups).map((group) => blankSegment(group)),
          content.segment.length,
          newId,
        ),
      'Agregar los grupos de la ficha',
    );
  const remove = (ids: readonly string[]) => {
    setDoomed(null);
    edit((content) => deleteDiagnosisRows(content, 'segment', ids), 'Quitar segmento');
  };
  const askToRemove = (id: string) => {
    if (isLoss(losses([id]))) setDoomed([id]);
    else remove([id]);
  };

  return (
    <SectionLayout
      title="Segmentos"
      about="Los grupos a los que se habla: qué les impide acercarse, qué se les dice y por dónde se enteran. Se traslapan entre sí."
      help="diagnosis.segments"
      actions={
        !readOnly && (
          <>
            {absent.length > 0 && (
              <Button appearance={segments.length === 0 ? 'primary' : 'secondary'} onClick={addGroups}>
                {absent.length === 1 ? 'Agregar 1 grupo de la ficha' : `Agregar ${absent.length} grupos de la ficha`}
              </Button>
            )}
            <Button icon={<AddRegular />} onClick={add}>
              Agregar segmento
            </Button>
          </>
        )
      }
    >
      {at === undefined ? (
        <EmptyState icon={<PeopleRegular />} title="Sin segmentos">
          {groups.length > 0
            ? `La ficha del programa nombra ${groups.length} grupos de atención: tráigalos de una vez, o agregue los suyos.`
            : 'La ficha del programa no nombra grupos de atención. Agregue los segmentos a los que se hablará, por ejemplo «Mujeres rurales».'}
        </EmptyState>
      ) : (
        <div className={styles.root}>
          <ul className={styles.list} aria-label="Segmentos">
            {segments.map((segment) => (
              <li key={segment.id}>
                <button
                  type="button"
                  className={mergeClasses(styles.item, segment === at && styles.here)}
                  aria-current={segment === at ? 'true' : undefined}
                  onClick={() => setChosen(segment.id)}
                >
                  <span>{segment.name.trim() || 'Sin nombre'}</span>
                  {segment.priority !== null && (
                    <Text size={200} className={styles.priority} aria-label={`prioridad ${segment.priority}`}>
                      {segment.priority}
                    </Text>
                  )}
                </button>
              </li>
            ))}
          </ul>
          <div ref={form} className={styles.form}>
            <SegmentForm key={at.id} segment={at} />
            {!readOnly && (
              <Button icon={<DeleteRegular />} onClick={() => askToRemove(at.id)}>
                Quitar este segmento
              </Button>
            )}
          </div>
        </div>
      )}
      <DeleteRowsDialog
        entity="segment"
        ids={doomed}
        rowNames={ROW_NAMES}
        onCancel={() => setDoomed(null)}
        onConfirm={remove}
      />
    </SectionLayout>
  );
};

const ROW_NAMES = ['segmento', 'segmentos'] as const;
