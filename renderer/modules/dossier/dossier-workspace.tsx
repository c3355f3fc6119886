import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { focusPlaceOnceFree } from '#renderer/editing/focus-place.ts';
import { useSessionLife, useUndoKeys } from '#renderer/editing/use-document.ts';
import { CloseYearDialog } from '#renderer/modules/dossier/closing/close-year-dialog.tsx';
import { ReopenYearDialog } from '#renderer/modules/dossier/closing/reopen-year-dialog.tsx';
import { CourseTable } from '#renderer/modules/dossier/course/course-table.tsx';
import { FinishDialog } from '#renderer/modules/dossier/dialogs/finish-dialog.tsx';
import { TakeBackDialog } from '#renderer/modules/dossier/dialogs/take-back-dialog.tsx';
import { useCourse, useDossier, useDossierState, useReadOnly } from '#renderer/modules/dossier/dossier-context.tsx';
import { DossierHeader } from '#renderer/modules/dossier/dossier-header.tsx';
import { DossierNotices } from '#renderer/modules/dossier/dossier-notices.tsx';
import { NowCard } from '#renderer/modules/dossier/now-card.tsx';
import { type PaneName, SidePane } from '#renderer/modules/dossier/panes/side-pane.tsx';
import { useActivityMenu } from '#renderer/modules/dossier/use-activity-menu.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { usePaneRound } from '#renderer/ui/use-pane-round.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  panes: { flex: '1 1 0', minHeight: 0 },
  course: { height: '100%', overflowY: 'auto', padding: '0 0 16px 16px', boxSizing: 'border-box' },
});

/** Which question is asked; `take-back` names the activity where it was asked for one. */
type Asking =
  | { readonly kind: 'finish' }
  | { readonly kind: 'take-back'; readonly activityId: string | null }
  | { readonly kind: 'archive' }
  | { readonly kind: 'close-year' }
  | { readonly kind: 'reopen-year' };

type Props = { readonly askedActivityId: string | undefined; readonly askedRowId: string | undefined };

/** The course on the left, what was chosen in it on the right, and above both where it stands. */
export const DossierWorkspace = ({ askedActivityId, askedRowId }: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const { session, dossierId, navigate } = useDossier();
  const readOnly = useReadOnly();
  const course = useCourse();
  // Where the course stands, or stood at its end.
  const lastId = useDossierState((state) => state.content.step.at(-1)?.activityId ?? null);
  const root = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(askedActivityId ?? null);
  const [pane, setPane] = useState<PaneName>('activity');
  const [asking, setAsking] = useState<Asking | null>(null);
  const findings = useLoaded(`findings ${dossierId}`, () => call('dossier.findings', { dossierId }));
  useEffect(() => {
    if (askedActivityId === undefined) return;
    setChosenId(askedActivityId);
    setPane('activity');
    // The pane must stand before something in it takes the focus.
    if (askedRowId !== undefined) {
      requestAnimationFrame(() => focusPlaceOnceFree(root.current, { section: '', rowId: askedRowId }));
    }
  }, [askedActivityId, askedRowId]);
  useSessionLife(session, readOnly);
  useUndoKeys(session);
  const round = usePaneRound(root);
  useShortcuts({ F6: () => round(1), 'Shift+F6': () => round(-1) }, asking === null);

  const chosen =
    course.activities.find(({ activityId }) => activityId === (chosenId ?? lastId)) ?? course.activities[0] ?? null;
  const select = (activityId: string) => {
    setChosenId(activityId);
    setPane('activity');
  };
  const enter = () => {
    setPane('activity');
    requestAnimationFrame(() => title.current?.focus());
  };
  const stopAsking = () => setAsking(null);
  /** After an act one stands where the course now stands. */
  const acted = () => {
    setAsking(null);
    setChosenId(null);
    setPane('activity');
  };
  const menuOf = useActivityMenu({
    course,
    readOnly,
    enter,
    finish: () => setAsking({ kind: 'finish' }),
    takeBack: (activityId) => setAsking({ kind: 'take-back', activityId }),
  });

  const archive = async () => {
    setAsking(null);
    if (!(await session.flush())) return;
    const result = await call('dossier.archive', { dossierId, archived: true });
    if (!result.ok) {
      notify({ intent: 'error', title: 'No se pudo archivar', body: result.error.message });
      return;
    }
    session.setAbout({ ...session.getState().about, summary: result.value });
    navigate({ screen: 'dossiers' });
    notify({ intent: 'success', title: 'Expediente archivado', body: 'Está en Archivados, en la lista.' });
  };

  return (
    <div ref={root} className={styles.root} data-help="dossier">
      <DossierHeader
        activityId={chosen?.activityId ?? null}
        onHandOver={() => setPane('documents')}
        onArchive={() => setAsking({ kind: 'archive' })}
        onCloseYear={() => setAsking({ kind: 'close-year' })}
        onReopenYear={() => setAsking({ kind: 'reopen-year' })}
      />
      <NowCard
        course={course}
        readOnly={readOnly}
        onFinish={() => setAsking({ kind: 'finish' })}
        onTakeBack={() => setAsking({ kind: 'take-back', activityId: null })}
      />
      <DossierNotices
        onClosedDocuments={() => setPane('documents')}
        onReopen={() => setAsking({ kind: 'reopen-year' })}
      />
      <div className={styles.panes}>
        <SplitPane
          label="Ancho del curso y de la actividad"
          initialPercent={56}
          first={
            <section className={styles.course} aria-label="Curso" data-pane="course">
              <CourseTable
                activities={course.activities}
                selectedId={chosen?.activityId ?? null}
                onSelect={select}
                onEnter={enter}
                menuOf={menuOf}
              />
            </section>
          }
          second={
            <SidePane
              pane={pane}
              onPane={setPane}
              activity={chosen}
              title={title}
              findings={findings.loaded}
              onRetryFindings={() => void findings.reload()}
            />
          }
        />
      </div>
      {asking?.kind === 'finish' && course.current && (
        <FinishDialog activity={course.current} onDone={acted} onClose={stopAsking} />
      )}
      {asking?.kind === 'take-back' && (
        <TakeBackDialog course={course} activityId={asking.activityId} onDone={acted} onClose={stopAsking} />
      )}
      {asking?.kind === 'close-year' && (
        <CloseYearDialog
          onDone={() => {
            setAsking(null);
            setPane('documents');
          }}
          onClose={stopAsking}
        />
      )}
      {asking?.kind === 'reopen-year' && <ReopenYearDialog onDone={stopAsking} onClose={stopAsking} />}
      <ConfirmDialog
        open={asking?.kind === 'archive'}
        title="¿Archivar el expediente?"
        confirmLabel="Archivar"
        onConfirm={() => void archive()}
        onCancel={stopAsking}
      >
        Saldrá de la lista y ya no se modificará. No se borra nada: lo encontrará en Archivados y podrá devolverlo
        cuando quiera.
      </ConfirmDialog>
    </div>
  );
};
